using System.Text.RegularExpressions;

namespace DataGravity.Catalog;

/// <summary>Where machines with accelerators are offered. Of a type that is not listed nobody knows; a service that runs them may offer less.</summary>
/// <remarks>
/// AWS's p3dn, p4d, p4de, p5 and Google's a2, a3: what the clouds' interfaces listed for github.com/skypilot-org/skypilot-catalog, v8,
/// read November 2026. AWS's g5: the answer of <c>aws ec2 describe-instance-type-offerings</c> for every region, printed in
/// github.com/validatedpatterns/rag-llm-gitops/pull/52, read November 2026.
/// </remarks>
public static class MachineRegions
{
    // SageMaker's names begin with ml.
    private static readonly Regex s_aws = new(@"^(?:ml\.)?(?<type>[a-z0-9]+)\.", RegexOptions.CultureInvariant);
    private static readonly Regex s_google = new("^(?<type>a2-(?:highgpu|megagpu|ultragpu))-|^(?<type>a3-highgpu)-[124]g$", RegexOptions.CultureInvariant);

    // Of AWS the regions; of Google the zones, since a machine is created in one.
    private static readonly Dictionary<string, string[]> s_offered = new()
    {
        ["p3dn"] = ["ap-northeast-1", "eu-west-1", "us-east-1", "us-west-2"],
        ["p4d"] =
        [
            "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-2", "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2",
            "us-east-1", "us-east-2", "us-west-2",
        ],
        ["p4de"] = ["ap-northeast-1", "ap-southeast-1", "eu-central-1", "us-east-1", "us-west-2"],
        ["p5"] =
        [
            "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-2", "ap-southeast-3", "ca-central-1", "eu-north-1", "eu-west-2",
            "us-east-1", "us-east-2", "us-west-1", "us-west-2",
        ],
        ["g5"] =
        [
            "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1", "eu-north-1",
            "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
        ],
        ["a2-highgpu"] =
        [
            "asia-northeast1-a", "asia-northeast1-c", "asia-northeast3-a", "asia-northeast3-b", "asia-southeast1-a", "asia-southeast1-b", "asia-southeast1-c",
            "europe-west4-a", "europe-west4-b", "me-west1-a", "me-west1-c", "us-central1-a", "us-central1-b", "us-central1-c", "us-central1-f",
            "us-east1-b", "us-west1-b", "us-west3-b", "us-west4-b",
        ],
        ["a2-megagpu"] = ["asia-southeast1-a", "asia-southeast1-c", "europe-west4-a", "europe-west4-b", "us-central1-a", "us-central1-b", "us-central1-c", "us-central1-f"],
        ["a2-ultragpu"] = ["asia-southeast1-c", "europe-west4-a", "us-central1-a", "us-central1-c", "us-east4-c", "us-east5-a", "us-east5-b"],
        ["a3-highgpu"] =
        [
            "asia-east1-c", "asia-northeast1-b", "asia-south1-c", "asia-south2-b", "asia-southeast1-b", "asia-southeast1-c", "australia-southeast1-c",
            "europe-north1-c", "europe-west1-b", "europe-west1-c", "europe-west3-c", "europe-west4-b", "europe-west4-c", "europe-west8-c", "europe-west9-c",
            "us-central1-a", "us-central1-b", "us-central1-c", "us-east4-a", "us-east4-b", "us-east4-c", "us-east5-a", "us-west1-a", "us-west1-b", "us-west4-a",
        ],
    };

    /// <summary>Whether a region is known not to have a machine type.</summary>
    public static bool Lacks(string region, string machine) =>
        OfferedIn(machine) is { } places && !places.Any(place => place == region || place.StartsWith(region + "-", StringComparison.Ordinal));

    /// <summary>The zones of a region of Google Cloud that have a machine type; null where nobody knows.</summary>
    public static IReadOnlyList<string>? ZonesIn(string region, string machine) =>
        OfferedIn(machine) is { } places ? [.. places.Where(place => place.StartsWith(region + "-", StringComparison.Ordinal))] : null;

    private static string[]? OfferedIn(string machine)
    {
        var match = s_google.Match(machine) is { Success: true } google ? google : s_aws.Match(machine);
        return match.Success && s_offered.TryGetValue(match.Groups["type"].Value, out var places) ? places : null;
    }
}
