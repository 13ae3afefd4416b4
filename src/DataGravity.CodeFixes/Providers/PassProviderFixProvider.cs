using System.Collections.Immutable;
using System.Composition;
using DataGravity.Analyzers;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Rules;
using DataGravity.Rules.Placement;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Providers;

/// <summary>Passes a component's provider on to a remote component that it creates, which inherits none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "pass the provider on"), Shared]
public sealed class PassProviderFixProvider : ResourceFixProvider
{
    internal const string EquivalenceKey = "DataGravity.PassProvider";

    private const string Options = "ComponentResourceOptions";
    private const string Provider = nameof(Provider);
    private const string Providers = nameof(Providers);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(new RemoteComponentRule().Descriptor.Id);

    /// <summary>Whatever the remote component has created already may be replaced, including stores.</summary>
    internal override FixEffect Effect => FixEffect.CreatesResources;

    private protected override string Key => EquivalenceKey;

    internal override string TitleOf(IReadOnlyList<ReportedFinding> findings) => "Pass on the component's provider";

    internal override IEnumerable<IReadOnlyList<TextChange>?> Candidates(IReadOnlyList<ReportedFinding> findings, ResourceCall call)
    {
        var given = call
            .Model.LookupSymbols(call.Creation.SpanStart)
            .OfType<IParameterSymbol>()
            .Where(parameter => parameter.Type.Name == Options)
            .ToArray();
        foreach (var parameter in given)
        {
            var isNull = parameter.NullableAnnotation == NullableAnnotation.NotAnnotated ? "" : "?";
            // Callers set one of the two. The other would be empty, and resolve nothing.
            yield return call.Options?.Set(Provider, $"{parameter.Name}{isNull}.{Provider}");
            yield return call.Options?.Set(Providers, $"{parameter.Name}{isNull}.{Providers}{(isNull.Length > 0 ? " ?? new()" : "")}");
        }
    }
}
