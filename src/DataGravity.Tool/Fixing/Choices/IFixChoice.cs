using DataGravity.Tool.Analysis;

namespace DataGravity.Tool.Fixing;

/// <summary>Chooses one of the fixes that are offered for a finding.</summary>
internal interface IFixChoice
{
    /// <summary>The fix to make; null for none.</summary>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    Task<FixOffer?> ChooseAsync(ProgramFinding finding, IReadOnlyList<FixOffer> offers, CancellationToken cancellation);
}
