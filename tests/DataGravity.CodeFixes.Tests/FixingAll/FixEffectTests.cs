using DataGravity.Analyzers;
using DataGravity.CodeFixes.Acceptance;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Names;
using DataGravity.CodeFixes.Places;
using DataGravity.CodeFixes.Providers;
using DataGravity.CodeFixes.Relocation;
using DataGravity.CodeFixes.Relocation.Copies;
using DataGravity.CodeFixes.Relocation.Equivalents;
using DataGravity.CodeFixes.Relocation.Stacks;
using DataGravity.CodeFixes.Relocation.Stores;
using DataGravity.CodeFixes.Source;
using DataGravity.Testing;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.Tests.FixingAll;

/// <summary>What each fix does to a deployment, and so where it is offered for all findings at once.</summary>
public class FixEffectTests
{
    private static readonly Dictionary<Type, FixEffect> s_effects = new()
    {
        [typeof(DiscardedApplyFixProvider)] = FixEffect.SourceOnly,
        [typeof(ReferenceFixProvider)] = FixEffect.SourceOnly,
        [typeof(ForeignProviderFixProvider)] = FixEffect.ChangesResources,
        [typeof(MissingInputFixProvider)] = FixEffect.ChangesResources,
        [typeof(MistypedPlaceFixProvider)] = FixEffect.ChangesResources,
        [typeof(NearCopyFixProvider)] = FixEffect.ChangesResources,
        [typeof(RelocationFixProvider)] = FixEffect.ChangesResources,
        [typeof(ResourceInApplyFixProvider)] = FixEffect.ChangesResources,
        [typeof(StackConfigurationFixProvider)] = FixEffect.ChangesResources,
        [typeof(BringOverFixProvider)] = FixEffect.CreatesResources,
        [typeof(KeepCopyFixProvider)] = FixEffect.CreatesResources,
        [typeof(ParentFixProvider)] = FixEffect.CreatesResources,
        [typeof(PassProviderFixProvider)] = FixEffect.CreatesResources,
        [typeof(AcceptanceFixProvider)] = FixEffect.NeedsDecision,
        [typeof(EquivalentFixProvider)] = FixEffect.NeedsDecision,
        [typeof(NoFixProvider)] = FixEffect.NeedsDecision,
        [typeof(StoreMoveFixProvider)] = FixEffect.NeedsDecision,
    };

    private static readonly CodeFixProvider[] s_providers = [.. FixProviders.Of(typeof(GravityFixProvider).Assembly)];

    [Fact]
    public void Each_fix_says_what_it_does() =>
        Assert.Equal(
            s_effects.Select(effect => $"{effect.Key.Name}: {effect.Value}").Order(StringComparer.Ordinal),
            s_providers
                .Select(provider => $"{provider.GetType().Name}: {((GravityFixProvider)provider).Effect}")
                .Order(StringComparer.Ordinal)
        );

    /// <summary><c>dotnet format</c> prints a line for each fix that does not support solutions.</summary>
    [Fact]
    public void Each_supports_solutions() =>
        Assert.All(
            s_providers,
            provider => Assert.Contains(FixAllScope.Solution, provider.GetFixAllProvider()!.GetSupportedFixAllScopes())
        );

    [Fact]
    public void Each_supports_documents_and_projects_but_what_is_decided_one_by_one() =>
        Assert.All(
            s_providers,
            provider =>
                Assert.Equal(
                    s_effects[provider.GetType()] != FixEffect.NeedsDecision,
                    new[] { FixAllScope.Document, FixAllScope.Project }.All(
                        provider.GetFixAllProvider()!.GetSupportedFixAllScopes().Contains
                    )
                )
        );

    /// <summary>Editors offer to fix all where a diagnostic is supported.</summary>
    [Fact]
    public void Editors_show_all_but_what_is_decided_one_by_one() =>
        Assert.All(
            s_providers,
            provider =>
                Assert.Equal(
                    s_effects[provider.GetType()] == FixEffect.NeedsDecision ? [] : provider.FixableDiagnosticIds,
                    provider.GetFixAllProvider()!.GetSupportedFixAllDiagnosticIds(provider)
                )
        );

    /// <summary><c>dotnet format</c> prints a line for each rule that no fix names.</summary>
    [Fact]
    public void Each_rule_is_named_by_a_fix_and_by_the_empty_one_only_where_there_is_no_other() =>
        Assert.All(
            Descriptors.Rules,
            rule =>
                Assert.Equal(
                    s_providers.Any(provider => provider is not NoFixProvider && provider.FixableDiagnosticIds.Contains(rule.Id)) ? 0 : 1,
                    s_providers.Count(provider => provider is NoFixProvider && provider.FixableDiagnosticIds.Contains(rule.Id))
                )
        );
}
