using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.FixingAll;

/// <summary>What all fixes have in common: each says what it does to a deployment.</summary>
public abstract class GravityFixProvider : CodeFixProvider
{
    /// <summary>What the fix changes of a deployment.</summary>
    internal abstract FixEffect Effect { get; }

    /// <summary>Makes all of a kind in one pass.</summary>
    private protected virtual FixAllProvider FixAll => DecisionFixAll.Provider;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => Effect == FixEffect.NeedsDecision ? DecisionFixAll.Provider : FixAll;
}
