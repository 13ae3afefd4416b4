using DataGravity.Evaluation;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Of a value that nobody knows, the first cause is known, and its line.</summary>
public class UnknownCauseTests
{
    [Theory]
    [InlineData("""region = System.IO.File.ReadAllText("region"); // here""")]
    [InlineData("""region = DateTime.Now.ToString("O"); // here""")]
    [InlineData("""region = Guid.NewGuid().ToString(); // here""")]
    [InlineData("""region = new Uri(new Config().Require("name")).Host; // here""", "Host")]
    [InlineData(
        """
            var file = System.IO.File.ReadAllText("region"); // here
            var trimmed = file.Trim();
            region = trimmed.Split(',')[0];
            """
    )]
    [InlineData(
        """
            var now = DateTime.Now; // here
            region = new[] { "eu-west-1", "us-east-1" }[now.Hour];
            """
    )]
    [InlineData(
        """
            var regions = System.IO.File.ReadAllLines("regions"); // here
            foreach (var each in regions)
                region = $"{each}-1";
            """
    )]
    [InlineData(
        """
            var first = Guid.NewGuid(); // here
            var second = Guid.NewGuid();
            region = string.Concat(first.ToString(), second.ToString(), first.ToString());
            """
    )]
    [InlineData(
        """
            int.TryParse(System.IO.File.ReadAllText("number"), out var number); // here
            region = "eu-west-" + number;
            """
    )]
    [InlineData(
        """
            region = Region();
            static string Region() => DateTime.Now.DayOfWeek.ToString(); // here
            """
    )]
    [InlineData(
        """
            var names = new List<string>();
            names.Add(System.IO.File.ReadAllText("region")); // here
            region = names.Select(name => name.ToLowerInvariant()).ToList()[0];
            """
    )]
    public void The_line_of_the_first(string statements, string? reason = null)
    {
        var run = new TestRun(
            $$"""
            await Deployment.RunAsync(() =>
            {
                var region = "none";
                {{statements}}
                _ = new Aws.S3.Bucket("data", new() { Region = region });
            });
            """
        );
        var found = Assert.Single(run.Run(TestRun.Dev).Registrations, r => r.Token == "aws:s3/bucket:Bucket").Input("region")!;
        var unknown = found.Alternatives().SelectMany(a => a.Value is Text text ? text.Parts : [a.Value]).OfType<Unknown>().First();
        Assert.Equal(run.MarkedLine, unknown.Cause.Site?.Line);
        Assert.Same(unknown.Cause, unknown.Cause.Cause);
        Assert.Equal(reason ?? unknown.Cause.Reason, unknown.Cause.Reason);
    }

    [Fact]
    public void What_is_first_is_its_own_cause()
    {
        var first = new Unknown("first");
        var second = Unknown.From("second", [new Constant(1), first, new Unknown("other")]);
        var third = Unknown.From("third", [second]);
        Assert.Same(first, first.Cause);
        Assert.Same(first, second.Cause);
        Assert.Same(first, third.Cause);
        Assert.Null(first.Site);
    }

    /// <summary>What stands for no value is no cause.</summary>
    [Fact]
    public void Marks_are_no_cause()
    {
        var unknown = Unknown.From("text", [Unknown.Thrown, MapValue.Missing]);
        Assert.Same(unknown, unknown.Cause);
    }
}
