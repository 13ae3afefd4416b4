using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Graph;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>A way to place a copy in its reader's region.</summary>
/// <param name="Region">The region's name, as an expression; null for the provider's region.</param>
/// <param name="Provider">The reader's provider; null for none.</param>
internal sealed record CopyPlace(string? Region, string? Provider)
{
    /// <summary>All ways that may work. The first is the way in which the reader itself is placed.</summary>
    public static IEnumerable<CopyPlace> FindAll(FarData data, ResourceCall compute, string package)
    {
        var decisions = data.Gaps.Select(gap => gap.ComputePlace.Decision).ToArray();
        var provider =
            compute.Options?.ValueOf("Provider") is IdentifierNameSyntax name
            && data.Compute.Package == package
            && compute.Model.GetSymbolInfo(name).Symbol is { } symbol
            && Variables.IsUsable(symbol, data.Call)
                ? name.Identifier.ValueText
                : null;
        if (decisions.All(decision => decision == PlaceDecision.Default) && data.Compute.Package == package)
            yield return new CopyPlace(null, null);
        if (provider is not null && decisions.All(decision => decision is { ByInput: false, Provider: not null }))
            yield return new CopyPlace(null, provider);
        if (data.Region is { } region)
            yield return new CopyPlace(SymbolDisplay.FormatLiteral(region, quote: true), provider);
    }
}
