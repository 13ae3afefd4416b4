using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Arguments of a resource that a dictionary has.</summary>
public class DictionaryArgumentsTests
{
    private const string Types = """
        class Place : CustomResource
        {
            public Place(string name, Dictionary<string, object?> inputs)
                : base("aws:s3/bucket:Bucket", name, new DictionaryResourceArgs(System.Collections.Immutable.ImmutableDictionary.ToImmutableDictionary(inputs))) { }
        }
        """;

    [Fact]
    public Task The_entries_are_the_inputs() =>
        Agreement.VerifyEveryPathAsync(
            """
            var data = new Aws.S3.Bucket("data");
            var inputs = new Dictionary<string, object?> { ["region"] = a ? "eu-west-1" : "us-east-1", ["bucket"] = data.Id };
            _ = new Place("first", inputs);
            inputs["region"] = "us-west-2";
            if (b)
                inputs["bucketPrefix"] = "p";
            _ = new Place("second", inputs);
            _ = new Place("third", c ? inputs : new() { ["region"] = "eu-north-1" });
            """,
            Types
        );

    [Fact]
    public void What_an_unknown_dictionary_has_is_unknown()
    {
        var run = new TestRun(
            $$"""
            return await Deployment.RunAsync(() =>
            {
                var inputs = new Dictionary<string, object?>();
                foreach (var line in System.IO.File.ReadAllLines("inputs"))
                    inputs[line] = line;
                _ = new Place("b", inputs);
            });
            {{Types}}
            """
        ).Run(TestRun.Dev);
        Assert.True(Assert.Single(run.Registrations).IsTransformed);
    }
}
