using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>Something that the program can change. Its content is a state, so that forks can undo and join changes.</summary>
internal abstract class Slot
{
    /// <summary>The current state. Only the <see cref="UndoLog"/> writes it.</summary>
    public object? State { get; set; }

    /// <summary>Whether a callback that runs at an unknown later time changes it. Then its content stays unknown.</summary>
    public bool ChangesLater { get; set; }

    /// <summary>Whether it is a part of a resource's arguments. The SDK may read it after the program's statements.</summary>
    public bool IsCaptured { get; set; }

    /// <summary>Makes the content unknown.</summary>
    public abstract void Forget(UndoLog log, string why = "changed in a loop");

    /// <summary>Returns the state after two paths join.</summary>
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

/// <summary>An argument passed by <c>ref</c> or <c>out</c>. It refers to the variable itself.</summary>
internal sealed class Reference(Cell cell) : Value
{
    public Cell Cell { get; } = cell;

    /// <summary>The member or element that receives the new value after the call. Null if a variable itself is passed.</summary>
    public Target? Target { get; init; }
}

/// <summary>
/// An object of a source type, resource arguments, options, or an anonymous object. It is a resource if it has a registration.
/// </summary>
internal sealed class ObjectValue(TypeRef type) : Value
{
    private static readonly CellMap s_none = new();

    private CellMap? _cells;

    public TypeRef Type { get; } = type;

    /// <summary>The expression that created it.</summary>
    public Site Site { get; init; } = Site.None;

    /// <summary>The fields and properties. They are created on first use, because most resources store nothing here.</summary>
    public CellMap Cells => _cells ??= new();

    /// <summary>The fields and properties, for reading only.</summary>
    public CellMap CellsOrNone => _cells ?? s_none;

    /// <summary>Its registration. Null if it is not a resource.</summary>
    public Registration? Registration { get; set; }

    /// <summary>Whether it is compared by its content.</summary>
    public bool IsRecord { get; init; }

    /// <summary>
    /// Whether it is a separate object that only refers to a resource. Transforms receive such objects. It is equal only to itself.
    /// </summary>
    public bool IsDependency { get; init; }

    /// <summary>
    /// Whether it is a resource of a library. Such an object stores nothing itself, so its registration describes it fully.
    /// </summary>
    public bool IsLibraryResource => Registration is not null && !Type.InSource;

    /// <summary>
    /// The constructor's arguments, for a type that the program does not declare. They are the sources of whatever is read from the object.
    /// </summary>
    public IReadOnlyList<Value> ConstructedFrom { get; set; } = [];

    public Cell CellOf(Member member)
    {
        if (!Cells.TryGetValue(member.Key, out var cell))
            Cells[member.Key] = cell = new Cell { SchemaName = member.SchemaName };
        return cell;
    }

    public Value? Find(string name) => _cells is not null && _cells.TryGetValue(name, out var cell) ? cell.Value : null;
}

/// <summary>A delegate or event of several functions, which are called in order.</summary>
internal sealed class MulticastValue(IReadOnlyList<Value> functions) : Value
{
    public IReadOnlyList<Value> Functions { get; } = functions;
}

/// <summary>A function: a lambda or local function with its captured variables, a method group, or a library function.</summary>
internal sealed class FunctionValue : Value
{
    public Procedure? Procedure { get; init; }

    public Cell?[] Captured { get; init; } = [];

    public Value? This { get; init; }

    /// <summary>The type arguments of the surrounding type parameters. Null if there are none.</summary>
    public IReadOnlyDictionary<string, TypeRef>? TypeArguments { get; init; }

    public ProgramUnit? Unit { get; init; }

    public Method? Method { get; init; }

    public Value? Receiver { get; init; }
}
