using Microsoft.CodeAnalysis.CSharp;

namespace PulumiSdk.Generator;

/// <summary>Schema names as C# identifiers.</summary>
internal static class Identifiers
{
    public static string UpperFirst(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>A public member: "$ref" is Ref, "x-kind" is X_kind.</summary>
    public static string Member(string name)
    {
        var clean = UpperFirst(Clean(name));
        return char.IsDigit(clean[0]) ? $"_{clean}" : clean;
    }

    /// <summary>A parameter, or a field behind an underscore.</summary>
    public static string Parameter(string name)
    {
        var clean = Clean(name);
        return SyntaxFacts.GetKeywordKind(clean) == SyntaxKind.None ? clean : $"@{clean}";
    }

    public static string Field(string name) => $"_{Clean(name)}";

    private static string Clean(string name) => new([.. name.TrimStart('$').Select(letter => char.IsLetterOrDigit(letter) ? letter : '_')]);
}
