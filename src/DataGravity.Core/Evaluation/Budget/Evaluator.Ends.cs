using DataGravity.Program;

namespace DataGravity.Evaluation;

// Where the run is, and how it ends.
internal sealed partial class Evaluator
{
    private readonly Scoped<Frame?> _frame = new(null);

    // How the last path ended that got no further. If no other gets further, the run ended so.
    private RunEnd? _pathEnd;
    private RunEnd? _end;

    private RunEnd End => _end ?? RunEnd.Finished.Instance;

    private int CallDepth => _frame.Value?.Depth ?? 0;

    /// <summary>
    /// The innermost expression that is being evaluated or, between two statements, the last one before; null where there is none.
    /// </summary>
    private Site? Here
    {
        get
        {
            for (var frame = _frame.Value; frame is not null; frame = frame.Caller)
            {
                if ((frame.Current?.Span ?? frame.Last) is { Length: > 0 } span)
                    return new Site(frame.Unit, span);
            }
            return null;
        }
    }

    /// <summary>
    /// Notes the end of a run that an exception ends. As the filter of a handler it runs before any scope on the way out is left: so it
    /// still sees where the program was.
    /// </summary>
    private bool EndsWith(Exception exception)
    {
        _end ??= exception switch
        {
            BudgetException => new RunEnd.OutOfSteps(Here),
            InsufficientExecutionStackException => new RunEnd.TooDeep(Here),
            _ => new RunEnd.Faulted(Here),
        };
        return true;
    }

    /// <summary>Whether calls are nested so deep that this one is left out. No later run may take over a call that lacks one.</summary>
    private bool IsTooDeep()
    {
        if (CallDepth < MaxCallDepth)
            return false;
        _replay.Mark();
        if (!Path.IsFalse)
            _end ??= new RunEnd.TooDeep(Here);
        return true;
    }

    /// <summary>The path ends here with an exception.</summary>
    /// <param name="reason">Why, as a message says it.</param>
    internal Unknown Throws(string reason)
    {
        if (_paths.Throw())
            _pathEnd = new RunEnd.Throws(Here, reason);
        return Evaluation.Unknown.Thrown;
    }

    /// <summary>The path gets no further, and no handler of the program hears of it.</summary>
    private bool Halts(RunEnd end)
    {
        _pathEnd = end;
        return _paths.Halt();
    }
}
