using System.Globalization;
using DataGravity.Configuration;

namespace DataGravity.Settings.Sections;

/// <summary>Findings that somebody looked at and lives with.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Compute">The logical name of the compute, or of the resource a rule about a single one is about; null for any.</param>
/// <param name="Data">The logical name of the data; null for any.</param>
/// <param name="Reason">Why.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record Acceptance(string Rule, Glob? Compute, Glob? Data, string Reason, YamlSpan Span)
{
    /// <summary>Whether it accepts a finding of a rule.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="compute">The logical name of what the finding stands at.</param>
    /// <param name="data">That of the data; null for a rule about a single resource.</param>
    public bool Covers(string rule, string compute, string? data) =>
        rule == Rule && Compute?.Matches(compute) != false && (Data is null || data is not null && Data.Matches(data));
}

/// <summary><c>accept:</c>: findings to be silent about, and why.</summary>
internal static class AcceptSection
{
    public const string Name = "accept";

    public static IReadOnlyList<string> Keys { get; } = ["rule", "compute", "data", "resource", "reason", "until"];

    /// <param name="section">The section.</param>
    /// <param name="reader">Where problems go.</param>
    /// <param name="today">The last day of an entry may be over.</param>
    public static IReadOnlyList<Acceptance> Read(YamlNode? section, SettingsReader reader, DateTime today)
    {
        var accepted = new List<Acceptance>();
        var seen = new HashSet<(string, string?, string?)>();
        foreach (var entry in reader.Entries(section, Name, Keys))
        {
            entry.Require("rule");
            entry.Require("reason");
            if (entry.Has("resource") && (entry.Has("compute") || entry.Has("data")))
                entry.Report("'resource' stands for itself: 'compute' and 'data' are those of a rule about both", "resource");
            else if (!entry.Has("resource") && !entry.Has("compute") && !entry.Has("data"))
                entry.Report($"this entry of '{Name}' needs 'compute', 'data' or 'resource'");
            var (compute, data) = (entry.Glob("compute") ?? entry.Glob("resource"), entry.Glob("data"));
            var until = entry.Date("until");
            var (rule, reason) = (entry.Text("rule"), entry.Text("reason"));
            if (until < today)
            {
                entry.Report(
                    $"accepted until {until.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, which is over: {reason ?? "no reason is given"}",
                    "until"
                );
            }

            if (rule is null || reason is null || !entry.IsGood)
                continue;
            if (!seen.Add((rule, compute?.ToString(), data?.ToString())))
                entry.Report("this is accepted above already");
            else
                accepted.Add(new Acceptance(rule, compute, data, reason, entry.Span));
        }
        return accepted;
    }
}
