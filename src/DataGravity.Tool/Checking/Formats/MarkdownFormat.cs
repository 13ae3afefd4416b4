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
            text.Append(MarkdownText.Escape(sentence)).Append("\n\n");
        if (report.New.Any())
        {
            text.Append(MarkdownText.Row(["rule", "where", "what"])).Append(MarkdownText.Row(["---", "---", "---"]));
            foreach (var finding in report.New)
                text.Append(MarkdownText.Row(Cells(report, finding)));
            text.Append('\n');
        }
        foreach (var problem in report.RelativeProblems)
            text.Append(MarkdownText.Block(problem)).Append('\n');
        text.Append(MarkdownText.Row(SummaryTable.Columns))
            .Append(MarkdownText.Row(SummaryTable.Columns.Select((_, index) => index < 2 ? "---" : "--:")));
        foreach (var row in SummaryTable.Rows(report))
            text.Append(MarkdownText.Row(row.Select(MarkdownText.Escape)));
        foreach (var reason in SummaryTable.Reasons(report))
            text.Append("\n- ").Append(MarkdownText.Escape(reason));
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string[] Cells(CheckReport report, CheckedFinding found)
    {
        var finding = found.Finding;
        return
        [
            $"{Severities.Write(finding.Severity)} [{finding.Rule}]({Descriptors.HelpFolder}{finding.Rule}.md)",
            finding.Range is { } range ? MarkdownText.Code($"{report.Relative(range.Path)}:{range.Line}") : "",
            string.Concat(
                report
                    .Fixes.Of(finding)
                    .Select(title => $"<br>fix: {MarkdownText.Escape(title)}")
                    .Prepend(MarkdownText.Escape(finding.Message))
            ),
        ];
    }
}
