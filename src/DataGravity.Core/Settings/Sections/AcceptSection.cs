using System.Globalization;
using DataGravity.Configuration;

namespace DataGravity.Settings.Sections;

/// <summary>A finding that somebody has accepted.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Compute">The logical name of the compute, or of the only resource of the finding; null for any.</param>
/// <param name="Data">The logical name of the data; null for any.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Span">Where it is in the file.</param>
internal sealed record Acceptance(string Rule, Glob? Compute, Glob? Data, string Reason, YamlSpan Span)
{
    /// <summary>Whether it accepts a finding of a rule.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="compute">The logical name of the resource that the finding is reported at.</param>
    /// <param name="data">The logical name of the data; null for a rule about a single resource.</param>
    public bool Covers(string rule, string compute, string? data) =>
        rule == Rule && Compute?.Matches(compute) != false && (Data is null || data is not null && Data.Matches(data));
}

/// <summary><c>accept:</c>: findings that are not reported, with reasons.</summary>
internal static class AcceptSection
{
    public const string Name = "accept";

    public static IReadOnlyList<string> Keys { get; } = ["rule", "compute", "data", "resource", "reason", "until"];

    /// <param name="section">The section.</param>
    /// <param name="reader">Collects the problems.</param>
    /// <param name="today">The date. Entries that end before it have expired.</param>
    public static IReadOnlyList<Acceptance> Read(YamlNode? section, SettingsReader reader, DateTime today)
    {
        var accepted = new List<Acceptance>();
        var seen = new HashSet<(string, string?, string?)>();
        foreach (var entry in reader.Entries(section, Name, Keys))
        {
            entry.Require("rule");
            entry.Require("reason");
            if (entry.Has("resource") && (entry.Has("compute") || entry.Has("data")))
                entry.Report("'resource' cannot be combined with 'compute' or 'data'", "resource");
            else if (!entry.Has("resource") && !entry.Has("compute") && !entry.Has("data"))
                entry.Report($"this entry of '{Name}' needs 'compute', 'data' or 'resource'");
            var (compute, data) = (entry.Glob("compute") ?? entry.Glob("resource"), entry.Glob("data"));
            var until = entry.Date("until");
            var (rule, reason) = (entry.Text("rule"), entry.Text("reason"));
            if (until < today)
            {
                entry.Report(
                    $"accepted until {until.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, which has passed: {reason ?? "no reason is given"}",
                    "until"
                );
            }

            if (rule is null || reason is null || !entry.IsGood)
                continue;
            if (!seen.Add((rule, compute?.ToString(), data?.ToString())))
                entry.Report("an entry above already accepts this");
            else
                accepted.Add(new Acceptance(rule, compute, data, reason, entry.Span));
        }
        return accepted;
    }
}
