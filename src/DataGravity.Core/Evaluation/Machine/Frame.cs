using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>An activation of a body.</summary>
/// <param name="unit">The file that contains the body.</param>
/// <param name="cells">The variables of the body.</param>
/// <param name="self">The object that the body runs on.</param>
/// <param name="call">The scope that a return statement leaves.</param>
/// <param name="caller">The activation that made the call. Null for an entry point.</param>
internal sealed class Frame(ProgramUnit unit, Cell?[] cells, Value? self, ExitScope call, Frame? caller)
{
    // These are created on first use, because most bodies need none of them.
    private Stack<ExitScope>? _breaks;
    private Stack<ExitScope>? _continues;
    private Stack<Value>? _initialized;
    private Stack<Value>? _caught;
    private Dictionary<Variable, ExitScope>? _labels;

    public ProgramUnit Unit { get; } = unit;

    public Cell?[] Cells { get; } = cells;

    public Value? This { get; } = self;

    public ExitScope Call { get; } = call;

    public Frame? Caller { get; } = caller;

    /// <summary>The number of active calls, including this one.</summary>
    public int Depth { get; } = (caller?.Depth ?? 0) + 1;

    /// <summary>The body that runs. Null for a constructor, which may create objects of its own type.</summary>
    public Procedure? Procedure { get; init; }

    /// <summary>How often the body has called itself under an unknown condition.</summary>
    public int Recursion { get; init; }

    /// <summary>The innermost expression that is being evaluated and has a position. Null if there is none.</summary>
    public Expression? Current { get; set; }

    /// <summary>Where the body was last, for when it is between two expressions: the last of them, or the loop that turns.</summary>
    public Span Last { get; set; }

    public Stack<ExitScope> Breaks => _breaks ??= new();

    public Stack<ExitScope> Continues => _continues ??= new();

    /// <summary>The scopes that a <c>goto</c> to each visible label leaves.</summary>
    public Dictionary<Variable, ExitScope> Labels => _labels ??= [];

    /// <summary>The values that initialisers, patterns and conditional accesses refer to. The innermost is on top.</summary>
    public Stack<Value> Initialized => _initialized ??= new();

    /// <summary>The exceptions whose handlers are running, innermost on top.</summary>
    public Stack<Value> Caught => _caught ??= new();

    /// <summary>The type arguments of the visible type parameters. Null if there are none.</summary>
    public IReadOnlyDictionary<string, TypeRef>? TypeArguments { get; init; }

    /// <summary>Whether the caller waits until the body is done.</summary>
    public bool IsAwaited { get; init; }

    /// <summary>
    /// Where the body waits for the first time while its caller goes on. Null if the caller waits, or if the body never does.
    /// </summary>
    public Suspension? Suspension { get; init; }

    /// <summary>The call whose task is awaited, or returned to a caller that awaits it.</summary>
    public Expression? Awaited { get; set; }

    /// <summary>
    /// Receives each value that an iterator yields, and returns whether the iterator continues. Null if the body is not an iterator.
    /// </summary>
    public Func<Value, bool>? HandOut { get; init; }

    /// <summary>The scopes that the body can leave, including its own.</summary>
    public IEnumerable<ExitScope> Exits =>
        new[] { Call }.Concat(_breaks ?? []).Concat(_continues ?? []).Concat(_labels?.Values ?? Enumerable.Empty<ExitScope>());

    /// <summary>Creates a new variable. Functions that captured the previous one keep it.</summary>
    public Cell Declare(Variable variable, Value value) => Cells[variable.Index] = new Cell(value);

    public Cell CellOf(Variable variable) => Cells[variable.Index] ??= new Cell(Constant.Null);
}
