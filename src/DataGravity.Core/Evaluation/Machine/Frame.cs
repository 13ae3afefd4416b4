using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>An activation of a body.</summary>
/// <param name="unit">The file of the body.</param>
/// <param name="cells">The variables.</param>
/// <param name="self">The object the body belongs to.</param>
/// <param name="call">What a return leaves.</param>
/// <param name="caller">The activation it was called from; null for an entry point.</param>
internal sealed class Frame(ProgramUnit unit, Cell?[] cells, Value? self, ExitScope call, Frame? caller)
{
    // Most bodies need none of them.
    private Stack<ExitScope>? _breaks;
    private Stack<ExitScope>? _continues;
    private Stack<Value>? _initialized;
    private Dictionary<Variable, ExitScope>? _labels;

    public ProgramUnit Unit { get; } = unit;

    public Cell?[] Cells { get; } = cells;

    public Value? This { get; } = self;

    public ExitScope Call { get; } = call;

    public Frame? Caller { get; } = caller;

    /// <summary>How many activations there are, this one included.</summary>
    public int Depth { get; } = (caller?.Depth ?? 0) + 1;

    /// <summary>The body; null for that of a constructor, which may create its like.</summary>
    public Procedure? Procedure { get; init; }

    /// <summary>How often the body has called itself where only the run decides whether it does.</summary>
    public int Recursion { get; init; }

    /// <summary>The innermost expression with a place that is being evaluated; null where none is.</summary>
    public Expression? Current { get; set; }

    /// <summary>Where the body was last, for when it is between two expressions: the last of them, or the loop that turns.</summary>
    public Span Last { get; set; }

    public Stack<ExitScope> Breaks => _breaks ??= new();

    public Stack<ExitScope> Continues => _continues ??= new();

    /// <summary>Where a <c>goto</c> to each of the labels in scope leaves to.</summary>
    public Dictionary<Variable, ExitScope> Labels => _labels ??= [];

    /// <summary>What an initialiser, pattern or conditional access speaks of, innermost last.</summary>
    public Stack<Value> Initialized => _initialized ??= new();

    /// <summary>What the type parameters in sight stand for; null where there are none.</summary>
    public IReadOnlyDictionary<string, TypeRef>? TypeArguments { get; init; }

    /// <summary>Takes what an iterator hands out; returns whether the iterator goes on. Null for what is no iterator.</summary>
    public Func<Value, bool>? HandOut { get; init; }

    /// <summary>Where the body can be left to, itself included.</summary>
    public IEnumerable<ExitScope> Exits =>
        new[] { Call }.Concat(_breaks ?? []).Concat(_continues ?? []).Concat(_labels?.Values ?? Enumerable.Empty<ExitScope>());

    /// <summary>A new variable; what captured the one before keeps that.</summary>
    public Cell Declare(Variable variable, Value value) => Cells[variable.Index] = new Cell(value);

    public Cell CellOf(Variable variable) => Cells[variable.Index] ??= new Cell(Constant.Null);
}
