using System.Globalization;
using System.Text;

namespace DataGravity.Tool;

/// <summary>Writes texts of a program so that Markdown reads no more in them than text.</summary>
internal static class MarkdownText
{
    /// <summary>Text in a line or in a cell of a table. Neither a tag nor a mention nor the end of the cell can be in it.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (c is '<' or '>' or '&')
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            // Code hosts look for mentions and issues in what Markdown has left, so a backslash alone does not stop them.
            else if (c is '@' or '#')
                escaped.Append('\\').Append(c).Append("&#8203;");
            else if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '!')
                escaped.Append('\\').Append(c);
            else
                escaped.Append(char.IsControl(c) ? ' ' : c);
        }
        return escaped.ToString();
    }

    /// <summary>Code in a cell of a table. A table is cut into cells before code is found, so a bar has to be escaped even there.</summary>
    public static string Code(string text)
    {
        var line = string.Concat(text.ReplaceLineEndings(" ").Select(c => char.IsControl(c) ? ' ' : c));
        var mark = new string('`', LongestRun(line) + 1);
        // Blanks keep a backtick at an end of the text apart from the mark.
        var padding = line.StartsWith('`') || line.EndsWith('`') ? " " : "";
        return $"{mark}{padding}{line.Replace("|", "\\|")}{padding}{mark}";
    }

    /// <summary>Lines that are shown as they are.</summary>
    public static string Block(string text)
    {
        var mark = new string('`', Math.Max(3, LongestRun(text) + 1));
        return $"{mark}text\n{text.ReplaceLineEndings("\n").TrimEnd('\n')}\n{mark}\n";
    }

    /// <summary>The row of a table.</summary>
    public static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
