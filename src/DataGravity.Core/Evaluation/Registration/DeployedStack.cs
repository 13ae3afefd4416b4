using DataGravity.Evaluation.Known;

namespace DataGravity.Evaluation;

/// <summary>The stack that the program deploys to: the stack it runs for, or one that the program creates.</summary>
/// <param name="context">The program's environment in that stack.</param>
/// <param name="isMade">Whether the program creates the stack. Its configuration then comes from this run.</param>
internal sealed class DeployedStack(IProgramContext context, bool isMade)
{
    public IProgramContext Context { get; } = context;

    public bool IsMade { get; } = isMade;

    /// <summary>The transformations of every resource. Null if they are not known.</summary>
    public IReadOnlyList<Transformation>? Transformations { get; set; } = [];
}
