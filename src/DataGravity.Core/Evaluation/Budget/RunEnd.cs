using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>How a run ended. Only a finished run is certain to have seen every resource that the program registers.</summary>
internal abstract record RunEnd
{
    private RunEnd(Site? site) => Site = site;

    /// <summary>The innermost expression that was being evaluated. Null if the run finished, or if no expression is known.</summary>
    public Site? Site { get; }

    /// <summary>The program ran to its end on at least one path.</summary>
    public sealed record Finished() : RunEnd(site: null)
    {
        public static readonly Finished Instance = new();
    }

    /// <summary>The budget was used up, or an endless loop would use it up. Code after the site was not run.</summary>
    /// <param name="Site">The expression that takes the last step, or the loop that never ends.</param>
    /// <param name="Limit">The most steps that the program might take.</param>
    public sealed record OutOfSteps(Site? Site, int Limit) : RunEnd(Site);

    /// <summary>
    /// Calls or expressions are nested too deeply. A call that is too deep is skipped and the run goes on. If the thread's stack is used
    /// up, the run ends.
    /// </summary>
    public sealed record TooDeep(Site? Site) : RunEnd(Site);

    /// <summary>Every path throws an exception that nothing catches.</summary>
    /// <param name="Site">The expression that throws on the last path.</param>
    /// <param name="Reason">The reason, as it appears in a message: <c>required configuration 'app:region' is not set</c>,
    /// <c>throw</c>.</param>
    public sealed record Throws(Site? Site, string Reason) : RunEnd(Site);

    /// <summary>The evaluator itself failed. The fault is reported, and the run ends without results for the code after the site.</summary>
    public sealed record Faulted(Site? Site) : RunEnd(Site);
}
