using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace DataGravity.Testing;

/// <summary>Which rule speaks of which compute and data: the same before and after an edit, which changes where they stand.</summary>
public static partial class FindingNames
{
    /// <summary>The rule, and the compute and the data that its message names; empty names for a rule about other things.</summary>
    public static (string Rule, string Compute, string Data) Read(Diagnostic finding)
    {
        var named = Names().Match(finding.GetMessage());
        return (finding.Id, named.Groups["compute"].Value, named.Groups["data"].Value);
    }

    [GeneratedRegex(
        "^[^']*'(?<compute>[^']*)'.*? in .*? (?:reads|writes to|may read|may write to|pulls its image from|loads its model from|uses|queries|consumes) (?<data>[^']*'[^']*') in "
    )]
    private static partial Regex Names();
}
