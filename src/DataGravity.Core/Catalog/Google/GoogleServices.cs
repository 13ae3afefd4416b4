using DataGravity.Catalog.Places;

namespace DataGravity.Catalog.Google;

/// <summary>Regions where services of Google Cloud are not offered.</summary>
/// <remarks>
/// Regions that Vertex AI's SDK for Python does not support, 2026-08-21; Colab Enterprise is part of its API. Read November 2026.
/// </remarks>
internal static class GoogleServices
{
    private const string Lacking = """
        gcp:vertex/ gcp:colab/ = asia-southeast3 europe-west10 northamerica-south1
        """;

    public static ServiceRegions Regions { get; } = new(Lacking);
}
