using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Tool.Explaining;

namespace DataGravity.Tool.Checking;

/// <summary>Finds why pairs of compute and data are not judged.</summary>
internal sealed class UnknownReasons(LoadedProject project)
{
    private readonly PlaceExplainer _places = new(project);

    /// <summary>The reasons, in the order of the program, each once.</summary>
    public IEnumerable<string> Find(IEnumerable<JudgedPair> pairs) => pairs.SelectMany(Find).Distinct();

    private IEnumerable<string> Find(JudgedPair pair) =>
        pair.Verdict switch
        {
            Verdict.PlaceUnknown { Whose: var whose, Place: var place } => [Describe(whose, place)],
            Verdict.DistanceUnknown distance =>
            [
                $"how far {pair.Link.Compute} is from {pair.Link.Data} is not known"
                    + Because(
                        _places.FindMissing(pair.Link.Compute, distance.ComputePlace)
                            ?? _places.FindMissing(pair.Link.Data, distance.DataPlace)
                    ),
            ],
            Verdict.UnknownCondition => [$"{pair.Link.Compute} is far from {pair.Link.Data} only under an unknown condition"],
            Verdict.NotReached => ["the analysis reached its limit of pairs"],
            _ => [],
        };

    private string Describe(Resource whose, Place place) =>
        $"where {whose} lands is not known" + Because(_places.FindMissing(whose, place));

    private static string Because(Note? missing) => missing is null ? "" : $": {missing}";
}
