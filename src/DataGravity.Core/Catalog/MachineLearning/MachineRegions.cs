using System.Text.RegularExpressions;
using DataGravity.Catalog.Places;

namespace DataGravity.Catalog.MachineLearning;

/// <summary>
/// Where machines with accelerators are offered. For a type that is not listed this is unknown. A service that runs them may offer fewer.
/// </summary>
/// <remarks>
/// AWS: the types that EC2 and SageMaker price on demand, as github.com/aws-cloudformation/cfn-lint read them on 2026-08-10, and the
/// regions where <c>aws ec2 describe-instance-type-offerings</c> answered with a g5 in
/// github.com/validatedpatterns/rag-llm-gitops/pull/52. Types sold only in capacity blocks (p5e, p6, trn2) are not listed. Google: what
/// its API listed for github.com/skypilot-org/skypilot-catalog, v8. All read November 2026.
/// </remarks>
internal static class MachineRegions
{
    // AWS, by region. SageMaker's names begin with "ml.".
    private const string Aws = """
        g4dn ml.g4dn inf1 ml.inf1 = af-south-1 ap-east-1 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-southeast-1 ap-southeast-2
            ca-central-1 cn-north-1 cn-northwest-1 eu-central-1 eu-north-1 eu-south-1 eu-west-1 eu-west-2 eu-west-3 me-south-1 sa-east-1
            us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-west-1 us-west-2
        g5 ml.g5 = ap-east-1 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ca-central-1
            cn-north-1 cn-northwest-1 eu-central-1 eu-north-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 sa-east-1
            us-east-1 us-east-2 us-west-1 us-west-2
        g6 = ap-northeast-1 ap-northeast-2 ap-south-1 ap-south-2 ap-southeast-2 ap-southeast-5 ca-central-1 eu-central-1 eu-central-2 eu-north-1
            eu-south-2 eu-west-2 eu-west-3 me-central-1 sa-east-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-west-2
        ml.g6 = ap-northeast-1 ap-northeast-2 ap-south-1 ap-south-2 ap-southeast-2 ap-southeast-5 ca-central-1 eu-central-1 eu-central-2
            eu-north-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 me-central-1 sa-east-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-west-2
        g6e ml.g6e = ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 eu-central-1 eu-north-1 eu-south-2 me-central-1
            us-east-1 us-east-2 us-west-2
        p3 = ap-northeast-1 ap-northeast-2 ap-southeast-1 ap-southeast-2 ca-central-1 cn-north-1 cn-northwest-1 eu-central-1 eu-west-1 eu-west-2
            us-east-1 us-east-2 us-gov-west-1 us-west-2
        p3dn = ap-northeast-1 eu-west-1 us-east-1 us-gov-east-1 us-gov-west-1 us-west-2
        p4d ml.p4d = ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 cn-northwest-1 eu-central-1 eu-north-1
            eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-gov-west-1 us-west-2
        p4de = ap-northeast-1 ap-southeast-1 eu-central-1 il-central-1 us-east-1 us-west-2
        ml.p4de = ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-north-1 eu-west-1 il-central-1 sa-east-1 us-east-1
            us-east-2 us-west-2
        p5 = ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-2 ap-southeast-3 ca-central-1 eu-north-1 eu-west-2 sa-east-1 us-east-1
            us-east-2 us-gov-west-1 us-west-1 us-west-2
        ml.p5 = ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ca-central-1 eu-central-1 eu-north-1
            eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-gov-west-1 us-west-1 us-west-2
        p5en ml.p5en = ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-3 eu-north-1 eu-south-2 me-central-1 us-east-1 us-east-2
            us-gov-west-1 us-west-1 us-west-2
        trn1 trn1n = us-east-1 us-east-2 us-west-2
        ml.trn1 ml.trn1n = ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-southeast-4 eu-central-1 eu-north-1 eu-west-1 sa-east-1
            us-east-1 us-east-2 us-west-2
        inf2 = ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-north-1 eu-west-1 eu-west-2 eu-west-3
            sa-east-1 us-east-1 us-east-2 us-west-2
        ml.inf2 = ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 eu-central-1 eu-north-1 eu-south-2 eu-west-1 eu-west-2
            eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-2
        """;

