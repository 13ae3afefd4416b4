using System.Text;

namespace DataGravity.Catalog;

/// <summary>The data files of the catalog, which are embedded in the assembly.</summary>
internal static class DataFiles
{
    private static readonly string[] s_names = typeof(DataFiles).Assembly.GetManifestResourceNames();

    /// <summary>The names of the files with an extension, in order.</summary>
    public static string[] Names(string extension)
    {
        var names = Array.FindAll(s_names, name => name.EndsWith(extension, StringComparison.Ordinal));
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    public static string ReadText(string name) => Encoding.UTF8.GetString(Read(name));

    /// <summary>The bytes of a file, which are UTF-8.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(DataFiles).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        var read = 0;
        while (read < bytes.Length && stream.Read(bytes, read, bytes.Length - read) is > 0 and var more)
            read += more;
        return bytes;
    }
}
