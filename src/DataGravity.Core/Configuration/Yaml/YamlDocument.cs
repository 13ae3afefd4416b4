using DataGravity.Configuration.Reading;

namespace DataGravity.Configuration;

/// <summary>Something in a file that YAML or Pulumi does not allow.</summary>
internal sealed record YamlProblem(string Message, YamlSpan Span);

/// <summary>The first document of a YAML file, as far as it can be read.</summary>
internal sealed class YamlDocument
{
    private YamlDocument(YamlNode? root, IReadOnlyList<YamlProblem> problems) => (Root, Problems) = (root, problems);

    /// <summary>The outermost node; null if the document is empty.</summary>
    public YamlNode? Root { get; }

    /// <summary>The problems in the file, by position; at most one per line.</summary>
    public IReadOnlyList<YamlProblem> Problems { get; }

    /// <summary>
    /// Reads <paramref name="text"/>. Never throws: what cannot be read becomes a problem. Reading then continues at the next line that is
    /// not indented more than the place of the problem.
    /// </summary>
    public static YamlDocument Read(string text)
    {
        var scanner = new Scanner(text);
        var root = new BlockReader(scanner).ReadDocument();
        ReportFurther(scanner);
        return new(root, scanner.Problems.OrderBy(p => p.Span.Start).ToList());
    }

    // Pulumi's library, too, reads one document only, and ignores the others silently.
    private static void ReportFurther(Scanner scanner)
    {
        var marker = -1;
        while (!scanner.AtEnd && scanner.AtDocumentEnd)
        {
            marker = scanner.Position;
            scanner.Position += 3;
            scanner.SkipTrivia(inFlow: true);
        }

        if (marker >= 0 && !scanner.AtEnd)
        {
            scanner.Report("Only the first document of a file is read. Move what is below this line above it.", marker, marker + 3);
        }
    }
}
