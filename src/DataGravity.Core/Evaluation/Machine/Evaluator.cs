using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// An evaluator for a lowered program. It collects the resources that the program registers. Known values are computed. If a condition is
/// unknown, both sides are evaluated. One evaluator performs one run for one stack.
/// </summary>
internal sealed partial class Evaluator
{
    private const int MaxCallDepth = 128;

    // The most recursive calls that depend on an unknown condition. Each of them opens a path of its own.
    private const int MaxUnknownRecursion = 3;

    private readonly LinkedProgram _program;
    private readonly ExecutionPaths _paths;
    private readonly Replay _replay;
    private readonly Func<ConstructorActivation, Value> _create;
    private readonly Scoped<DeployedStack> _stack;
    private readonly Scoped<bool> _isDeploying = new(false);

    private Evaluator(
        LinkedProgram program,
        IProgramContext context,
        EarlierRun? earlier,
        HashSet<string>? secrets,
        CancellationToken cancellation
    )
    {
        _program = program;
        _secrets = secrets;
        _stack = new(new DeployedStack(context, isMade: false));
        Budget = new Budget(cancellation);
        _paths = new ExecutionPaths(Budget);
        _replay = new Replay(earlier, program, _paths, Conditions, Budget);
        _create = CreateObject;
        Registrar = new Registrar(this, _paths, _replay, _stack, _creator);
    }

    /// <summary>
    /// Whether the program changes arguments of a resource after it created the resource. The SDK sees such a change if it still waits for
    /// an output among the arguments.
    /// </summary>
    internal bool ReadsLate { get; private init; }

    /// <summary>The configuration and environment of the stack. Whoever asks depends on the stack.</summary>
    internal IProgramContext Context
    {
        get
        {
            _replay.DependsOnStack();
            return _stack.Value.Context;
        }
    }

    internal Budget Budget { get; }

    internal Registrar Registrar { get; }

    internal UndoLog UndoLog => _paths.UndoLog;

    internal ConditionSpace Conditions { get; } = new();

    /// <summary>The condition under which the program reaches the current point.</summary>
    internal Condition Path => _paths.Path;

    /// <summary>Runs a program from its entry points and returns what it registers, in order.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static IReadOnlyList<Registration> Run(LinkedProgram program, IProgramContext context, CancellationToken cancellation) =>
        Record(program, context, earlier: null, cancellation).Registrations;

    private void RunAll()
    {
        foreach (var entry in _program.EntryPoints)
        {
            // A deployment starts the program without arguments.
            Guard(() =>
                Awaited(() =>
                    Invoke(
                        entry,
                        entry.Unit,
                        new Cell?[entry.VariableCount],
                        null,
                        [.. entry.Parameters.Select(p => (p.Variable.Name, (Value)new ListValue(Enumerable.Empty<Value>())))]
                    )
                )
            );
        }

        if (_program.EntryPoints.Count == 0)
        {
            foreach (var (root, site) in _program.Roots)
            {
                Guard(() =>
                {
                    if (Instantiate(root, site) is var made && root.Role == TypeRole.Stack)
                        KeepOutputs(made);
                });
            }
        }
        Registrar.End();
    }

    /// <summary>
    /// Runs the program of a deployment. A deployment inside a deployment is not run, because half-typed code could nest them without end.
    /// </summary>
    internal Value Deploy(Func<Value> program)
    {
        if (_isDeploying.Value)
            return Unknown("a deployment inside a deployment");
        using var deployment = _isDeploying.Enter(true);
        // The deployment reports what its program throws.
        using var unhandled = _handled.Enter(null);
        var result = Awaited(program);
        Registrar.RunTransforms();
        KeepOutputs(result);
        return result;
    }

    /// <summary>Runs a program that another program deploys to a stack of its own.</summary>
    internal Value RunInline(IProgramContext context, Func<Value> run)
    {
        _replay.Mark();
        using var stack = _stack.Enter(new DeployedStack(context, isMade: true) { Transformations = _stack.Value.Transformations });
        var result = Awaited(run);
        KeepOutputs(result);
        return result;
    }

    /// <summary>
    /// Runs an entry point. If the budget runs out, the run ends, and what was found before stays valid. Each entry point starts on a fresh
    /// path.
    /// </summary>
    private void Guard(Action run)
    {
        using var path = _paths.Take(Condition.True);
        try
        {
            run();
            Registrar.RunTransforms();
            if (Path.IsFalse)
                _end ??= _pathEnd ?? new RunEnd.Throws(null, "");
        }
        catch (Exception e) when (Faults.IsSurvived(e) && EndsWith(e))
        {
            if (e is not BudgetException)
                Faults.Report(e, "evaluation");
            _replay.Mark();
        }
    }

    private void Step() => Budget.Step();

    /// <inheritdoc cref="ExecutionPaths.Fork"/>
    internal bool Fork(Condition condition, Func<bool> whenTrue, Func<bool> whenFalse) => _paths.Fork(condition, whenTrue, whenFalse);

    /// <inheritdoc cref="ExecutionPaths.ForkValue"/>
    internal Value ForkValue(Condition condition, Func<Value> whenTrue, Func<Value> whenFalse) =>
        _paths.ForkValue(condition, whenTrue, whenFalse);

    /// <inheritdoc cref="ExecutionPaths.Where"/>
    internal Value Where(Condition condition, Func<Value> value) => _paths.Where(condition, value);

    /// <inheritdoc cref="ExecutionPaths.ForEachAlternative"/>
    internal Value ForEachAlternative(Value value, Func<Value, Value> function) => _paths.ForEachAlternative(value, function);

    internal Unknown Unknown(string reason, params IEnumerable<Value> sources)
    {
        var found = Sources.FindIn(sources, out var visited, out var cause);
        Budget.ChargeItems(visited);
        return new Unknown(reason, found, Here, cause);
    }
}
