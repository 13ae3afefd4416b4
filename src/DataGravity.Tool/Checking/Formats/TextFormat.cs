using System.Globalization;
using Microsoft.CodeAnalysis;
using Spectre.Console;

namespace DataGravity.Tool.Checking.Formats;

/// <summary>The report for people: findings as MSBuild writes them, each with its line, and a table of what was judged.</summary>
internal sealed class TextFormat
{
    private readonly CheckReport _report;
    private readonly string _folder;
    private readonly IAnsiConsole _console;

    private TextFormat(CheckReport report, string folder, IAnsiConsole console) => (_report, _folder, _console) = (report, folder, console);

    /// <param name="report">The report.</param>
    /// <param name="folder">The folder that paths are relative to: the user's.</param>
    /// <param name="hasColors">Whether the text has colors.</param>
    public static string Write(CheckReport report, string folder, bool hasColors)
    {
        var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = hasColors ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = hasColors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(text),
            }
        );
        // Whoever reads it wraps long lines: an editor finds places only in whole ones.
        console.Profile.Width = 1 << 20;
        new TextFormat(report, folder, console).Write();
        return text.ToString();
    }

    private void Write()
    {
        foreach (var finding in _report.New)
            Write(finding);
        if (_report.Programs.Count > 0)
            SummaryTable.Write(_report, _console);
        foreach (var sentence in Conclusion.Write(_report))
            Line((sentence, Color.Default));
    }

    private void Write(CheckedFinding checkedFinding)
    {
        var finding = checkedFinding.Finding;
        var where = finding.Range is { } range ? $"{Place(range)}: " : "";
        Line(
            (where, Color.Default),
            ($"{Severities.Write(finding.Severity)} {finding.Rule}", ColorOf(finding.Severity)),
            ($": {finding.Message}", Color.Default)
        );
        if (finding.Range is not null && SourceExcerpt.Read(finding.Range) is { } excerpt)
        {
            Line(($"{excerpt.Number.ToString(CultureInfo.InvariantCulture).PadLeft(6)} | ", Color.Grey), (excerpt.Line, Color.Default));
            Line(("       | ", Color.Grey), (excerpt.Mark, ColorOf(finding.Severity)));
        }
        foreach (var related in finding.Related)
            Line(($"       {Place(related.Range)}: {related.Message}", Color.Grey));
        foreach (var title in _report.Fixes.Of(finding))
            Line(("       fix: ", Color.Grey), (title, Color.Green));
        Line();
    }

    private string Place(Analysis.SourceRange range) => $"{ShownPath.Relative(_folder, range.Path)}({range.Line},{range.Column})";

    private static Color ColorOf(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => Color.Red,
            DiagnosticSeverity.Warning => Color.Yellow,
            _ => Color.Blue,
        };

    private void Line(params IReadOnlyList<(string Text, Color Color)> parts)
    {
        foreach (var (text, color) in parts)
            _console.Write(text, new Style(color));
        _console.WriteLine();
    }
}
