using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>How a run ended. Only of a finished run is it certain that it saw everything the program registers.</summary>
internal abstract record RunEnd
{
    private RunEnd(Site? site) => Site = site;

    /// <summary>The innermost expression that was being evaluated; null where the run finished or no expression is known.</summary>
    public Site? Site { get; }

    /// <summary>The program ran to its end on at least one path.</summary>
    public sealed record Finished() : RunEnd(site: null)
    {
        public static readonly Finished Instance = new();
    }

    /// <summary>The budget was used up, as it would be by a loop that nothing ends: what comes after the site was not run.</summary>
    public sealed record OutOfSteps(Site? Site) : RunEnd(Site);

    /// <summary>
    /// Calls or expressions are nested deeper than is followed. A call that is too deep is left out and the run goes on; where the stack
    /// ends, the run ends.
    /// </summary>
    public sealed record TooDeep(Site? Site) : RunEnd(Site);

    /// <summary>Every path throws, and nobody catches it.</summary>
    /// <param name="Site">What throws on the last path that was left.</param>
    /// <param name="Reason">Why, as a message says it: <c>required configuration 'app:region' is not set</c>, <c>throw</c>.</param>
    public sealed record Throws(Site? Site, string Reason) : RunEnd(Site);

    /// <summary>The evaluator itself failed. Such a fault is reported, and the run ends without a result for what comes after.</summary>
    public sealed record Faulted(Site? Site) : RunEnd(Site);
}
