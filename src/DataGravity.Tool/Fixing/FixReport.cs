using System.Text;
using DataGravity.Tool.Analysis;
using DataGravity.Tool.Checking;
using Microsoft.CodeAnalysis;

namespace DataGravity.Tool.Fixing;

/// <summary>Tells people what was fixed, what remains, and why.</summary>
internal static class FixReport
{
    /// <param name="run">What fixing did.</param>
    /// <param name="folder">The folder that paths are relative to.</param>
    public static string Write(FixRun run, string folder)
    {
        var text = new StringBuilder();
        Section("Fixed", [.. run.Fixed.Select(found => $"{At(found.Finding)}: {found.Title}")]);
        Section("Not fixed", [.. run.Remaining.Select(found => $"{At(found.Finding)}: {found.Why}")]);
        text.Append($"{Count(run.Before)} before, {run.Remaining.Count} after.\n");
        return text.ToString();

        void Section(string head, IReadOnlyList<string> lines)
        {
            if (lines.Count > 0)
                text.Append($"{head}:\n{string.Concat(lines.Select(line => $"  {line}\n"))}");
        }

        string At(ProgramFinding finding) =>
            (finding.Range is { } range ? $"{Relative(range.Path)}({range.Line},{range.Column}): " : "")
            + $"{Level(finding)} {finding.Rule}";

        string Relative(string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
    }

    private static string Level(ProgramFinding finding) => Severities.Write(finding.Severity);

    private static string Count(int findings) => findings == 1 ? "1 finding" : $"{findings} findings";

    /// <summary>Whether anything remains that a build warns about.</summary>
    public static bool HasWarnings(FixRun run) => run.Remaining.Any(found => found.Finding.Severity >= DiagnosticSeverity.Warning);
}
