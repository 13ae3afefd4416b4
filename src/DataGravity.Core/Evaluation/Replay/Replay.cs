using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// The registrations of a run, and the calls that made them. Calls of an earlier run are reused if this run would do the same. The calls of
/// this run are recorded for a later one.
/// </summary>
/// <param name="before">An earlier run. Null if there is none.</param>
/// <param name="program">The program.</param>
/// <param name="paths">The paths of this run. Only calls that happen on every path are reused.</param>
/// <param name="conditions">The conditions of this run. A call that depends on one is not reused.</param>
/// <param name="budget">The budget of this run. Reused calls are charged as if they had run.</param>
internal sealed class Replay(EarlierRun? before, LinkedProgram program, ExecutionPaths paths, ConditionSpace conditions, Budget budget)
{
    // More than the edit of a statement changes. It limits what is compared if a program is another.
    private const int MaxSkipped = 16;

    private readonly RunRecord? _earlier = before?.Run;

    // The program registers about the same as before.
    private readonly RegistrationList _registrations = new(before?.Run.Registrations);
    private readonly List<ReplayableCall> _calls = new(before?.Run.Calls.Count ?? 0);

    // The files whose bodies ran, in order.
    private readonly List<ProgramUnit> _ran = [];

    private int _marks;
    private int _asksOfStack;
    private int _stepsAtLast;

    // Earlier registrations before this index are used up. Each is reused for at most one resource of this run.
    private int _used;

    /// <summary>The registrations of this run, in order.</summary>
    public RegistrationList Registrations => _registrations;

    /// <summary>The calls that a later run can reuse. Nested calls come before the call that made them.</summary>
    public IReadOnlyList<ReplayableCall> Calls => _calls;

    private bool IsOnEveryPath => paths.Path.IsTrue && !paths.UndoLog.IsRecording && !paths.IsRehearsing && !paths.IsMany;

    // Grows whenever something happens that prevents a recorded call from being reused.
    private int Marks => _marks + conditions.Asked;

    /// <summary>
    /// Notes that the current call cannot be reused. It changes or reads shared state, or a part of its body was skipped.
    /// </summary>
    public void Mark() => _marks++;

    /// <summary>
    /// Notes that the current call asks for the configuration or the environment of the stack, so that it may do something else in another
    /// one.
    /// </summary>
    public void DependsOnStack() => _asksOfStack++;

    /// <summary>Notes that a body of a file runs.</summary>
    public void Ran(ProgramUnit unit)
    {
        if (_ran.Count == 0 || !ReferenceEquals(_ran[_ran.Count - 1], unit))
            _ran.Add(unit);
    }

    /// <summary>
    /// Adds a registration. If the earlier run has an equal one, that object is added instead, so that calls that are given it are equal,
    /// too. Registrations never change, so the two are interchangeable.
    /// </summary>
    public Registration Add(Registration registration)
    {
        // A registration with pending transforms will still change, so it must belong to this run.
        if (!registration.IsWaiting && FindEqual(registration) is >= 0 and var index)
        {
            registration = _earlier!.Registrations[index];
            _used = index + 1;
        }
        Keep(registration);
        return registration;
    }

    /// <summary>
    /// Runs a constructor, or reuses the result of the earlier run. Outside a fork, a body can read only its arguments, static fields,
    /// conditions, and what the program declares. If it reads no static fields and no conditions, and nothing is declared otherwise, the
    /// same body with the same arguments does the same.
    /// </summary>
    /// <param name="activation">The constructor.</param>
    /// <param name="run">Runs it, and returns the object. It is one delegate for all, so that a call that is reused allocates none.</param>
    public Value Run(ConstructorActivation activation, Func<ConstructorActivation, Value> run)
    {
        _ran.Add(activation.Constructor.Unit);
        if (!activation.MayReplay || !IsOnEveryPath)
            return run(activation);
        var given = new Value[activation.Arguments.Count];
        for (var i = 0; i < given.Length; i++)
            given[i] = activation.Arguments[i].Value;
        // The arguments are compared and copied as trees, so their size as trees is charged.
        budget.ChargeItems(Value.SizeOf(given));
        var index = Find(activation, given);
        return index >= 0 ? TakeOver(index) : Record(activation, given, run);
    }

    /// <summary>
    /// Finds the earlier registration that is equal to one of this run. A few that this run lacks, or has under a condition, are skipped.
    /// Returns -1 if there is none.
    /// </summary>
    private int FindEqual(Registration registration)
    {
        var end = Math.Min(_earlier?.Registrations.Count ?? 0, _used + MaxSkipped + 1);
        for (var i = _used; i < end; i++)
        {
            if (_earlier!.Registrations[i].IsEqualTo(registration))
                return i;
        }
        return -1;
    }

    private void Keep(Registration registration)
    {
        registration.Index = _registrations.Count;
        _registrations.Add(registration);
        if (AllowsSteps(registration))
            budget.Extend(registration.Inputs.Size, _stepsAtLast = budget.Steps);
    }

    // A text may describe thousands of objects, which take no steps of the program.
    private static bool AllowsSteps(Registration registration) => registration.Manifest is null;

