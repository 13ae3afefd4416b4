using DataGravity.Catalog;
using DataGravity.Settings.Sections;

namespace DataGravity.Settings;

/// <summary>Reads <c>kind:</c> of a store: a word, or a type of the catalog.</summary>
internal static class StoreKinds
{
    public static IReadOnlyList<string> Words { get; } =
    ["bucket", "files", "disk", "database", "warehouse", "stream", "cache", "index", "features", "models", "images"];

    /// <summary>
    /// What an entry writes for a kind: its type, or a word for a type that the catalog does not list. Null if there is neither.
    /// </summary>
    public static string? Write(ResourceKind kind) =>
        IsListed(kind.Token, mayBeCluster: true) ? kind.Token
        : kind.Holds == DataKind.Objects ? "bucket"
        : Words.FirstOrDefault(word => DataKinds.Find(word) == kind.Holds);

    /// <summary>The kind of an entry, by default a bucket. Null if the kind or the cloud is unknown.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cloud">Its cloud; null if that is unknown.</param>
    /// <param name="mayBeCluster">Whether it may also be a type of clusters.</param>
    public static ResourceKind? Read(SettingsEntry entry, string? cloud, bool mayBeCluster)
    {
        if (entry.Has("kind") && entry.Text("kind") is null)
            return null;
        var word = entry.Text("kind") ?? "bucket";
        if (word.IndexOf(':') < 0 ? !Words.Contains(word) : !IsListed(word, mayBeCluster))
        {
            entry.Report(
                $"'{word}' is not a known kind of store: {Spelling.Suggest(word, Words)}, or a type such as aws:s3/bucket:Bucket",
                "kind"
            );
            return null;
        }
        if (cloud is null || (word.IndexOf(':') < 0 ? OfWord(word, cloud) : ResourceCatalog.Find(word)) is not { } kind)
            return null;
        // Warehouses such as Snowflake belong to no cloud. Such a store is in the cloud that the entry names.
        if (kind.Cloud == cloud || !Clouds.HasPlaces(kind.Cloud))
            return kind with { Cloud = cloud, PlaceInputs = [DataEntry.PlaceInput], IsOnlyCopies = false };
        entry.Report($"'{word}' is a type of {Clouds.NameOf(kind.Cloud)}, not of {Clouds.NameOf(cloud)}", "kind");
        return null;
    }

    private static bool IsListed(string type, bool mayBeCluster) =>
        ResourceCatalog.Find(type) is { } kind && (kind.Holds != DataKind.None || mayBeCluster && kind.IsCluster);

    private static ResourceKind? OfWord(string word, string cloud) =>
        word != "bucket"
            ? DataKinds.Find(word) is { } holds
                ? Generic(word, holds, cloud)
                : null
            : Clouds.Find(cloud)?.BucketToken is { } bucket
                ? ResourceCatalog.Find(bucket)
                : Generic(word, DataKind.Objects, cloud);

    private static ResourceKind Generic(string word, DataKind holds, string cloud) =>
        new("", cloud, NounOf(word), ResourceRole.Data) { Holds = holds };

    private static string NounOf(string word) =>
        word switch
        {
            "files" => "file system",
            "features" => "feature store",
            "models" => "model registry",
            "images" => "image registry",
            _ => word,
        };
}
