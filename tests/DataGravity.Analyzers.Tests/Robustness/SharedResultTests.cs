using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>An editor asks all fix and refactoring providers at once, and all of them read the graphs of one program.</summary>
public class SharedResultTests
{
    public static TheoryData<string> Names => Samples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Several_providers_read_the_same(string sample)
    {
        var program = Samples.Load(sample);
        var compilation = program.Compile();
        var files = program.AdditionalFiles.Select(file => (file.Path, file.Text)).ToArray();
        var alone = Describe(ProgramAnalysis.Run(program.Compile(), files, default)!);

        // So that all of them are given the result that is there: several that come first would make one each.
        _ = ProgramAnalysis.Run(compilation, files, default);
        using var start = new Barrier(Readers);
        var together = await Task.WhenAll(
            Enumerable
                .Range(0, Readers)
                .Select(_ =>
                    Task.Factory.StartNew(
                        () =>
                        {
                            var result = ProgramAnalysis.Run(compilation, files, default)!;
                            start.SignalAndWait();
                            return Describe(result);
                        },
                        TaskCreationOptions.LongRunning
                    )
                )
        );
        Assert.All(together, text => Assert.Equal(alone, text));
    }

    private const int Readers = 8;

    /// <summary>Places, links and gaps: all that providers ask a graph for is found out when it is first asked.</summary>
    private static string Describe(GravityResult result) =>
        string.Join(
            "\n",
            from graph in result.Graphs
            from resource in graph.Resources
            let places = string.Join(" or ", resource.Places.Select(place => $"{place.Place} ({place.Place.Why})"))
            let gaps = string.Join(", ", Judge.FindGaps(resource, graph).Select(gap => $"{gap.Link.Data} in {gap.DataPlace}"))
            select $"{graph.Stack}: {resource} in {places}; {gaps}"
        );
}
