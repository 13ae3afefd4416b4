namespace DataGravity.Configuration;

/// <summary>Something a file says that YAML, or Pulumi, does not allow.</summary>
public sealed record YamlProblem(string Message, YamlSpan Span);

/// <summary>The first document of a YAML file, as far as it can be read.</summary>
public sealed class YamlDocument
{
    private YamlDocument(YamlNode? root, IReadOnlyList<YamlProblem> problems) => (Root, Problems) = (root, problems);

    /// <summary>The outermost node, or null when the document is empty.</summary>
    public YamlNode? Root { get; }

    /// <summary>What is wrong with the file, in order of position; at most one problem a line.</summary>
    public IReadOnlyList<YamlProblem> Problems { get; }

    /// <summary>
    /// Reads <paramref name="text"/>. Never throws: what cannot be read becomes a problem, and reading goes on at the next
    /// line that is not deeper than the place of the problem.
    /// </summary>
    public static YamlDocument Read(string text)
    {
        var scanner = new Scanner(text);
        var root = new BlockReader(scanner).ReadDocument();
        return new(root, scanner.Problems.OrderBy(p => p.Span.Start).ToList());
    }
}
