using DataGravity.Catalog.Places;

namespace DataGravity.Catalog.Google;

/// <summary>
/// The zones that offer machines with accelerators; a machine is created in a zone. The L4 is part of g2 machines, so both have the same
/// zones. The last are TPUs.
/// </summary>
/// <remarks>What its API listed for github.com/skypilot-org/skypilot-catalog, v8. Read November 2026.</remarks>
internal static class GoogleMachines
{
    private const string Zones = """
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

    private static readonly MachinePlaces s_places = new(
        Zones,
        @"^(?<type>a2-(?:highgpu|megagpu|ultragpu)|a3-(?:megagpu|ultragpu)|a4-highgpu|g2-standard)-|^(?<type>a3-highgpu)-[124]g$|^(?<type>nvidia-l4)$"
            + @"|^(?<type>v4|v5litepod|v5p|v6e)-\d+$"
    );

    /// <summary>The zones of a region that have a machine type or an accelerator; null if not known.</summary>
    public static IReadOnlyList<string>? ZonesIn(string region, string machine) =>
        s_places.Find(machine) is { } zones ? [.. zones.Where(zone => zone.StartsWith(region + "-", StringComparison.Ordinal))] : null;
}
