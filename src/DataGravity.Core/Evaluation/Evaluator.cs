using System.Runtime.CompilerServices;
using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// Runs a lowered program without running it: concrete where values are known, both sides where a condition is
/// not, and collects what it registers. One evaluator is one run for one stack.
/// </summary>
internal sealed partial class Evaluator
{
    // Budgets are counts, never clocks, so that a result never depends on the machine.
    private const int MaxSteps = 1_000_000;
    private const int MaxCallDepth = 128;

    // Calls of a body within itself that only the run decides on, each of which opens a path of its own.
    private const int MaxUnknownRecursion = 3;

    private readonly LinkedProgram _image;
    private readonly List<Registration> _registrations = [];

    // The bodies that a handler waits for, innermost first; null where an exception goes no further.
    private readonly Stack<ExitScope?> _tries = new();

    // Where an exception goes that nobody catches: on the way out it runs what a `finally` waits with.
    private static readonly ExitScope s_nowhere = new(Condition.True, position: 0, finallys: 0);

    // The bodies that a `finally` waits for, innermost first.
    private readonly Stack<ExitScope> _finallys = new();
    private bool _isDeploying;
    private int _rehearsals;
    private int _summaries;

    private Evaluator(
        LinkedProgram image,
        IProgramContext context,
        RunRecord? earlier,
        HashSet<string>? secrets,
        CancellationToken cancellation
    )
    {
        _image = image;
        _earlier = earlier;
        _secrets = secrets;
        Budget = new Budget(cancellation);
        UndoLog = new UndoLog(Budget);
        Context = context;
    }

    internal IProgramContext Context { get; private set; }

    internal Budget Budget { get; }

    internal UndoLog UndoLog { get; private set; }

    internal ConditionSpace Conditions { get; } = new();

    /// <summary>When the program is where the evaluator is.</summary>
    internal Condition Path { get; private set; } = Condition.True;

    /// <summary>Runs a program from its entry points and returns what it registers, in order.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static IReadOnlyList<Registration> Run(LinkedProgram image, IProgramContext context, CancellationToken cancellation) =>
        Record(image, context, earlier: null, cancellation).Registrations;

    private void RunAll()
    {
        foreach (var entry in _image.EntryPoints)
        {
            Guard(() =>
                Invoke(
                    // A deployment starts the program without arguments.
                    entry,
                    entry.Unit,
                    new Cell?[entry.VariableCount],
                    null,
                    [.. entry.Parameters.Select(p => (p.Variable.Name, (Value)new ListValue(Enumerable.Empty<Value>())))]
                )
            );
        }

        if (_image.EntryPoints.Count == 0)
        {
            foreach (var (root, site) in _image.Roots)
                Guard(() => Instantiate(root, site));
        }
    }

    /// <summary>Runs what a deployment deploys. One that starts another, as half-typed code may, would do so without end.</summary>
    internal Value Deploy(Func<Value> program)
    {
        if (_isDeploying)
            return Unknown("a deployment inside a deployment");
        _isDeploying = true;
        try
        {
            return program();
        }
        finally
        {
            _isDeploying = false;
        }
    }

    /// <summary>Runs a program that another one deploys to a stack of its own.</summary>
    internal Value RunInline(IProgramContext context, Func<Value> run)
    {
        var (outer, transformations) = (Context, _stackTransformations);
        Context = context;
        _inlined++;
        _marks++;
        var result = run();
        _inlined--;
        (Context, _stackTransformations) = (outer, transformations);
        return result;
    }

    /// <summary>A budget that runs out ends the run; what was found by then stands, and later roots start from a clean state.</summary>
    private void Guard(Action run)
    {
        var context = Context;
        try
        {
            run();
        }
        catch (Exception e) when (Faults.IsSurvived(e) && EndsWith(e))
        {
            if (e is not BudgetException)
                Faults.Report(e, "evaluation");
            _tries.Clear();
            _finallys.Clear();
            Context = context;
            // What a rehearsal made is registered nowhere.
            if (_rehearsals > 0)
                UndoLog.UndoAll();
            (_rehearsals, _summaries, _inlined, _creator) = (0, 0, 0, null);
            UndoLog = new UndoLog(Budget, UndoLog.Epoch + 1);
            _marks++;
        }
        // A deployment goes on after an exception on some paths only.
        if (Path.IsFalse)
            _end ??= new RunEnd.Throws(_thrown.Site, _thrown.Reason);
        Path = Condition.True;
    }

    private void Step() => Budget.Step();

    internal Unknown Unknown(string reason, params IEnumerable<Value> sources)
    {
        var found = Sources.FindIn(sources, out var visited, out var cause);
        Budget.ChargeItems(visited);
        return new Unknown(reason, found, Here, cause);
    }
}
