using System.Globalization;
using DataGravity.Judging;
using DataGravity.Program;

namespace DataGravity.Findings;

/// <summary>
/// Identifies a finding within a program. Only the key travels with a diagnostic: a fix analyses the program anyway, and looks the finding
/// up by its key.
/// </summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Site">The expression it is reported at.</param>
/// <param name="Inside">Where a library creates what it is about; null if the program itself does.</param>
/// <param name="Subject">What else it is about: the data's site, or its name.</param>
internal readonly record struct FindingKey(string Rule, Site Site, Site? Inside, FindingSubject Subject)
{
    /// <summary>The name of the diagnostic property that holds the text of a key.</summary>
    public const string Property = "Finding";

    /// <summary>The key as text. It is only compared, never parsed.</summary>
    public override string ToString() => string.Join("|", Rule, Write(Site), Write(Inside), Write(Subject.Data), Subject.Name);

    // Data that the program does not create has no file.
    private static string Write(Site? site) =>
        site is { IsNone: false } ? $"{site.Span.Start.ToString(CultureInfo.InvariantCulture)} {Hash(site.File.Path)}" : "";

    /// <summary>Identifies a file without naming its folder: keys get into logs that people publish (FNV-1a, 64 bits).</summary>
    private static string Hash(string path)
    {
        var hash = 14695981039346656037;
        foreach (var character in path)
            hash = (hash ^ character) * 1099511628211;
        return hash.ToString("x", CultureInfo.InvariantCulture);
    }
}
