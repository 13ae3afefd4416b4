using System.Text;
using DataGravity.Analyzers;

namespace DataGravity.Tool.Checking.Formats;

/// <summary>Tables for a comment on a change.</summary>
internal static class MarkdownFormat
{
    public static string Write(CheckReport report)
    {
        var text = new StringBuilder("## DataGravity\n\n");
        foreach (var sentence in Conclusion.Write(report))
            text.Append(Escape(sentence)).Append("\n\n");
        if (report.New.Any())
        {
            text.Append(Row(["rule", "where", "what"])).Append(Row(["---", "---", "---"]));
            foreach (var finding in report.New)
                text.Append(Row(Cells(report, finding)));
            text.Append('\n');
        }
        foreach (var problem in report.RelativeProblems)
            text.Append("```text\n").Append(problem).Append("\n```\n\n");
        text.Append(Row(SummaryTable.Columns)).Append(Row(SummaryTable.Columns.Select((_, index) => index < 2 ? "---" : "--:")));
        foreach (var row in SummaryTable.Rows(report))
            text.Append(Row(row.Select(Escape)));
        foreach (var reason in SummaryTable.Reasons(report))
            text.Append("\n- ").Append(Escape(reason));
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string[] Cells(CheckReport report, CheckedFinding found)
    {
        var finding = found.Finding;
        return
        [
            $"{Severities.Write(finding.Severity)} [{finding.Rule}]({Descriptors.HelpFolder}{finding.Rule}.md)",
            finding.Range is { } range ? $"`{report.Relative(range.Path).Replace('`', '\'')}:{range.Line}`" : "",
            Escape(finding.Message),
        ];
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    /// <summary>Names in a program must not become markup, or end a cell.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            if (@"\`*_[]<>|#@".Contains(character))
                escaped.Append('\\');
            escaped.Append(character);
        }
        return escaped.ToString();
    }
}
