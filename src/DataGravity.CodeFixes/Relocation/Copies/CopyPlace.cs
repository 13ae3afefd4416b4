using DataGravity.CodeFixes.Edits;
using DataGravity.Graph;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>A way to put a copy where its reader is.</summary>
/// <param name="Region">The region's name, as an expression; null for that of the provider.</param>
/// <param name="Provider">The provider; null for that of the original.</param>
internal sealed record CopyPlace(string? Region, string? Provider)
{
    /// <summary>The ways that may do, that by which the reader is placed first.</summary>
    public static IEnumerable<CopyPlace> Of(FarData data, ResourceCall compute)
    {
        var decisions = data.Gaps.Select(gap => gap.ComputePlace.Decision).ToArray();
        if (decisions.All(decision => decision == PlaceDecision.Default) && data.Compute.Package == data.Store.Package)
            yield return new CopyPlace(null, null);
        if (decisions.All(decision => decision is { ByInput: false, Provider: not null }) && compute.Options?.ValueOf("Provider") is IdentifierNameSyntax provider
            && compute.Model.GetSymbolInfo(provider).Symbol is { } symbol && Variables.IsUsable(symbol, data.Call))
        {
            yield return new CopyPlace(null, provider.Identifier.ValueText);
        }
        if (data.Region is { } region)
            yield return new CopyPlace(SymbolDisplay.FormatLiteral(region, quote: true), null);
    }
}
