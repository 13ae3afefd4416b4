using System.Text;

namespace DataGravity.Catalog;

/// <summary>The data files of the catalog. The build embeds them in the assembly, without what only people read.</summary>
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

    /// <summary>
    /// A type that the build wrote shorter: <c>aws:s3/bucket:</c> is <c>aws:s3/bucket:Bucket</c>. Any other text remains what it is.
    /// </summary>
    public static string TypeOf(string text)
    {
        var name = text.LastIndexOf('/') + 1;
        if (name == 0 || text[text.Length - 1] != ':')
            return text;
        return text + char.ToUpperInvariant(text[name]) + text.Substring(name + 1, text.Length - name - 2);
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
