namespace DataGravity.Testing;

/// <summary>A text of the repository that follows from the code. With DATAGRAVITY_ACCEPT=1 in the environment it is written anew.</summary>
internal static class GeneratedText
{
    private static readonly bool s_accept = Environment.GetEnvironmentVariable("DATAGRAVITY_ACCEPT") == "1";

    /// <summary>A file as a whole.</summary>
    public static void IsFile(string path, string expected) => Compare(path, _ => expected);

    /// <summary>What stands in a file between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>.</summary>
    public static void IsSection(string path, string name, string expected) =>
        Compare(
            path,
            text =>
            {
                var (open, close) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
                var (start, end) = (text.IndexOf(open, StringComparison.Ordinal), text.IndexOf(close, StringComparison.Ordinal));
                Assert.True(start >= 0 && end > start, $"{path} has no section '{name}'");
                return $"{text[..(start + open.Length)]}{expected}{text[end..]}";
            }
        );

    /// <summary>A file as a whole, made of the text that stands there.</summary>
    public static void Compare(string path, Func<string, string> expected)
    {
        var file = Path.Combine([RepositoryFiles.Root, .. path.Split('/')]);
        var text = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        var wanted = expected(text).ReplaceLineEndings("\n");
        if (s_accept && text != wanted)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, wanted);
        }
        else
        {
            Assert.Equal(wanted, text);
        }
    }
}
