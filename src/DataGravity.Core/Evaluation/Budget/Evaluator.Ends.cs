using DataGravity.Program;

namespace DataGravity.Evaluation;

// The current position of the run, and how the run ends.
internal sealed partial class Evaluator
{
    private readonly Scoped<Frame?> _frame = new(null);

    // The end of the last path that could not continue. It is the end of the run if no other path continues.
    private RunEnd? _pathEnd;
    private RunEnd? _end;

    private RunEnd End => _end ?? RunEnd.Finished.Instance;

    private int CallDepth => _frame.Value?.Depth ?? 0;

    /// <summary>
    /// The innermost expression that is being evaluated. Between two statements it is the last one before. Null if there is none.
    /// </summary>
    private Site? Here
    {
        get
        {
            for (var frame = _frame.Value; frame is not null; frame = frame.Caller)
            {
                if ((frame.Current?.Span ?? frame.Last) is { Length: > 0 } span)
                    return frame.Unit.SiteOf(span);
            }
            return null;
        }
    }

    /// <summary>
    /// Returns the expression of the program itself that leads to a place: the place, or the innermost call that enters the library around
    /// it.
    /// </summary>
    internal Site EntryOf(Site site)
    {
        if (site.IsNone || _program.IsOwn(site.File))
            return site;
        for (var frame = _frame.Value; frame is not null; frame = frame.Caller)
        {
            if (frame.Unit is { } unit && _program.IsOwn(unit.File) && (frame.Current?.Span ?? frame.Last) is { Length: > 0 } span)
                return unit.SiteOf(span);
        }
        return site;
    }

    /// <summary>
    /// Finds the offsets where the lines of a file start. Null if the file is not part of the program. The current call depends on the
    /// whole file then.
    /// </summary>
    internal IReadOnlyList<int>? LinesOf(SourceFile file)
    {
        if (_program.FindUnit(file) is not { } unit)
            return null;
        _replay.Ran(unit);
        return unit.LineStarts;
    }

    /// <summary>Where the run ends, in the program itself.</summary>
    private Site? EndSite => Here is { } here ? EntryOf(here) : null;

    /// <summary>
    /// Notes why an exception ends the run. This is called from an exception filter. The filter runs before the scopes are left, so it
    /// still sees which expression was being evaluated.
    /// </summary>
    private bool EndsWith(Exception exception)
    {
        _end ??= exception switch
        {
            BudgetException => new RunEnd.OutOfSteps(EndSite, Budget.Limit),
            InsufficientExecutionStackException => new RunEnd.TooDeep(EndSite),
            _ => new RunEnd.Faulted(EndSite),
        };
        return true;
    }

    /// <summary>
    /// Returns whether calls are nested so deeply that the next call is skipped. A run without that call is not replayed later.
    /// </summary>
    private bool IsTooDeep()
    {
        if (CallDepth < MaxCallDepth)
            return false;
        _replay.Mark();
        if (!Path.IsFalse)
            _end ??= new RunEnd.TooDeep(EndSite);
        return true;
    }

    /// <summary>Ends the current path with an exception.</summary>
    /// <param name="reason">The reason, as it appears in a message.</param>
    /// <param name="type">The type of the exception. Null if it is not known.</param>
    internal Unknown Throws(string reason, ExceptionType? type = null) =>
        Throws(new ThrownException(type ?? ExceptionType.Any, reason, EndSite));

    private Unknown Throws(Value exception)
    {
        if (_paths.Throw(exception))
        {
            _pathEnd = exception is ThrownException thrown
                ? new RunEnd.Throws(thrown.Site, thrown.Reason)
                : new RunEnd.Throws(EndSite, "throw");
        }
        return Evaluation.Unknown.Thrown;
    }

    /// <summary>The path gets no further, and no handler of the program hears of it.</summary>
    private bool Halts(RunEnd end)
    {
        _pathEnd = end;
        return _paths.Halt();
    }
}
