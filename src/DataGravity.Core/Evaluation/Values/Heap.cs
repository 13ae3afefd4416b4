using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>Something the program can change; what it holds is a state, so that forks can be undone and joined.</summary>
internal abstract class Slot
{
    /// <summary>What it holds now; written only by the <see cref="UndoLog"/>.</summary>
    public object? State { get; set; }

    /// <summary>From here on nobody knows what it holds.</summary>
    public abstract void Forget(UndoLog log, string why = "changed in a loop");

    /// <summary>What it holds where either of two paths may have been taken.</summary>
    public abstract object? Join(UndoLog log, Condition condition, object? whenTrue, object? whenFalse);
}

/// <summary>A variable, field or property.</summary>
internal sealed class Cell : Slot
{
    public Cell() { }

    public Cell(Value value) => State = value;

    public Value? Value => (Value?)State;

    /// <summary>The schema name of an input that this cell holds.</summary>
    public string? SchemaName { get; init; }

    public override void Forget(UndoLog log, string why) => log.Write(this, Unknown.From(why, Value ?? Constant.Null));

    public override object Join(UndoLog log, Condition condition, object? whenTrue, object? whenFalse) =>
        Choices.Of(condition, (Value?)whenTrue ?? Constant.Null, (Value?)whenFalse ?? Constant.Null);
}

/// <summary>An argument passed by <c>ref</c> or <c>out</c>: the variable itself.</summary>
internal sealed class Reference(Cell cell) : Value
{
    public Cell Cell { get; } = cell;
}

/// <summary>An object: of a source type, resource arguments, options, anonymous; a resource if it is registered.</summary>
internal sealed class ObjectValue(TypeRef type) : Value
{
    private static readonly Dictionary<string, Cell> s_none = [];

    private Dictionary<string, Cell>? _cells;

    public TypeRef Type { get; } = type;

    /// <summary>The expression that created it.</summary>
    public Site Site { get; init; }

    /// <summary>What is kept in it; most resources keep nothing.</summary>
    public Dictionary<string, Cell> Cells => _cells ??= [];

    /// <summary>The same, to look at.</summary>
    public IReadOnlyDictionary<string, Cell> CellsOrNone => _cells ?? s_none;

    /// <summary>What it is registered as, if it is a resource.</summary>
    public Registration? Registration { get; set; }

    /// <summary>Whether it is equal to others by what it holds.</summary>
    public bool IsRecord { get; init; }

    /// <summary>
    /// Whether it is an object of its own that only names a resource, as transforms are given: it is equal to no other.
    /// </summary>
    public bool IsDependency { get; init; }

    /// <summary>Whether it is a resource that keeps nothing, and so is its registration.</summary>
    public bool IsLibraryResource => Registration is not null && !Type.InSource;

    /// <summary>Arguments whose type the program does not declare: what was passed, for taint.</summary>
    public IReadOnlyList<Value> ConstructedFrom { get; set; } = [];

    public Cell CellOf(Member member)
    {
        if (!Cells.TryGetValue(member.Key, out var cell))
            Cells[member.Key] = cell = new Cell { SchemaName = member.SchemaName };
        return cell;
    }

    public Value? Find(string name) => _cells is not null && _cells.TryGetValue(name, out var cell) ? cell.Value : null;
}

/// <summary>A function: a lambda or local function with what it captured, a method group, or a library function.</summary>
internal sealed class FunctionValue : Value
{
    public Procedure? Procedure { get; init; }

    public Cell?[] Captured { get; init; } = [];

    public Value? This { get; init; }

    /// <summary>What the type parameters around it stand for; null where there are none.</summary>
    public IReadOnlyDictionary<string, TypeRef>? TypeArguments { get; init; }

    public ProgramUnit? Unit { get; init; }

    public Method? Method { get; init; }

    public Value? Receiver { get; init; }
}
