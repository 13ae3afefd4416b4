using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Graph;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>A way to put a copy where its reader is.</summary>
/// <param name="Region">The region's name, as an expression; null for that of the provider.</param>
/// <param name="Provider">The provider of the reader; null for none.</param>
internal sealed record CopyPlace(string? Region, string? Provider)
{
    /// <summary>The ways that may do, that by which the reader is placed first.</summary>
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
