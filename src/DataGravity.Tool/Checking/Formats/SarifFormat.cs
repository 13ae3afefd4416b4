using System.Text.Json;
using System.Text.Json.Nodes;
using DataGravity.Analyzers;
using DataGravity.Tool.Analysis;
using Microsoft.CodeAnalysis;

namespace DataGravity.Tool.Checking.Formats;

/// <summary>SARIF 2.1.0, for code scanning. Paths are relative to the repository.</summary>
internal static class SarifFormat
{
    private const string BaseId = "%SRCROOT%";

    public static string Write(CheckReport report)
    {
        var rules = report.Findings.Select(finding => finding.Finding.Diagnostic.Descriptor).DistinctBy(rule => rule.Id).ToArray();
        var ids = rules.Select(rule => rule.Id).Order(StringComparer.Ordinal).ToArray();
        var document = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(
                new JsonObject
                {
                    ["tool"] = new JsonObject
                    {
                        ["driver"] = new JsonObject
                        {
                            ["name"] = "DataGravity",
                            ["informationUri"] = "https://github.com/DataGravity/DataGravity",
                            ["rules"] = new JsonArray([.. rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(Rule)]),
                        },
                    },
                    ["columnKind"] = "utf16CodeUnits",
                    ["invocations"] = new JsonArray(Invocation(report)),
                    ["results"] = new JsonArray([.. report.Findings.Select(finding => Result(report, finding, ids))]),
                }
            ),
        };
        return document.ToJsonString(GraphCommand.Json) + "\n";
    }

    private static JsonObject Rule(DiagnosticDescriptor rule) =>
        new()
        {
            ["id"] = rule.Id,
            ["shortDescription"] = Text($"{rule.Title}"),
            ["fullDescription"] = Text($"{rule.Description}"),
            ["helpUri"] = rule.HelpLinkUri,
            ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.DefaultSeverity) },
        };

    private static JsonObject Invocation(CheckReport report) =>
        new()
        {
            ["executionSuccessful"] = report.Problems.Count == 0,
            ["toolExecutionNotifications"] = new JsonArray([
                .. report.RelativeProblems.Select(problem => new JsonObject { ["level"] = "error", ["message"] = Text(problem) }),
            ]),
        };

    private static JsonObject Result(CheckReport report, CheckedFinding found, string[] ids)
    {
        var finding = found.Finding;
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule,
            ["ruleIndex"] = Array.IndexOf(ids, finding.Rule),
            ["level"] = Level(finding.Severity),
            ["message"] = Text(finding.Message),
            ["partialFingerprints"] = new JsonObject { [Fingerprints.Name] = found.Fingerprint },
        };
        if (finding.Range is { } range)
            result["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = Location(report, range) });
        if (finding.Related.Count > 0)
        {
            result["relatedLocations"] = new JsonArray([
                .. finding.Related.Select(
                    (related, index) =>
                        new JsonObject
                        {
                            ["id"] = index + 1,
                            ["physicalLocation"] = Location(report, related.Range),
                            ["message"] = Text(related.Message),
                        }
                ),
            ]);
        }
        if (report.Baseline is not null)
            result["baselineState"] = found.IsNew ? "new" : "unchanged";
        return result;
    }

    private static JsonObject Location(CheckReport report, SourceRange range) =>
        new()
        {
            ["artifactLocation"] = new JsonObject
            {
                ["uri"] = string.Join('/', report.Relative(range.Path).Split('/').Select(Uri.EscapeDataString)),
                ["uriBaseId"] = BaseId,
            },
            ["region"] = new JsonObject
            {
                ["startLine"] = range.Line,
                ["startColumn"] = range.Column,
                ["endLine"] = range.EndLine,
                ["endColumn"] = range.EndColumn,
            },
        };

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string Level(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            DiagnosticSeverity.Info => "note",
            _ => "none",
        };
}
