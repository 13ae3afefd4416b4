namespace DataGravity.Catalog;

/// <summary>What a vendor says about data or images of another region: the service refuses them, or the job fails.</summary>
/// <param name="Name">What the lines of the catalog call it; empty for a rule of the settings.</param>
/// <param name="IsAboutImages">Whether it is about container images. All others are about data.</param>
/// <param name="Text">The rule as the end of a message.</param>
/// <param name="Demand">What the vendor says.</param>
/// <param name="Failure">How it fails.</param>
/// <param name="Source">Where the vendor says that, as Markdown.</param>
/// <param name="Read">When that was read: year and month.</param>
internal sealed record VendorRule(string Name, bool IsAboutImages, string Text, string Demand, string Failure, string Source, string Read)
{
    private const string Lines = "\n" + VendorRulesTable.Lines + "\n";

    /// <summary>The rules of the catalog, in the order of the table.</summary>
    public static IEnumerable<VendorRule> All => Lines.Trim('\n').Split('\n').Select(ReadLine);

    /// <summary>The rules that a clause names. In the settings the clause is the rule's text.</summary>
    public static IReadOnlyList<VendorRule> FindAll(string clause)
    {
        var names = clause.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var rules = new VendorRule[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (FindLine(names[i]) is not { } line)
                return [new VendorRule("", false, clause, "", "", "", "")];
            rules[i] = ReadLine(line);
        }
        return rules;
    }

    // Few rules are asked for, and a compiler starts often: only their lines are read.
    private static string? FindLine(string name)
    {
        var start = Lines.IndexOf($"\n{name} |", StringComparison.Ordinal) + 1;
        return start > 0 ? Lines.Substring(start, Lines.IndexOf('\n', start) - start) : null;
    }

    private static VendorRule ReadLine(string line)
    {
        var parts = line.Split('|');
        return parts.Length == 7
            ? new(
                parts[0].Trim(),
                parts[1].Trim() == "images",
                parts[2].Trim(),
                parts[3].Trim(),
                parts[4].Trim(),
                parts[5].Trim(),
                parts[6].Trim()
            )
            : throw new FormatException($"'{line}' does not have seven parts");
    }
}
