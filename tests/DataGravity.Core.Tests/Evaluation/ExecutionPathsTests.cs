using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Core.Tests.Evaluation;

/// <summary>What is entered is left in any case: an exception that passes leaves nothing behind.</summary>
public class ExecutionPathsTests
{
    private readonly Condition _condition = new ConditionSpace().Is("a", "a", true);
    private readonly ExecutionPaths _paths = new(new Budget(default));
    private readonly Cell _cell = new(new Constant("before"));

    [Fact]
    public void A_fork() => Fail(() => _paths.Fork(_condition, Throw, () => true));

    [Fact]
    public void Another_path()
    {
        Fail(() =>
        {
            using var path = _paths.Take(_condition);
            return Throw();
        });
        Assert.True(_paths.Path.IsTrue);
    }

    [Fact]
    public void What_happens_once()
    {
        var log = _paths.UndoLog;
        Fail(() =>
        {
            using var once = _paths.Once();
            return Throw();
        });
        Assert.Same(log, _paths.UndoLog);
    }

    [Fact]
    public void A_body_that_was_left_on_one_path() =>
        Fail(() =>
        {
            using var body = _paths.Begin();
            return _paths.Fork(
                    _condition,
                    () =>
                    {
                        _paths.Exit(body, Constant.Null);
                        return false;
                    },
                    () => true
                ) && Throw();
        });

    [Fact]
    public void A_handler() => Fail(() => _paths.Handle(Throw, _ => true));

    [Fact]
    public void What_waits_for_the_end() => Fail(() => _paths.Finally(Throw, () => true));

    [Fact]
    public void A_rehearsal_takes_back_what_it_changed()
    {
        using var call = _paths.Begin();
        using var loop = _paths.Begin();
        var frame = new Frame(null!, [_cell], null, call, caller: null);
        using (frame.Breaks.Enter(loop))
        {
            Fail(() =>
                _paths.Summarize(
                    frame,
                    () =>
                    {
                        Assert.True(_paths.IsRehearsing);
                        _paths.UndoLog.Write(_cell, new Constant("rehearsed"));
                        return Throw();
                    }
                )
            );
        }
        Assert.False(_paths.IsRehearsing);
        Assert.Equal("before", _cell.Value!.ToString());
    }

    [Fact]
    public void What_changed_before_a_fault_is_not_known()
    {
        var start = _paths.Mark();
        Fail(() =>
            _paths.Fork(
                _condition,
                () =>
                {
                    _paths.UndoLog.Write(_cell, new Constant("after"));
                    return Throw();
                },
                () => true
            )
        );
        start.GoBack();
        Assert.True(_paths.Path.IsTrue);
        Assert.IsType<Unknown>(_cell.Value);
    }

    /// <summary>Nothing waits for an exception or the end, and nothing is recorded.</summary>
    private void Fail(Func<bool> run)
    {
        Assert.Throws<TestFault>(() => run());
        Assert.False(_paths.UndoLog.IsRecording);
        using var path = _paths.Take(Condition.True);
        using var body = _paths.Begin();
        Assert.Equal(0, body.Finallys);
        Assert.True(_paths.Throw(Constant.Null));
    }

    private static bool Throw() => throw new TestFault();

    private sealed class TestFault : Exception;
}
