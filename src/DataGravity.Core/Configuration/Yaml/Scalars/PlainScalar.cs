using System.Text;
using DataGravity.Configuration.Reading;

namespace DataGravity.Configuration.Scalars;

/// <summary>Reads scalars without quotes, on one line or folded from several.</summary>
internal static class PlainScalar
{
    public static bool CanStart(Scanner scanner, bool inFlow)
    {
        var next = scanner.Peek(1);
        return scanner.Current switch
        {
            '-' => !Characters.IsBlankOrEnd(next),
            '?' or ':' => !inFlow && !Characters.IsBlankOrEnd(next),
            ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
            var c => !Characters.IsBlankOrEnd(c),
        };
    }

    /// <summary>Reads from the position to the end of the scalar's line. A plain scalar must be able to start there.</summary>
    public static YamlScalar ReadLine(Scanner scanner, bool inFlow)
    {
        var start = scanner.Position;
        SkipWords(scanner, inFlow);
        return Create(scanner, scanner.Text.Substring(start, scanner.Position - start), start);
    }

    /// <summary>
    /// Adds the lines that continue <paramref name="first"/>. In blocks, these are deeper than <paramref name="parentIndent"/>.
    /// </summary>
    public static YamlScalar ReadOn(Scanner scanner, YamlScalar first, int parentIndent, bool inFlow)
    {
        StringBuilder? value = null;
        while (true)
        {
            var end = scanner.Position;
            var breaks = Folding.SkipBreaks(scanner);
            var start = scanner.Position;
            var continues = breaks > 0 && !scanner.AtDocumentEnd && scanner.Current != '#' && (inFlow || scanner.Column > parentIndent);
            if (continues)
            {
                SkipWords(scanner, inFlow);
            }

            if (!continues || scanner.Position == start)
            {
                scanner.Position = end;
                return value is null ? first : Create(scanner, value.ToString(), first.Span.Start);
            }

            value ??= new StringBuilder(first.Value);
            Folding.Append(value, breaks);
            value.Append(scanner.Text, start, scanner.Position - start);
        }
    }

    // Goes to the end of the last word on this line that belongs to the scalar.
    private static void SkipWords(Scanner scanner, bool inFlow)
    {
        var text = scanner.Text;
        var end = scanner.Position;
        for (var at = end; at < text.Length; at++)
        {
            var c = text[at];
            if (Characters.IsBlank(c))
            {
                continue;
            }

            var endsWord = Characters.IsBlankOrEnd(at + 1 < text.Length ? text[at + 1] : '\0');
            if (
                Characters.IsBlankOrEnd(c)
                || c == ':' && endsWord
                || c == '#' && at > end
                || inFlow && (Characters.IsFlowIndicator(c) || c == '?' && endsWord)
            )
            {
                break;
            }

            end = at + 1;
        }

        scanner.Position = end;
    }

    private static YamlScalar Create(Scanner scanner, string value, int start) =>
        new(value, YamlStyle.Plain, scanner.Span(start, scanner.Position));
}
