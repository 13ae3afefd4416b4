using DataGravity.Catalog.Places;

namespace DataGravity.Catalog.Aws;

/// <summary>The regions that offer machines with accelerators. SageMaker's names begin with "ml.".</summary>
/// <remarks>
/// The types that EC2 and SageMaker price on demand, as github.com/aws-cloudformation/cfn-lint read them on 2026-08-10, and the regions
/// where <c>aws ec2 describe-instance-type-offerings</c> answered with a g5 in github.com/validatedpatterns/rag-llm-gitops/pull/52. Types
/// sold only in capacity blocks (p5e, p6, trn2) are not listed. Read November 2026.
/// </remarks>
internal static class AwsMachines
{
    private const string Regions = """
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

    private static readonly MachinePlaces s_places = new(Regions, @"^(?<type>(?:ml\.)?[a-z0-9]+)\.");

    /// <summary>Whether a region is known to lack a machine type.</summary>
    public static bool Lacks(string region, string machine) =>
        IsPriced(region) && s_places.Find(machine) is { } regions && !regions.Contains(region);

    // The price list covers these partitions only.
    private static bool IsPriced(string region) => AwsRegions.PartitionOf(region) is "aws" or "aws-cn" or "aws-us-gov";
}
