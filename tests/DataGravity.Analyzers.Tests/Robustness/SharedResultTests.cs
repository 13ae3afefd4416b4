using DataGravity.Analyzers.Tests.Corpus;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>An editor asks all fix and refactoring providers at once, and all of them read the graphs of one program, each in an order of its own.</summary>
public class SharedResultTests
{
    private const int Readers = 4;

    public static TheoryData<string> SampleNames => Samples.Names;

    public static TheoryData<string> IdiomNames => [.. Idiom.Names];

    [Theory, MemberData(nameof(SampleNames))]
    public Task Samples_are_read_the_same_by_several(string name) => VerifyAsync(Samples.Load(name));

    [Theory, MemberData(nameof(IdiomNames))]
    public Task Idioms_are_read_the_same_by_several(string name) => VerifyAsync(Idiom.Load(name).Analyzed);

    private static async Task VerifyAsync(AnalyzedProgram program)
    {
        var compilation = program.Compile();
        var files = program.AdditionalFiles.Select(file => (file.Path, file.Text)).ToArray();
        var alone = Describe(ProgramAnalysis.Run(program.Compile(), files, default)!, seed: null);

        // So that all of them are given the result that is there: several that come first would make one each.
        _ = ProgramAnalysis.Run(compilation, files, default);
        using var start = new Barrier(Readers);
        var together = await Task.WhenAll(
            Enumerable
                .Range(0, Readers)
                .Select(reader =>
                    Task.Factory.StartNew(
                        () =>
                        {
                            var result = ProgramAnalysis.Run(compilation, files, default)!;
                            start.SignalAndWait();
                            return Describe(result, reader);
                        },
                        TaskCreationOptions.LongRunning
                    )
                )
        );
        Assert.All(together, text => Assert.Equal(alone, text));
    }

    /// <summary>Places, links and gaps: all that providers ask a graph for is found out when it is first asked.</summary>
    private static string Describe(GravityResult result, int? seed)
    {
        var described = new SortedDictionary<(int Stack, int Resource), string>();
        var questions = result.Graphs.SelectMany((graph, stack) => graph.Resources.Select((_, resource) => (stack, resource))).ToArray();
        if (seed is { } given)
            new System.Random(given).Shuffle(questions);
        foreach (var (stack, index) in questions)
        {
            var graph = result.Graphs[stack];
            described[(stack, index)] = Describe(graph, graph.Resources[index]);
        }
        return string.Join("\n", described.Values);
    }

    private static string Describe(ResourceGraph graph, Resource resource)
    {
        var places = string.Join(" or ", resource.Places.Select(place => $"{place.Place} ({place.Place.Why})"));
        var gaps = string.Join(", ", Judge.FindGaps(resource, graph).Select(gap => $"{gap.Link.Data} in {gap.DataPlace}"));
        var tied = string.Join(", ", graph.TiedTo(resource));
        return $"{graph.Stack}: {resource} in {places}; {resource.MlProof}; {gaps}; with {tied}";
    }
}
