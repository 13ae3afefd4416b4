using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.FixingAll;

/// <summary>
/// Fixes nothing. <c>dotnet format</c> warns about a fix that does not support solutions, so this one supports them. It supports no
/// diagnostic, so no editor shows it.
/// </summary>
internal sealed class DecisionFixAll : FixAllProvider
{
    public static FixAllProvider Provider { get; } = new DecisionFixAll();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => ImmutableArray.Create(FixAllScope.Solution);

    public override IEnumerable<string> GetSupportedFixAllDiagnosticIds(CodeFixProvider originalCodeFixProvider) =>
        ImmutableArray<string>.Empty;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult(GravityFixAll.Nothing(fixAllContext));
}
