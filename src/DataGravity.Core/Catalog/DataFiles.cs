namespace DataGravity.Catalog;

/// <summary>The data files of the catalog, which are embedded in the assembly.</summary>
internal static class DataFiles
{
    private static readonly string[] s_names = typeof(DataFiles).Assembly.GetManifestResourceNames();

    /// <summary>The names of the files with an extension, in order.</summary>
    public static IEnumerable<string> Names(string extension) =>
        s_names.Where(name => name.EndsWith(extension, StringComparison.Ordinal)).OrderBy(name => name, StringComparer.Ordinal);

    public static string ReadText(string name)
    {
        using var stream = typeof(DataFiles).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
