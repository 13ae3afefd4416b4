using System.Text;

namespace DataGravity.Catalog;

/// <summary>
/// The files of the catalog: <c>kinds/package.group.kinds</c> in the folder of each cloud, embedded in the assembly. A file is read when a
/// type of its package is first met.
/// </summary>
/// <remarks>
/// A block describes a type. It begins with the token; several tokens, a line each, share all that follows. A clause a line follows, with
/// two spaces in front, and goes on in lines with four. An empty line ends the block. <c>#</c> begins a remark, which the build leaves out.
/// </remarks>
internal static class KindFiles
{
    private static readonly string[] s_names = DataFiles.Names(".kinds");

    /// <summary>The packages that the files describe.</summary>
    public static IEnumerable<string> Packages => s_names.Select(PackageOf).Distinct();

    /// <summary>Reads the blocks of a package, by token. A block is not parsed yet.</summary>
    public static IReadOnlyDictionary<string, KindBlock> Read(string package)
    {
        var blocks = new Dictionary<string, KindBlock>(StringComparer.Ordinal);
        foreach (var name in s_names)
        {
            if (PackageOf(name) == package)
                Index(DataFiles.Read(name), blocks);
        }
        return blocks;
    }

    private static string PackageOf(string name) => name.Substring(0, name.IndexOf('.'));

    // Works on bytes, since text of a whole package would cost three times its size, of which a program needs a few blocks.
    private static void Index(byte[] file, Dictionary<string, KindBlock> blocks)
    {
        var tokens = new List<string>();
        var (first, at) = (-1, 0);
        while (at < file.Length)
        {
            var end = Array.IndexOf(file, (byte)'\n', at);
            if (end < 0)
                end = file.Length;
            var stop = end > at && file[end - 1] == '\r' ? end - 1 : end;
            if (stop == at)
                End(at);
            else if (file[at] != ' ')
                tokens.Add(DataFiles.TypeOf(Encoding.UTF8.GetString(file, at, stop - at)));
            else if (first < 0)
                first = at;
            at = end + 1;
        }
        End(file.Length);

        void End(int position)
        {
            foreach (var token in tokens)
                blocks.Add(token, new KindBlock(file, first < 0 ? position : first, position));
            tokens.Clear();
            first = -1;
        }
    }
}

/// <summary>The clauses of a type in a file.</summary>
internal sealed class KindBlock(byte[] file, int start, int end)
{
    /// <summary>Reads the clauses, each as one line.</summary>
    public IReadOnlyList<string> ReadClauses()
    {
        var clauses = new List<string>();
        foreach (var line in Encoding.UTF8.GetString(file, start, end - start).Split('\n'))
        {
            if (line.StartsWith("    ", StringComparison.Ordinal) && clauses.Count > 0)
                clauses[clauses.Count - 1] += " " + line.Trim();
            else if (line.Trim() is { Length: > 0 } clause)
                clauses.Add(clause);
        }
        return clauses;
    }
}
