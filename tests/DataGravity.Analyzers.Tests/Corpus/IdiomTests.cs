using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Corpus;

/// <summary>
/// The idioms that C# Pulumi programs were found to use. Each program's graph is written down beside it, and each is run:
/// what is read in the source has to be what happens.
/// </summary>
public class IdiomTests
{
    /// <summary>Set to 1, rewrites the expected graphs. Read them then: they have to be right, not only the same.</summary>
    private const string Accept = "DATAGRAVITY_ACCEPT";

    public static TheoryData<string> Names => [.. Idiom.Names];

    [Fact]
    public void Every_idiom_has_a_program()
    {
        var ids = new[] { ("S", 12), ("A", 32), ("B", 32) }.SelectMany(series =>
            Enumerable.Range(1, series.Item2).Select(number => $"{series.Item1}{number}")
        );
        Assert.Empty(ids.Except(Idiom.Names.Select(name => name.Split('-')[0])));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_graph_is_the_expected_one(string name)
    {
        var idiom = Idiom.Load(name);
        var graph = idiom.Graph;
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            File.WriteAllText(idiom.ExpectedGraphPath, graph);
        Assert.Equal(File.ReadAllText(idiom.ExpectedGraphPath), graph);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task The_run_agrees(string name)
    {
        foreach (var program in Idiom.Load(name).Deployments)
            await Agreement.VerifyWithFilesOnlyAsync(program);
    }
}
