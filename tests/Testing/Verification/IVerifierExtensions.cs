using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Comparison of texts.</summary>
public static class IVerifierExtensions
{
    /// <summary>Fails with a line diff, the expected text as its base.</summary>
    public static void EqualOrDiff(this IVerifier verifier, string expected, string actual, string? message = null)
    {
        if (expected == actual)
        {
            return;
        }

        var lines = Diff(expected, actual);
        if (lines.All(line => line.Type == ChangeType.Unchanged))
        {
            lines = Diff(WithVisibleLineEndings(expected), WithVisibleLineEndings(actual));
        }

        verifier.Fail(string.Join(Environment.NewLine, lines.Select(Render).Prepend(message ?? "Actual and expected values differ. Expected shown in baseline of diff:")));
    }

    private static List<DiffPiece> Diff(string expected, string actual) =>
        new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual, ignoreWhitespace: false).Lines;

    private static string WithVisibleLineEndings(string text) =>
        text.Replace("\r", "<CR>", StringComparison.Ordinal).Replace("\n", "<LF>\n", StringComparison.Ordinal);

    private static string Render(DiffPiece line) => line.Type switch { ChangeType.Inserted => '+', ChangeType.Deleted => '-', _ => ' ' } + line.Text;
}
