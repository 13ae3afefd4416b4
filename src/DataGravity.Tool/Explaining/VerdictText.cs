using DataGravity.Judging;

namespace DataGravity.Tool.Explaining;

/// <summary>Writes verdicts: as a word for programs, and as a sentence for people.</summary>
internal static class VerdictText
{
    /// <summary>The verdict as a word: <c>nearByCopy</c>.</summary>
    public static string Name(Verdict verdict) => verdict.GetType().Name is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    /// <summary>The rule that reports the pair, or would if nothing prevented it; null for none.</summary>
    public static string? Rule(Verdict verdict) =>
        verdict switch
        {
            Verdict.Reported reported => reported.Finding.Rule.Id,
            Verdict.Accepted accepted => accepted.Finding.Rule.Id,
            Verdict.LeftOut leftOut => leftOut.Finding.Rule.Id,
            Verdict.Outranked outranked => outranked.Finding.Rule.Id,
            _ => null,
        };

    public static string Write(Verdict verdict) =>
        verdict switch
        {
            Verdict.Reported { Finding: var finding } => $"reported by {finding.Rule.Id}: {finding.Consequence}{WritePrice(finding)}",
            Verdict.Near { Why.Length: > 0 } near => $"near: {near.Why}",
            Verdict.Near => "near: both are in one place",
            Verdict.NearByCopy copy => $"near: its own name reads a copy in {copy.Copy.Name}",
            Verdict.Idle idle => $"idle: {idle.Cause}, so none of it runs",
            Verdict.PlaceUnknown unknown => $"not judged: where {unknown.Whose} lands is not known",
            Verdict.DistanceUnknown distance =>
                $"not judged: how far {PlaceText.Write(distance.ComputePlace)} is from {PlaceText.Write(distance.DataPlace)} is not known",
            Verdict.NoMachineLearning =>
                "far, but nothing shows that it runs machine learning, and only a permission or a function connects the two",
            Verdict.UnknownCondition => "far, but only under an unknown condition",
            Verdict.Accepted accepted => $"accepted in DataGravity.yaml ({accepted.Finding.Rule.Id}): {accepted.By.Reason}",
            Verdict.LeftOut leftOut => $"left out by the option {leftOut.Option} ({leftOut.Finding.Rule.Id})",
            Verdict.Outranked outranked when outranked.By == outranked.Finding.Rule =>
                $"{outranked.By.Id} applies, but in another stack it is more severe, and that is reported",
            Verdict.Outranked outranked =>
                $"{outranked.Finding.Rule.Id} applies, but the more severe {outranked.By.Id} is reported for the same pair",
            Verdict.NotReached => "not judged: the analysis reached its limit of pairs before this one",
            _ => "apart, but no rule covers this distance and this kind of data",
        };

    private static string WritePrice(StackFinding finding) => finding.Price is { } price ? ": " + PriceText.Write(price) : "";
}
