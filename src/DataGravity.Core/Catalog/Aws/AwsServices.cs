using DataGravity.Catalog.Places;

namespace DataGravity.Catalog.Aws;

/// <summary>
/// Regions where services of AWS are not offered. A region that is not listed may have the service: it is unknown, or opened later.
/// </summary>
/// <remarks>
/// Regions of the partitions <c>aws</c>, <c>aws-cn</c> and <c>aws-us-gov</c> that lack a service in both sources: botocore's
/// endpoints.json of 2026-08-07, and CloudFormation's types of each region, as github.com/aws-cloudformation/cfn-lint listed them on
/// 2026-06-15. By either source, SageMaker, Batch, EMR, EMR Serverless, FSx, Glue and Athena are in all of these regions. Read November
/// 2026.
/// </remarks>
internal static class AwsServices
{
    // The prefixes of a service's types, and the regions without the service.
    private const string Lacking = """
        aws:bedrock aws-native:bedrock: = ap-east-1 cn-north-1 cn-northwest-1
        aws:comprehend/ aws-native:comprehend: = af-south-1 ap-east-1 ap-east-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4
            ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 cn-north-1 cn-northwest-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2
            eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-gov-east-1 us-west-1
        aws:kendra/ aws-native:kendra: = af-south-1 ap-east-1 ap-east-2 ap-northeast-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4
            ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1
            eu-south-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-gov-east-1 us-west-1
        aws:lex/ = ap-east-1 ap-east-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6
            ap-southeast-7 ca-west-1 cn-north-1 cn-northwest-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-3 il-central-1 me-central-1
            me-south-1 mx-central-1 sa-east-1 us-east-2 us-gov-east-1 us-west-1
        aws:rekognition/ aws-native:rekognition: = af-south-1 ap-east-1 ap-east-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4
            ap-southeast-6 ca-west-1 cn-north-1 cn-northwest-1 eu-central-2 eu-north-1 eu-south-1 eu-west-3 me-central-1 me-south-1 mx-central-1
            us-gov-east-1
        aws-native:forecast: = af-south-1 ap-east-1 ap-east-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5
            ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2
            eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-gov-east-1 us-gov-west-1 us-west-1
        aws-native:personalize: = af-south-1 ap-east-1 ap-east-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5
            ap-southeast-6 ap-southeast-7 ca-west-1 cn-northwest-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-2 eu-west-3
            il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-gov-east-1 us-gov-west-1 us-west-1
        aws-native:omics: = af-south-1 ap-east-1 ap-east-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-2 ap-southeast-3 ap-southeast-4
            ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-2 eu-north-1 eu-south-1
            eu-south-2 eu-west-3 me-central-1 me-south-1 mx-central-1 sa-east-1 us-gov-east-1 us-gov-west-1 us-west-1
        aws:apprunner/ = af-south-1 ap-east-1 ap-east-2 ap-northeast-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5
            ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2
            il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-gov-east-1 us-gov-west-1 us-west-1
        aws-native:databrew: = ap-east-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7
            ca-west-1 eu-central-2 eu-south-2 il-central-1 me-central-1 me-south-1 mx-central-1 us-gov-east-1
        aws:emrcontainers/ aws-native:emrcontainers: = ap-east-2 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1
            mx-central-1
        aws:mwaa/ = ap-east-2 ap-southeast-6 mx-central-1 us-gov-east-1 us-gov-west-1
        aws:docdb/ = ap-east-2 ap-southeast-6 me-south-1 us-west-1
        aws:keyspaces/ aws-native:cassandra: = ap-east-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-6 eu-central-2
            eu-south-1 eu-south-2 il-central-1 mx-central-1
        aws:memorydb/ aws-native:memorydb: = af-south-1 ap-east-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5
            ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 il-central-1 me-central-1 me-south-1 mx-central-1
        aws:neptune/ aws-native:neptune: = ap-east-2 ap-southeast-6 ap-southeast-7 eu-south-1 mx-central-1
        aws:opensearch/serverless aws-native:opensearchserverless: = af-south-1 ap-east-2 ap-southeast-3 ap-southeast-4 ap-southeast-5
            ap-southeast-6 ap-southeast-7 ca-west-1 cn-north-1 cn-northwest-1 il-central-1 me-central-1 me-south-1 mx-central-1
        aws:redshiftserverless/ aws-native:redshiftserverless: = me-south-1
        """;

    public static ServiceRegions Regions { get; } = new(Lacking);
}
