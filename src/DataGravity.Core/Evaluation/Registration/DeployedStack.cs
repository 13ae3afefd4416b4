using DataGravity.Evaluation.Known;

namespace DataGravity.Evaluation;

/// <summary>The stack that the program deploys to: the one it runs for, or one that it makes itself.</summary>
/// <param name="context">What the world answers there.</param>
/// <param name="isMade">Whether the program makes it: it is as new as its configuration.</param>
internal sealed class DeployedStack(IProgramContext context, bool isMade)
{
    public IProgramContext Context { get; } = context;

    public bool IsMade { get; } = isMade;

    /// <summary>What transforms every resource; null where nobody knows what.</summary>
    public IReadOnlyList<Transformation>? Transformations { get; set; } = [];
}
