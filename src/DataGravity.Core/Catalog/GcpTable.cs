namespace DataGravity.Catalog;

/// <summary>Google Cloud: package <c>gcp</c>, version 9.37.0, August 2026.</summary>
internal static class GcpTable
{
    public const string Lines = """
        gcp:storage/bucket:Bucket | Cloud Storage bucket | data objects | in location | known by id name url selfLink
        gcp:vertex/aiIndex:AiIndex | Vertex AI index | ml | in region | follows region | reads metadata.contentsDeltaUri
        gcp:vertex/aiDataset:AiDataset | Vertex AI dataset | ml | in region | follows region
        gcp:vertex/aiEndpoint:AiEndpoint | Vertex AI endpoint | ml | in location
        gcp:workbench/instance:Instance | Workbench instance | ml | in location | uses gceSetup.metadata{}
        gcp:notebooks/instance:Instance | Notebooks instance | ml | in location | uses metadata{} postStartupScript
        """;
}
