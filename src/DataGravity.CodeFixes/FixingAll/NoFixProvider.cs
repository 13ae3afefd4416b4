using System.Collections.Immutable;
using System.Composition;
using DataGravity.Analyzers.Rules;
using DataGravity.Rules;
using DataGravity.Rules.Placement;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.FixingAll;

/// <summary>Offers nothing, for rules without a fix. <c>dotnet format</c> warns about a rule that no provider names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NoFixProvider : GravityFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(
            new ContradictionRule().Descriptor.Id,
            new UnplacedProviderRule().Descriptor.Id,
            new StackInitializerRule().Descriptor.Id,
            new UnknownPlaceRule().Descriptor.Id,
            ConfigurationRule.Descriptor.Id
        );

    /// <inheritdoc/>
    internal override FixEffect Effect => FixEffect.NeedsDecision;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => Task.CompletedTask;
}
