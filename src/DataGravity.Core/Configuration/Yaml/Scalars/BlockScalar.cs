using System.Text;
using DataGravity.Configuration.Reading;

namespace DataGravity.Configuration.Scalars;

/// <summary>Reads literal (<c>|</c>) and folded (<c>&gt;</c>) block scalars.</summary>
internal static class BlockScalar
{
    public static YamlScalar Read(Scanner scanner, int parentIndent)
    {
        var start = scanner.Position;
        var style = scanner.Current == '|' ? YamlStyle.Literal : YamlStyle.Folded;
        var (chomping, indent, end) = ReadHeader(scanner, parentIndent);

        var value = new StringBuilder();
        var lineBreak = ""; // the break after the last line; it may be dropped
        var wasBlank = false;
        var emptyLines = SkipEmptyLines(scanner, parentIndent, ref indent);
        while (scanner.Column == indent && !scanner.AtEnd)
        {
            // More-indented lines keep their breaks; so do lines next to them.
            var isBlank = Characters.IsBlank(scanner.Current);
            var folds = style == YamlStyle.Folded && lineBreak.Length > 0 && !wasBlank && !isBlank;
            value
                .Append(
                    !folds ? lineBreak
                    : emptyLines == 0 ? " "
                    : ""
                )
                .Append('\n', emptyLines);
            wasBlank = isBlank;

            var line = scanner.Position;
            scanner.SkipToLineEnd();
            end = scanner.Position;
            value.Append(scanner.Text, line, end - line);
            lineBreak = SkipBreak(scanner) ? "\n" : "";
            emptyLines = SkipEmptyLines(scanner, parentIndent, ref indent);
        }

        if (chomping != '-')
        {
            value.Append(lineBreak);
        }

        if (chomping == '+')
        {
            value.Append('\n', emptyLines);
        }

        return new(value.ToString(), style, scanner.Span(start, end));
    }

    // An indent of 0 means: as deep as the first line with text.
    private static (char Chomping, int Indent, int End) ReadHeader(Scanner scanner, int parentIndent)
    {
        var (chomping, indent) = (' ', 0);
        for (scanner.Position++; scanner.Current is '+' or '-' or (>= '1' and <= '9'); scanner.Position++)
        {
            if (scanner.Current is '+' or '-')
            {
                chomping = scanner.Current;
            }
            else
            {
                indent = Math.Max(parentIndent, 0) + scanner.Current - '0';
            }
        }

        var end = scanner.Position;
        scanner.SkipBlanks();
        if (!scanner.AtEnd && !Characters.IsBreak(scanner.Current) && scanner.Current != '#')
        {
            scanner.Report("Only a comment may follow the start of a block of text on its line.", scanner.Position, scanner.Position + 1);
        }

        scanner.SkipToLineEnd();
        SkipBreak(scanner);
        return (chomping, indent, end);
    }

    // Skips indentation and lines without text. The position is then after the indentation of a line.
    private static int SkipEmptyLines(Scanner scanner, int parentIndent, ref int indent)
    {
        var lines = 0;
        var deepest = 0;
        while (true)
        {
            while (scanner.Current == ' ' && (indent == 0 || scanner.Column < indent))
            {
                scanner.Position++;
            }

            deepest = Math.Max(deepest, scanner.Column);
            if (scanner.AtEnd || !Characters.IsBreak(scanner.Current))
            {
                break;
            }

            scanner.SkipBreak();
            lines++;
        }

        if (indent == 0)
        {
            indent = Math.Max(deepest, Math.Max(parentIndent + 1, 1));
        }

        return lines;
    }

    private static bool SkipBreak(Scanner scanner)
    {
        if (scanner.AtEnd)
        {
            return false;
        }

        scanner.SkipBreak();
        return true;
    }
}
