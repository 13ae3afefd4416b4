using System.Globalization;
using System.Text;
using DataGravity.Configuration.Reading;

namespace DataGravity.Configuration.Scalars;

/// <summary>Reads scalars in single or double quotes.</summary>
internal static class QuotedScalar
{
    /// <summary>
    /// Reads from the opening quote. If there is no closing quote, reports that, goes back to the start and returns null.
    /// </summary>
    public static YamlScalar? Read(Scanner scanner)
    {
        var start = scanner.Position;
        var quote = scanner.Current;
        var value = new StringBuilder();
        var kept = 0; // a line break drops the blanks after this length
        scanner.Position++;
        while (!scanner.AtDocumentEnd)
        {
            var c = scanner.Current;
            if (c == quote && !(quote == '\'' && scanner.Peek(1) == quote))
            {
                scanner.Position++;
                var style = quote == '"' ? YamlStyle.DoubleQuoted : YamlStyle.SingleQuoted;
                return new(value.ToString(), style, scanner.Span(start, scanner.Position));
            }

            if (Characters.IsBreak(c))
            {
                value.Length = kept;
                Folding.Append(value, Folding.SkipBreaks(scanner));
                kept = value.Length;
                continue;
            }

            if (c == '\\' && quote == '"')
            {
                ReadEscape(scanner, value);
            }
            else
            {
                value.Append(c);
                scanner.Position += c == quote ? 2 : 1;
            }

            kept = Characters.IsBlank(c) ? kept : value.Length;
        }

        scanner.Report($"The text that begins here has no closing {quote}.", start, start + 1);
        scanner.Position = start;
        return null;
    }

    private static void ReadEscape(Scanner scanner, StringBuilder value)
    {
        var start = scanner.Position;
        var c = scanner.Peek(1);
        if (Characters.IsBreak(c))
        {
            // An escaped break joins two lines with nothing in between. Empty lines after it still count.
            scanner.Position++;
            value.Append('\n', Folding.SkipBreaks(scanner) - 1);
            return;
        }

        var digits = c switch
        {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (digits > 0 ? TryCode(scanner, digits, value) : TrySimple(c, value))
        {
            scanner.Position += 2 + digits;
            return;
        }

        scanner.Report("This is not a known escape in YAML.", start, start + 2);
        value.Append('\\');
        scanner.Position++;
    }

    private static bool TryCode(Scanner scanner, int digits, StringBuilder value)
    {
        var from = scanner.Position + 2;
        if (
            from + digits > scanner.Text.Length
            || !int.TryParse(
                scanner.Text.Substring(from, digits),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var code
            )
            || code is < 0 or > 0x10FFFF
        )
        {
            return false;
        }

        if (code > 0xFFFF)
        {
            value.Append(char.ConvertFromUtf32(code));
        }
        else
        {
            value.Append((char)code);
        }

        return true;
    }

    private static bool TrySimple(char c, StringBuilder value)
    {
        var meaning = c switch
        {
            '0' => '\0',
            'a' => '\a',
            'b' => '\b',
            't' or '\t' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            'e' => '\u001B',
            'N' => '\u0085',
            '_' => '\u00A0',
            'L' => '\u2028',
            'P' => '\u2029',
            ' ' or '"' or '/' or '\\' or '\'' => c,
            _ => '\uFFFF',
        };
        if (meaning == '\uFFFF')
        {
            return false;
        }

        value.Append(meaning);
        return true;
    }
}
