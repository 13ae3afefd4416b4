using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Functions that are given to code which is not followed, and may be called by it at any time.</summary>
public class EscapesTests
{
    private const string Before = """
        var region = "us-west-2";
        var list = new List<string> { "us-west-2" };
        var regions = new Dictionary<string, string> { ["home"] = "us-west-2" };
        var place = new Place();
        var other = new Place();
        var names = new[] { "a" };
        void Change() => region = "eu-west-1";
        void Again() { region = "eu-west-1"; if (list.Count > 5) System.Threading.ThreadPool.QueueUserWorkItem(_ => Again()); }

        """;

    private const string Types = "class Place { public string Region = \"us-west-2\"; public void Change() => Region = \"eu-west-1\"; }";

    /// <summary>Statements that change something, and where it is read.</summary>
    public static TheoryData<string, string> Changing =>
        new()
        {
            { "Parallel.Invoke(() => region = \"eu-west-1\");", "region" },
            { "Parallel.Invoke(Change, place.Change);", "region" },
            { "Parallel.Invoke(Change, place.Change);", "place.Region" },
            { "Parallel.Invoke(() => list[0] = \"eu-west-1\");", "list[0]" },
            { "Parallel.Invoke(() => list.Insert(0, \"eu-west-1\"));", "list[0]" },
            { "Parallel.Invoke(() => regions[\"home\"] = \"eu-west-1\");", "regions[\"home\"]" },
            { "Parallel.Invoke(Again);", "region" },
            // Functions with one body, each with variables or a receiver of its own.
            { "Parallel.Invoke(other.Change, place.Change);", "place.Region" },
            { "Parallel.Invoke(new[] { other, place }.Select(p => (Action)(() => p.Region = \"eu-west-1\")).ToArray());", "place.Region" },
            { "Parallel.ForEach(names, name => region = \"eu-west-1\");", "region" },
            { "Parallel.For(0, 1, i => { if (region == \"us-west-2\") region = \"x\"; else place.Change(); });", "region" },
            { "names.AsParallel().ForAll(name => region = \"eu-west-1\");", "region" },
            { "var thread = new System.Threading.Thread(() => region = \"eu-west-1\"); thread.Start(); thread.Join();", "region" },
            { "await Task.Delay(1).ContinueWith(task => region = \"eu-west-1\");", "region" },
            { "await Task.Factory.StartNew(() => region = \"eu-west-1\");", "region" },
            { "System.Text.RegularExpressions.Regex.Replace(\"ab\", \"a\", match => { region = \"eu-west-1\"; return \"\"; });", "region" },
            {
                "var seen = new System.Collections.ObjectModel.ObservableCollection<int>(); seen.CollectionChanged += (_, _) => Change(); seen.Add(1);",
                "region"
            },
            { "Array.ForEach(names, name => region = \"eu-west-1\");", "region" },
            { "Action change = Change; change.DynamicInvoke();", "region" },
            { "if (names.Length == 1) Parallel.Invoke(Change); else region = \"x\";", "region" },
        };

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task What_such_a_function_changes_is_not_known(string statements, string read)
    {
        var program = Program(statements, read);
        await Agreement.VerifyWithFilesOnlyAsync(program);
        var after = Assert.Single(StaticGraph.Read(program), found => found.Name == "after");
        Assert.NotEqual("us-west-2", after.Inputs["region"].Text);
    }

    [Theory]
    [InlineData("Parallel.Invoke(() => Console.Write(region));")]
    [InlineData("Parallel.Invoke(() => { var own = new List<string>(); own.Add(region); });")]
    [InlineData("Parallel.ForEach(names, name => { var own = new Place(); own.Change(); });")]
    [InlineData("var actions = new Dictionary<string, Action> { [\"a\"] = Change }; actions[\"b\"] = Change;")]
    [InlineData("_ = names.AsParallel().Select(name => name + region).ToArray();")]
    [InlineData("Parallel.Invoke(() => { if (region == \"\") Change(); });")]
    [InlineData("Parallel.Invoke(() => throw new Exception());")]
    public void What_it_does_not_change_is_known(string statements)
    {
        var after = Assert.Single(StaticGraph.Read(Program(statements, "region")), found => found.Name == "after");
        Assert.Equal("us-west-2", after.Inputs["region"].Text);
    }

    [Fact]
    public void What_another_path_gives_away_is_not_its_old_value()
    {
        var program = Program(
            "if (Deployment.Instance.StackName == \"prod\") Parallel.Invoke(Change); else region = \"ap-south-1\";",
            "region"
        );
        var after = Assert.Single(StaticGraph.Read(program), found => found.Name == "after");
        Assert.True(after.Inputs["region"].Text is null or "ap-south-1");
    }

    private static DeployedProgram Program(string statements, string read) =>
        new(
            $$"""
            return await Deployment.RunAsync(async () =>
            {
            {{Before}}
            {{statements}}
            _ = new Aws.S3.Bucket("after", new() { Region = {{read}} });
            await Task.CompletedTask;
            });
            {{Types}}
            """
        );
}
