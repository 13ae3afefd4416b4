using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.CodeFixes.FixingAll;

/// <summary>The base of all fixes. Each fix states its effect on a deployment.</summary>
public abstract class GravityFixProvider : CodeFixProvider
{
    /// <summary>The fix's effect on a deployment.</summary>
    internal abstract FixEffect Effect { get; }

    /// <summary>Makes all fixes of a kind in one pass.</summary>
    private protected virtual FixAllProvider FixAll => DecisionFixAll.Provider;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => Effect == FixEffect.NeedsDecision ? DecisionFixAll.Provider : FixAll;
}
