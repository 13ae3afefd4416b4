using DataGravity.CodeFixes.FixingAll;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace DataGravity.CodeFixes.Edits;

/// <summary>A fix that is offered, with what it does to a deployment, for hosts that choose without asking.</summary>
/// <param name="title">What it does.</param>
/// <param name="key">The equivalence key.</param>
/// <param name="effect">Its effect on a deployment.</param>
/// <param name="leavesWork">Whether the user has to do something before the program deploys.</param>
/// <param name="change">Makes it.</param>
internal sealed class GravityAction(
    string title,
    string key,
    FixEffect effect,
    bool leavesWork,
    Func<CancellationToken, Task<Solution>> change
) : CodeAction
{
    /// <inheritdoc/>
    public override string Title => title;

    /// <inheritdoc/>
    public override string EquivalenceKey => key;

    /// <summary>Its effect on a deployment.</summary>
    public FixEffect Effect => effect;

    /// <summary>Whether the user has to do something before the program deploys.</summary>
    public bool LeavesWork => leavesWork;

    /// <inheritdoc/>
    protected override async Task<Solution?> GetChangedSolutionAsync(CancellationToken cancellationToken) =>
        await change(cancellationToken).ConfigureAwait(false);
}
