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
    // In the order of the kinds, after None.
    private static readonly string[] s_words =
    [
        "objects",
        "files",
        "disk",
        "database",
        "warehouse",
        "stream",
        "cache",
        "index",
        "features",
        "models",
        "images",
        "inference",
    ];

    public static IReadOnlyList<string> Words => s_words;

    /// <summary>The kind that a word stands for; null for an unknown word.</summary>
    public static DataKind? Find(string word) => Array.IndexOf(s_words, word) is >= 0 and var at ? (DataKind)(at + 1) : null;
}
