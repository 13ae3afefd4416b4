namespace DataGravity.Catalog.Google;

/// <summary>The regions of Google Cloud.</summary>
/// <remarks>docs.cloud.google.com/storage/docs/locations, April 2026, and two that its Vertex AI SDK names.</remarks>
internal static class GoogleRegions
{
    public const string Names = """
        northamerica-northeast1 northamerica-northeast2 northamerica-south1 us-central1 us-east1 us-east4 us-east5
        us-south1 us-west1 us-west2 us-west3 us-west4 southamerica-east1 southamerica-west1 europe-central2
        europe-north1 europe-north2 europe-southwest1 europe-west1 europe-west2 europe-west3 europe-west4 europe-west6
        europe-west8 europe-west9 europe-west10 europe-west12 asia-east1 asia-east2 asia-northeast1 asia-northeast2
        asia-northeast3 asia-southeast1 asia-south1 asia-south2 asia-southeast2 asia-southeast3 me-central1 me-central2
        me-west1 australia-southeast1 australia-southeast2 africa-south1 us-east7 us-west8
        """;

    public static Continent? ContinentOf(string region) =>
        region.Split('-')[0] switch
        {
            "us" or "northamerica" or "US" or "NAM4" => Continent.NorthAmerica,
            "southamerica" => Continent.SouthAmerica,
            "europe" or "EU" or "EUR4" or "EUR5" or "EUR7" or "EUR8" => Continent.Europe,
            "asia" or "ASIA" or "ASIA1" => Continent.Asia,
            "australia" => Continent.Oceania,
            "me" => Continent.MiddleEast,
            "africa" => Continent.Africa,
            _ => null,
        };
}