    private Value Record(ConstructorActivation activation, Value[] given, Func<ConstructorActivation, Value> run)
    {
        HashSet<ObjectValue>? met = null;
        var inputs = new Value?[given.Length];
        for (var i = 0; i < given.Length; i++)
            inputs[i] = ValueCopies.Copy(given[i], ref met);
        var (ran, calls, start) = (_ran.Count - 1, _calls.Count, _registrations.Count);
        var (steps, bulkSteps) = (budget.Steps, budget.BulkSteps);
        var (marks, asks) = (Marks, _asksOfStack);
        var created = run(activation);
        // A call that registers nothing is cheap and not worth recording.
        if (
            _registrations.Count > start
            && Array.IndexOf(inputs, null) < 0
            && paths.Path.IsTrue
            && marks == Marks
            && ValueCopies.AreEqual(inputs!, given)
            && !given.Any(HoldsCaptured)
            && ArePlain(start)
            && IsClosed(created)
            && ValueCopies.Copy(created, ref met) is { } result
        )
        {
            var (allowing, values) = CountAllowing(start);
            _calls.Add(
                new ReplayableCall(
                    activation.Constructor,
                    activation.Site,
                    activation.Entry,
                    activation.Creator,
                    activation.Depth,
                    inputs!,
                    new HashSet<ProgramUnit>(_ran.GetRange(ran, _ran.Count - ran)),
                    result,
                    start,
                    _registrations.Count - start,
                    budget.Steps - steps,
                    budget.BulkSteps - bulkSteps,
                    Math.Max(_stepsAtLast - steps, 0),
                    allowing,
                    values,
                    _calls.Count - calls,
                    _asksOfStack > asks
                )
            );
        }
        return created;
    }

    /// <summary>
    /// Finds the earlier call that did what this call would do, among the next unused calls of the constructor. Returns -1 if there is
    /// none.
    /// </summary>
    private int Find(ConstructorActivation activation, Value[] given)
    {
        var start = _used;
        for (var skipped = 0; skipped <= MaxSkipped; skipped++)
        {
            if (_earlier?.NextCallOf(activation.Constructor.Id, start) is not (>= 0 and var index))
                return -1;
            if (IsSame(_earlier.Calls[index], activation, given))
                return index;
            start = _earlier.Calls[index].Start + 1;
        }
        return -1;
    }

    private bool IsSame(ReplayableCall call, ConstructorActivation activation, Value[] given) =>
        ReferenceEquals(call.Constructor, activation.Constructor)
        && call.Site == activation.Site
        && call.Entry == activation.Entry
        && ReferenceEquals(call.Creator, activation.Creator)
        && call.Depth == activation.Depth
        && (before!.IsOfSameStack || !call.DependsOnStack)
        && budget.Allows(call.Steps, call.BulkSteps, call.Values)
        && call.Units.All(program.Contains)
        && ValueCopies.AreEqual(call.Inputs, given)
        // In a recorded call, no two arguments hold one object.
        && ValueCopies.AreDistinct(given);

    private Value TakeOver(int index)
    {
        var call = _earlier!.Calls[index];
        var shift = _registrations.Count - call.Start;
        for (var i = index - call.Nested; i <= index; i++)
            _calls.Add(shift == 0 ? _earlier.Calls[i] : _earlier.Calls[i] with { Start = _earlier.Calls[i].Start + shift });
        // Almost always they stand where they stood and know it. Then only the first one is touched.
        if (_earlier.Registrations[call.Start].Index != _registrations.Count)
        {
            for (var i = 0; i < call.Count; i++)
                _earlier.Registrations[call.Start + i].Index = _registrations.Count + i;
        }
        _registrations.Add(_earlier.Registrations, call.Start, call.Count);
        if (call.Allowing > 0)
            budget.ExtendAtOnce(call.Allowing, call.Values, _stepsAtLast = budget.Steps + call.StepsToLast);
        _used = call.Start + call.Count;
        _ran.AddRange(call.Units);
        budget.Charge(call.Steps - call.BulkSteps);
        budget.ChargeBulk(call.BulkSteps);
        if (call.DependsOnStack)
            DependsOnStack();
        HashSet<ObjectValue>? met = null;
        return ValueCopies.Copy(call.Result, ref met)!;
    }

    private (int Registrations, int Values) CountAllowing(int start)
    {
        var (registrations, values) = (0, 0);
        for (var i = start; i < _registrations.Count; i++)
        {
            if (!AllowsSteps(_registrations[i]))
                continue;
            registrations++;
            values = checked(values + Budget.ValuesOf(_registrations[i].Inputs.Size));
        }
        return (registrations, values);
    }

    private bool ArePlain(int start)
    {
        for (var i = start; i < _registrations.Count; i++)
        {
            if (!_registrations[i].IsPlain)
                return false;
        }
        return true;
    }

    /// <summary>
    /// Returns whether a resource received a part of a value. The program may change that part after the call, and a run that reuses the
    /// call would not notice.
    /// </summary>
    private static bool HoldsCaptured(Value given)
    {
        if (given is InputValue input)
            return HoldsCaptured(input.Carried);
        if (given is not ObjectValue target)
            return false;
        foreach (var cell in target.CellsOrNone)
        {
            if (cell.Value.IsCaptured || cell.Value.Value is { } held && HoldsCaptured(held))
                return true;
        }
        return false;
    }

    /// <summary>Returns whether a new object holds no other object that could change. Such an object can be replaced by a copy.</summary>
    private static bool IsClosed(Value created)
    {
        if (created is not ObjectValue target)
            return false;
        foreach (var cell in target.CellsOrNone)
        {
            if (cell.Value.Value is ObjectValue { IsLibraryResource: false })
                return false;
        }
        return true;
    }
}
