using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// What a run registers, and the calls that made it. What an earlier run did is taken over where this one would do the same, and what this
/// one does is recorded for a later one.
/// </summary>
/// <param name="earlier">What an earlier run did in the same context; null where there was none.</param>
/// <param name="program">The program.</param>
/// <param name="paths">The paths of this run: only what happens on every path is taken over.</param>
/// <param name="conditions">The conditions of this run: what depends on one is not taken over.</param>
/// <param name="budget">What a run may cost, with or without an earlier one.</param>
internal sealed class Replay(RunRecord? earlier, LinkedProgram program, ExecutionPaths paths, ConditionSpace conditions, Budget budget)
{
    private readonly List<Registration> _registrations = [];
    private readonly List<ReplayableCall> _calls = [];

    // The files whose bodies ran, in order.
    private readonly List<ProgramUnit> _ran = [];

    private int _marks;

    // Earlier registrations up to here are used up: each stands for at most one resource of this run.
    private int _used;

    /// <summary>What the run has registered, in order.</summary>
    public IReadOnlyList<Registration> Registrations => _registrations;

    /// <summary>The calls that a later run can take over, each after those it made itself.</summary>
    public IReadOnlyList<ReplayableCall> Calls => _calls;

    private bool IsOnEveryPath => paths.Path.IsTrue && !paths.UndoLog.IsRecording && !paths.IsRehearsing && !paths.IsMany;

    // It grows with what a recorded call may not do.
    private int Marks => _marks + conditions.Asked;

    /// <summary>
    /// Something happens that a call may not do to be taken over: it leaves a mark elsewhere, depends on one, or lacks a part of its body.
    /// </summary>
    public void Mark() => _marks++;

    /// <summary>A body of a file runs.</summary>
    public void Ran(ProgramUnit unit)
    {
        if (_ran.Count == 0 || !ReferenceEquals(_ran[_ran.Count - 1], unit))
            _ran.Add(unit);
    }

    /// <summary>
    /// Adds a registration, or in its place the earlier one that is equal to it, so that who was given it is found again. A registration
    /// never changes: one is as good as the other.
    /// </summary>
    public Registration Add(Registration registration)
    {
        // What transforms are still to change belongs to this run.
        if (
            !registration.IsWaiting
            && earlier is not null
            && _used < earlier.Registrations.Count
            && earlier.Registrations[_used].IsEqualTo(registration)
        )
        {
            registration = earlier.Registrations[_used++];
        }

        _registrations.Add(registration);
        return registration;
    }

    /// <summary>
    /// Runs a constructor, or takes over what it did the last time. Outside of any fork a body sees nothing but what it is given,
    /// static fields and conditions; where it asks for neither of these, the same bodies, given the same, do the same.
    /// </summary>
    public Value Run(ConstructorActivation activation, Func<Value> run)
    {
        _ran.Add(activation.Constructor.Unit);
        if (!activation.MayReplay || !IsOnEveryPath)
            return run();
        var given = activation.Arguments.Select(argument => argument.Value).ToArray();
        // They are compared and copied as trees.
        budget.ChargeItems(Value.SizeOf(given));
        var index = Find(activation, given);
        return index >= 0 ? TakeOver(index) : Record(activation, given, run);
    }

    private Value Record(ConstructorActivation activation, Value[] given, Func<Value> run)
    {
        var met = new HashSet<ObjectValue>();
        var inputs = given.Select(value => ValueCopies.Copy(value, met)!).ToArray();
        var (ran, calls, steps, start, marks) = (_ran.Count - 1, _calls.Count, budget.Steps, _registrations.Count, Marks);
        var created = run();
        // What registers nothing costs little and is not worth keeping.
        if (
            _registrations.Count > start
            && inputs.All(input => input is not null)
            && paths.Path.IsTrue
            && marks == Marks
            && ValueCopies.AreEqual(inputs, given)
            && _registrations.FindIndex(start, registration => !registration.IsPlain) < 0
            && IsClosed(created)
            && ValueCopies.Copy(created, met) is { } result
        )
        {
            _calls.Add(
                new ReplayableCall(
                    activation.Constructor,
                    activation.Site,
                    activation.Creator,
                    activation.Depth,
                    inputs,
                    new HashSet<ProgramUnit>(_ran.GetRange(ran, _ran.Count - ran)),
                    result,
                    start,
                    _registrations.Count - start,
                    budget.Steps - steps,
                    _calls.Count - calls
                )
            );
        }
        return created;
    }

    /// <summary>The earlier call that did what this one would do; -1 where there is none. The next one left is it, or none is.</summary>
    private int Find(ConstructorActivation activation, Value[] given) =>
        earlier?.NextCallOf(activation.Constructor.Id, _used) is >= 0 and var index
        && earlier.Calls[index] is var call
        && ReferenceEquals(call.Constructor, activation.Constructor)
        && call.Site == activation.Site
        && ReferenceEquals(call.Creator, activation.Creator)
        && call.Depth == activation.Depth
        && budget.Allows(call.Steps)
        && call.Units.All(program.Contains)
        && ValueCopies.AreEqual(call.Inputs, given)
            ? index
            : -1;

    private Value TakeOver(int index)
    {
        var call = earlier!.Calls[index];
        var shift = _registrations.Count - call.Start;
        for (var i = index - call.Nested; i <= index; i++)
            _calls.Add(earlier.Calls[i] with { Start = earlier.Calls[i].Start + shift });
        for (var i = call.Start; i < call.Start + call.Count; i++)
            _registrations.Add(earlier.Registrations[i]);
        _used = call.Start + call.Count;
        _ran.AddRange(call.Units);
        budget.Charge(call.Steps);
        return ValueCopies.Copy(call.Result, [])!;
    }

    /// <summary>Whether a new object holds no other that could change: a copy of it is as good.</summary>
    private static bool IsClosed(Value created) =>
        created is ObjectValue target
        && target.CellsOrNone.Values.All(cell => cell.Value is not ObjectValue held || held.IsLibraryResource);
}

/// <summary>A constructor that is about to run, and what decides what it does.</summary>
/// <param name="Constructor">What is called.</param>
/// <param name="Site">The expression that creates the object.</param>
/// <param name="Creator">The component whose code it stands in.</param>
/// <param name="Depth">How deep in calls it is: how deep it may go follows from that.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="MayReplay">Whether an earlier run could tell: not where transformations see what it creates, or in a new stack.</param>
internal readonly record struct ConstructorActivation(
    Procedure Constructor,
    Site Site,
    Registration? Creator,
    int Depth,
    IReadOnlyList<(string Name, Value Value)> Arguments,
    bool MayReplay
);
