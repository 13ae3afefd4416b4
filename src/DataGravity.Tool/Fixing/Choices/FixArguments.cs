using DataGravity.CodeFixes.FixingAll;
using DataGravity.Tool.Analysis;

namespace DataGravity.Tool.Fixing;

/// <summary>Chooses by the arguments of the command.</summary>
/// <param name="move">The only kind to make; null for the first that needs no decision.</param>
internal sealed class FixArguments(FixKind? move) : IFixChoice
{
    public Task<FixOffer?> ChooseAsync(ProgramFinding finding, IReadOnlyList<FixOffer> offers, CancellationToken cancellation) =>
        Task.FromResult(offers.FirstOrDefault(IsWanted));

    /// <summary>
    /// A kind that the user names is made whatever it does to a deployment. Without a kind, nothing is created or replaced, and nobody has
    /// to decide anything. What leaves work to the user is made only where the user looks on.
    /// </summary>
    private bool IsWanted(FixOffer offer) =>
        !offer.LeavesWork && (move is null ? offer.Effect is FixEffect.SourceOnly or FixEffect.ChangesResources : offer.Kind == move);
}