    // Google, by zone, since a machine is created in a zone. The L4 is part of g2 machines, so both have the same zones. The last are TPUs.
    private const string Google = """
        a2-highgpu = asia-northeast1-a asia-northeast1-c asia-northeast3-a asia-northeast3-b asia-southeast1-a asia-southeast1-b
            asia-southeast1-c europe-west4-a europe-west4-b me-west1-a me-west1-c us-central1-a us-central1-b us-central1-c us-central1-f
            us-east1-b us-west1-b us-west3-b us-west4-b
        a2-megagpu = asia-southeast1-a asia-southeast1-c europe-west4-a europe-west4-b us-central1-a us-central1-b us-central1-c us-central1-f
        a2-ultragpu = asia-southeast1-c europe-west4-a us-central1-a us-central1-c us-east4-c us-east5-a us-east5-b
        a3-highgpu = asia-east1-c asia-northeast1-b asia-south1-c asia-south2-b asia-southeast1-b asia-southeast1-c australia-southeast1-c
            europe-north1-c europe-west1-b europe-west1-c europe-west3-c europe-west4-b europe-west4-c europe-west8-c europe-west9-c
            us-central1-a us-central1-b us-central1-c us-east4-a us-east4-b us-east4-c us-east5-a us-west1-a us-west1-b us-west4-a
        a3-megagpu = asia-east1-c asia-northeast1-b asia-southeast1-b asia-southeast1-c australia-southeast1-c europe-north1-c europe-west1-b
            europe-west1-c europe-west3-c europe-west4-b europe-west4-c us-central1-a us-central1-b us-central1-c us-east4-a us-east4-b
            us-east4-c us-east5-a us-west1-a us-west1-b us-west4-a
        a3-ultragpu = asia-south1-b asia-south2-c europe-west1-b europe-west4-a us-central1-b us-east4-b us-east5-a us-south1-b us-west1-c
        a4-highgpu = asia-northeast1-b asia-southeast1-b europe-north1-b europe-west4-b us-central1-b us-east1-b us-east4-b us-south1-b
            us-west2-c us-west3-b us-west3-c
        g2-standard nvidia-l4 = asia-east1-a asia-east1-b asia-east1-c asia-northeast1-a asia-northeast1-b asia-northeast1-c asia-northeast3-a
            asia-northeast3-b asia-south1-a asia-south1-b asia-south1-c asia-southeast1-a asia-southeast1-b asia-southeast1-c europe-west1-b
            europe-west1-c europe-west2-a europe-west2-b europe-west3-a europe-west3-b europe-west4-a europe-west4-b europe-west4-c
            europe-west6-b europe-west6-c me-central2-a me-central2-c northamerica-northeast1-b northamerica-northeast1-c
            northamerica-northeast2-a northamerica-northeast2-b us-central1-a us-central1-b us-central1-c us-east1-b us-east1-c us-east1-d
            us-east4-a us-east4-c us-west1-a us-west1-b us-west1-c us-west4-a us-west4-c
        v4 = us-central2-b
        v5litepod = asia-east1-a asia-east1-b asia-east1-c asia-northeast1-b asia-southeast1-b europe-north1-a europe-north1-c europe-west1-b
            europe-west1-c europe-west3-c europe-west4-a europe-west4-b northamerica-northeast1-b southamerica-west1-b southamerica-west1-c
            us-central1-a us-east1-b us-east1-c us-east4-b us-east5-a us-east5-b us-east5-c us-south1-a us-south1-b us-west1-c us-west4-a
            us-west4-b
        v5p = europe-west1-b europe-west1-d europe-west4-b us-central1-a us-east1-d us-east5-a us-east5-b us-east5-c us-south1-a us-south1-b
            us-south1-c
        v6e = asia-east1-c asia-northeast1-b asia-south1-b asia-south1-c asia-southeast1-b europe-west4-a southamerica-east1-c
            southamerica-west1-a us-central1-a us-central1-b us-central1-c us-central2-b us-east1-d us-east4-a us-east5-a us-east5-b us-east5-c
            us-south1-a us-south1-ai1b us-south1-c us-west1-c
        """;

    private static readonly Regex s_aws = new(@"^(?<type>(?:ml\.)?[a-z0-9]+)\.", RegexOptions.CultureInvariant);
    private static readonly Regex s_google = new(
        @"^(?<type>a2-(?:highgpu|megagpu|ultragpu)|a3-(?:megagpu|ultragpu)|a4-highgpu|g2-standard)-|^(?<type>a3-highgpu)-[124]g$|^(?<type>nvidia-l4)$"
            + @"|^(?<type>v4|v5litepod|v5p|v6e)-\d+$",
        RegexOptions.CultureInvariant
    );

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> s_regions = new(() => PlaceLists.Read(Aws));
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> s_zones = new(() => PlaceLists.Read(Google));

    /// <summary>Whether a region is known to lack a machine type or an accelerator.</summary>
    public static bool Lacks(string region, string machine) =>
        RegionNames.CodesOf("gcp").Contains(region)
            ? ZonesIn(region, machine) is { Count: 0 }
            : IsPriced(region) && Find(s_aws, s_regions, machine) is { } regions && !regions.Contains(region);

    /// <summary>The zones of a Google Cloud region that have a machine type or an accelerator; null if not known.</summary>
    public static IReadOnlyList<string>? ZonesIn(string region, string machine) =>
        Find(s_google, s_zones, machine) is { } zones
            ? [.. zones.Where(zone => zone.StartsWith(region + "-", StringComparison.Ordinal))]
            : null;

    // The price list covers these partitions only.
    private static bool IsPriced(string region) =>
        RegionNames.CodesOf("aws").Contains(region) && Regions.PartitionOf(region) is "aws" or "aws-cn" or "aws-us-gov";

    private static IReadOnlyList<string>? Find(
        Regex names,
        Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> offered,
        string machine
    ) =>
        names.Match(machine) is { Success: true } match && offered.Value.TryGetValue(match.Groups["type"].Value, out var places)
            ? places
            : null;
}
