namespace DataGravity.Catalog;

/// <summary>The kind of data a resource holds. Objects weigh the most: training reads them by the terabyte.</summary>
internal enum DataKind
{
    None,

    /// <summary>Objects in a bucket or container.</summary>
    Objects,

    /// <summary>Files of a shared file system.</summary>
    Files,

    /// <summary>Blocks of a disk or volume.</summary>
    Disk,

    /// <summary>Rows or documents of a database.</summary>
    Database,

    /// <summary>Tables of a warehouse or data lake.</summary>
    Warehouse,

    /// <summary>Messages of a stream or queue.</summary>
    Stream,
    Cache,

    /// <summary>Documents or vectors of a search index.</summary>
    Index,
    Features,
    Models,

    /// <summary>Container images of a registry.</summary>
    Images,

    /// <summary>Holds no data: it answers requests, and distance costs time.</summary>
    Inference,
}

/// <summary>The words for kinds of data, in the catalog and in the settings.</summary>
internal static class DataKinds
{
    private static readonly (string Word, DataKind Kind)[] s_all =
    [
        ("objects", DataKind.Objects),
        ("files", DataKind.Files),
        ("disk", DataKind.Disk),
        ("database", DataKind.Database),
        ("warehouse", DataKind.Warehouse),
        ("stream", DataKind.Stream),
        ("cache", DataKind.Cache),
        ("index", DataKind.Index),
        ("features", DataKind.Features),
        ("models", DataKind.Models),
        ("images", DataKind.Images),
        ("inference", DataKind.Inference),
    ];

    public static IEnumerable<string> Words => s_all.Select(known => known.Word);

    /// <summary>The kind that a word stands for; null for an unknown word.</summary>
    public static DataKind? Find(string word) =>
        Array.Find(s_all, known => known.Word == word) is { Word: not null } known ? known.Kind : null;
}
