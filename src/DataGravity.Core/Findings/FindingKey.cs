using System.Globalization;
using DataGravity.Judging;
using DataGravity.Program;

namespace DataGravity.Findings;

/// <summary>
/// Tells a finding of a program from all others of it. Only this travels with a diagnostic: a fix analyses the program anyway, and asks the
/// result for the finding with the key.
/// </summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Site">The expression it is reported at.</param>
/// <param name="Subject">What else it is about: the data's site, or its name.</param>
internal readonly record struct FindingKey(string Rule, Site Site, FindingSubject Subject)
{
    /// <summary>The name under which the text of a key travels with a diagnostic.</summary>
    public const string Property = "Finding";

    /// <summary>The key as a text. It is compared, and never read.</summary>
    public override string ToString() => string.Join("|", Rule, Write(Site), Subject.Data is { } data ? Write(data) : "", Subject.Name);

    // Data that the program does not create stands in no file.
    private static string Write(Site site) =>
        site.Unit is null ? "" : $"{site.Span.Start.ToString(CultureInfo.InvariantCulture)} {site.Unit.Path}";
}
