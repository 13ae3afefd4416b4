using DataGravity.Findings;
using DataGravity.Judging;
using DataGravity.Program;
using DataGravity.Tool.Analysis;
using DataGravity.Tool.Explaining;

namespace DataGravity.Tool.Map;

/// <summary>What the map says of a pair of compute and data.</summary>
/// <param name="Distance">How far the two are apart.</param>
/// <param name="Label">What a far link costs; empty for others.</param>
/// <param name="Text">The verdict in words.</param>
/// <param name="Finding">What reports it; null for none.</param>
internal readonly record struct LinkVerdict(MapDistance Distance, string Label, string Text, MapFinding? Finding);

/// <summary>Puts verdicts in the words of the map.</summary>
/// <param name="program">The program.</param>
/// <param name="reported">What is reported in a stack.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class LinkVerdicts(
    MapInput program,
    IReadOnlyDictionary<(Site, FindingSubject), MapFinding> reported,
    CancellationToken cancellation
)
{
    private readonly OptionsByFile _options = new(program.Project, program.Analysis.Options);

    public LinkVerdict Find(JudgedPair pair)
    {
        if (pair.Verdict is not Verdict.Reported { Finding: var said })
            return new(DistanceOf(pair.Verdict), "", VerdictText.Write(pair.Verdict), null);
        var options = _options.Of(said.Site.File.Path);
        if (reported.TryGetValue((said.Site, said.Subject), out var finding))
            return new(MapDistance.Far, LabelOf(said, options), VerdictText.Write(pair.Verdict), finding);
        // Settings, options or a pragma silence it, and only a judgement of all stacks says which.
        var verdict = program
            .Analysis.Result.JudgeAll(pair.Link.Compute, options, cancellation)
            .FirstOrDefault(judged => judged.Link.Data == pair.Link.Data)
            .Verdict;
        return verdict is null or Verdict.Reported
            ? new(MapDistance.Silent, "", $"far, but a #pragma or its severity keeps {said.Rule.Id} silent", null)
            : new(MapDistance.Silent, "", VerdictText.Write(verdict), null);
    }

    private static MapDistance DistanceOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.Near or Verdict.NearByCopy or Verdict.Idle => MapDistance.Near,
            Verdict.PlaceUnknown or Verdict.DistanceUnknown or Verdict.UnknownCondition or Verdict.NotReached => MapDistance.Unknown,
            _ => MapDistance.Silent,
        };

    private static string LabelOf(StackFinding said, FindingOptions options) =>
        said.Rule.Category == RuleCategory.Failure || IsRefused(said) ? "refused"
        : options.Prices && said.Price is { } price ? PriceText.WriteShort(price)
        : said.Gap?.Distance switch
        {
            Graph.Distance.OtherCloud => "other cloud",
            Graph.Distance.OtherRegion => "other region",
            Graph.Distance.OtherZone => "other zone",
            Graph.Distance.InsideMultiRegion or Graph.Distance.OutsideMultiRegion => "multi-region",
            _ => "far",
        };

    /// <summary>Whether the vendor refuses what costs nothing.</summary>
    private static bool IsRefused(StackFinding said) =>
        said is { Price: null, Gap: { } gap } && gap.Link.Compute.Kind?.RuleOf(gap.Link.Path) is not null;
}
