using DataGravity.Program;

namespace DataGravity.Evaluation;

// Taking over what an earlier run did.
internal sealed partial class Evaluator
{
    private readonly RunRecord? _earlier;
    private readonly List<ReplayableCall> _calls = [];
    private readonly List<ProgramUnit> _ran = [];

    // Counts what a recorded call may not do, for it leaves a mark elsewhere or depends on one.
    private int _marks;

    // Earlier registrations up to here are used up: each stands for at most one resource of this run.
    private int _used;

    /// <summary>
    /// Runs a constructor, or takes over what it did the last time. Outside of any fork a body sees nothing but what it is given,
    /// static fields and conditions; where it asks for neither of these, the same bodies, given the same, do the same.
    /// </summary>
    private Value Remember(Procedure constructor, Site site, IReadOnlyList<(string Name, Value Value)> arguments, Func<Value> run)
    {
        _ran.Add(constructor.Unit);
        if (
            !Path.IsTrue
            || UndoLog.IsRecording
            || _paths.IsRehearsing
            || _paths.IsMany
            || _stack.Value.IsMade
            || _transformations.Count > 0
            || _stack.Value.Transformations is not { Count: 0 }
        )
        {
            return run();
        }

        var given = arguments.Select(a => a.Value).ToArray();
        // They are compared and copied as trees.
        Budget.ChargeItems(Value.SizeOf(given));
        var index = Find(constructor, site, given);
        if (index >= 0)
            return TakeOver(index);

        var met = new HashSet<ObjectValue>();
        var inputs = given.Select(value => ValueCopies.Copy(value, met)!).ToArray();
        var (ran, calls, steps, start, marks) = (
            _ran.Count - 1,
            _calls.Count,
            Budget.Steps,
            _registrations.Count,
            _marks + Conditions.Asked
        );
        var created = run();
        // What registers nothing costs little and is not worth keeping.
        if (
            _registrations.Count > start
            && inputs.All(input => input is not null)
            && Path.IsTrue
            && marks == _marks + Conditions.Asked
            && ValueCopies.AreEqual(inputs, given)
            && _registrations.FindIndex(start, registration => !registration.IsPlain) < 0
            && IsClosed(created)
            && ValueCopies.Copy(created, met) is { } result
        )
        {
            var units = new HashSet<ProgramUnit>(_ran.GetRange(ran, _ran.Count - ran));
            _calls.Add(
                new ReplayableCall(
                    constructor,
                    site,
                    _creator.Value,
                    CallDepth,
                    inputs,
                    units,
                    result,
                    start,
                    _registrations.Count - start,
                    Budget.Steps - steps,
                    _calls.Count - calls
                )
            );
        }
        return created;
    }

    /// <summary>The earlier call that did what this one would do; -1 where there is none. The next one left is it, or none is.</summary>
    private int Find(Procedure constructor, Site site, Value[] given) =>
        _earlier?.NextCallOf(constructor.Id, _used) is >= 0 and var index
        && _earlier.Calls[index] is var call
        && ReferenceEquals(call.Constructor, constructor)
        && call.Site == site
        && ReferenceEquals(call.Creator, _creator.Value)
        && call.Depth == CallDepth
        && Budget.Allows(call.Steps)
        && call.Units.All(_image.Contains)
        && ValueCopies.AreEqual(call.Inputs, given)
            ? index
            : -1;

    private Value TakeOver(int index)
    {
        var call = _earlier!.Calls[index];
        var shift = _registrations.Count - call.Start;
        for (var i = index - call.Nested; i <= index; i++)
            _calls.Add(_earlier.Calls[i] with { Start = _earlier.Calls[i].Start + shift });
        for (var i = call.Start; i < call.Start + call.Count; i++)
            _registrations.Add(_earlier.Registrations[i]);
        _used = call.Start + call.Count;
        _ran.AddRange(call.Units);
        Budget.Charge(call.Steps);
        return ValueCopies.Copy(call.Result, [])!;
    }

    /// <summary>
    /// The earlier registration that is equal to a new one, so that who was given it is found again. A registration never
    /// changes: one is as good as the other.
    /// </summary>
    private Registration Earlier(Registration registration)
    {
        if (_earlier is null || _used == _earlier.Registrations.Count || !_earlier.Registrations[_used].IsEqualTo(registration))
            return registration;
        return _earlier.Registrations[_used++];
    }

    /// <summary>A body of a file runs.</summary>
    private void Ran(ProgramUnit unit)
    {
        if (_ran.Count == 0 || !ReferenceEquals(_ran[_ran.Count - 1], unit))
            _ran.Add(unit);
    }

    /// <summary>Whether a new object holds no other that could change: a copy of it is as good.</summary>
    private static bool IsClosed(Value created) =>
        created is ObjectValue target
        && target.CellsOrNone.Values.All(cell => cell.Value is not ObjectValue held || held.IsLibraryResource);
}
