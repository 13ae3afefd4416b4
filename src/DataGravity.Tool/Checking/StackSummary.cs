using DataGravity.Catalog;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Tool.Analysis;

namespace DataGravity.Tool.Checking;

/// <summary>What is known of a stack, as numbers. Each compute resource counts once, by its worst verdict.</summary>
/// <param name="Stack">The stack; null if the program has no stack files.</param>
/// <param name="Near">The compute that is near its data, or runs nothing.</param>
/// <param name="Far">The compute that a rule reports.</param>
/// <param name="Accepted">The compute that is far, but accepted, silenced or left out by an option.</param>
/// <param name="Unknown">The compute about which too little is known.</param>
/// <param name="Data">The stores.</param>
/// <param name="UsdPerMonth">What the reported reads cost, where the amounts are known; null if none is.</param>
/// <param name="Reasons">Why compute is not judged, each reason once.</param>
internal sealed record StackSummary(
    string? Stack,
    int Near,
    int Far,
    int Accepted,
    int Unknown,
    int Data,
    decimal? UsdPerMonth,
    IReadOnlyList<string> Reasons
)
{
    /// <summary>The compute that was judged.</summary>
    public int Compute => Near + Far + Accepted + Unknown;

    public static StackSummary Create(AnalyzedProject program, ResourceGraph graph, CancellationToken cancellation)
    {
        var options = new OptionsByFile(program.Project, program.Options);
        var pairs = program.Result.JudgeStack(graph, compute => options.Of(compute.Site.File.Path), cancellation).ToArray();
        var computes = pairs
            .GroupBy(pair => pair.Link.Compute)
            .Select(of => of.Max(pair => Rank(pair.Verdict, program)))
            .ToLookup(worst => worst);
        string[] unread = [.. new UnreadData(program.Project).Find(graph, pairs.Select(pair => pair.Link.Compute).ToHashSet())];
        // The settings tell how much is read of a store by all together, so a store with several readers counts once.
        var prices = pairs.GroupBy(pair => pair.Link.Data).Select(of => of.Max(pair => PriceOf(pair.Verdict))).OfType<decimal>().ToArray();
        return new(
            graph.Stack,
            computes[Standing.Near].Count(),
            computes[Standing.Far].Count(),
            computes[Standing.Accepted].Count(),
            computes[Standing.Unknown].Count() + unread.Length,
            CountStores(graph, pairs),
            prices.Length > 0 ? prices.Sum() : null,
            [.. new UnknownReasons(program.Project).Find(pairs), .. unread]
        );

        decimal? PriceOf(Verdict verdict) =>
            verdict is Verdict.Reported { Finding: { Price.UsdPerMonth: { } price } finding }
            && program.IsReported(finding)
            && options.Of(finding.Site.File.Path).Prices
                ? price
                : null;
    }

    /// <summary>The program's own stores, and those that it only names.</summary>
    private static int CountStores(ResourceGraph graph, IReadOnlyList<JudgedPair> pairs) =>
        graph
            .Resources.Where(resource => resource.IsManaged && resource.Kind is { Holds: not DataKind.None })
            .Union(pairs.Select(pair => pair.Link.Data))
            .Count();

    private static Standing Rank(Verdict verdict, AnalyzedProject program) =>
        verdict switch
        {
            // A #pragma, or its severity, accepts it as well.
            Verdict.Reported { Finding: var said } => program.IsReported(said) ? Standing.Far : Standing.Accepted,
            Verdict.PlaceUnknown or Verdict.DistanceUnknown or Verdict.UnknownCondition or Verdict.NotReached => Standing.Unknown,
            Verdict.Accepted or Verdict.LeftOut => Standing.Accepted,
            Verdict.Near or Verdict.NearByCopy or Verdict.Idle => Standing.Near,
            _ => Standing.Ignored,
        };

    /// <summary>What a compute resource counts as, least important first.</summary>
    private enum Standing
    {
        /// <summary>Nothing shows that it works on much data, or no rule covers it.</summary>
        Ignored,
        Near,
        Accepted,
        Unknown,
        Far,
    }
}
