using DataGravity.Conditions;
using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Reading and writing variables, fields, properties and elements.
internal sealed partial class Evaluator
{
    private static readonly TypeRef s_character = new("System.Char", "Char");
    private readonly Dictionary<string, ObjectValue> _statics = [];

    private Value Read(MemberReference reference, Frame frame)
    {
        var member = reference.Member;
        var site = reference.SiteIn(frame.Unit);
        var arguments = reference.Arguments.Count == 0 ? [] : Evaluate(reference.Arguments, frame);
        if (reference.Receiver is TypeOf decider && member is { IsStatic: true, VirtualId: { } id })
        {
            var type = Resolve(decider.Type, frame);
            if (!IsKnown(type))
                return Unknown($"{type.Name}.{member.Name}");
            member = _program.OverrideProperty(type, id) ?? member;
        }
        if (member.IsStatic || reference.Receiver is null)
            return ReadStatic(member, arguments, site);
        var target = Evaluate(reference.Receiver, frame);
        return ReadFrom(target, member, arguments, site);
    }

    private Value ReadFrom(Value target, Member member, (string, Value)[] arguments, Site site) =>
        target is Choice ? ReadEach(target, member, arguments, site) : Read(target, member, arguments, site);

    private Value ReadEach(Value target, Member member, (string, Value)[] arguments, Site site) =>
        ForEachAlternative(target, receiver => Read(receiver, member, arguments, site));

    private Value ReadStatic(Member member, (string, Value)[] arguments, Site site)
    {
        if (member.Getter is not null)
            return Invoke(member.Getter, null, arguments) ?? Unknown(member.Name);
        if (_program.Parts(member.Owner).Count > 0)
        {
            return StaticsOf(member.Owner).CellOf(member).Value is { } value ? OfEachConstruction(member, value)
                : _program.Lacks(member) ? Unknown(LackOf(member))
                : Constant.Null;
        }
        return KnownLibrary.Read(this, member, null, arguments, site)
            ?? _program.PackageConfigs.Read(this, member, site)
            ?? Unknown($"{LibraryIds.Display(member.Owner)}.{member.Name}");
    }

    /// <summary>Returns the members of an enum that the program declares.</summary>
    internal IReadOnlyList<EnumLiteral> EnumMembers(TypeRef type) =>
        _program.Parts(type.Id) is [var declaration, ..] ? declaration.EnumMembers : [];

    /// <summary>Returns the static fields of a type. They are initialised on first use, as at run time.</summary>
    internal ObjectValue StaticsOf(string typeId)
    {
        _replay.Mark();
        if (_statics.TryGetValue(typeId, out var statics))
            return statics;
        _statics[typeId] = statics = new ObjectValue(new TypeRef(typeId, typeId));
        using var once = _paths.Once();
        InitializeFields(typeId, statics, isStatic: true);
        Invoke(_program.StaticConstructor(typeId)?.Id, null, []);
        if (_staticsChange)
            ForgetFields(statics);
        return statics;
    }

    /// <summary>Returns the properties that make up the data of a source type. The properties of base types come last.</summary>
    internal IEnumerable<Member> DataOf(TypeRef type)
    {
        for (TypeRef? current = type; current is { InSource: true }; current = _program.Base(current.Id))
        {
            foreach (var member in _program.Parts(current.Id).FirstOrDefault()?.Data ?? [])
                yield return member;
        }
    }

    internal Value Read(Value receiver, Member member) => Read(receiver, member, [], Site.None);

    /// <summary>Returns the override of a virtual property in the type of this object.</summary>
    private Member Actual(Member member, Value receiver) =>
        member.VirtualId is { } id && receiver is ObjectValue target ? _program.OverrideProperty(target.Type, id) ?? member : member;

    private Value Read(Value receiver, Member member, (string, Value)[] arguments, Site site)
    {
        if (member.IsExtension)
            return Invoke(member.Getter, receiver, arguments) ?? Unknown(member.Name, receiver);
        if (ThrowsOn(receiver, member.Owner))
            return Throws(OfNull, ExceptionType.Null);
        member = Actual(member, receiver);
        if (KnownLibrary.Read(this, member, receiver, arguments, site) is { } known)
            return known;
        switch (receiver)
        {
            case ObjectValue target when member.Getter is not null:
                return Invoke(member.Getter, target, arguments) ?? Unknown(member.Name, target);
            case ObjectValue { Registration: { Kind: RegistrationKind.Custom or RegistrationKind.Read } registration } target
                when member.IsOutput && target.Find(member.Key) is null or Constant { Content: null }:
                return new ResourceOutput(registration, member.SchemaName);
            case ObjectValue target when target.Find(member.Key) is { } value:
                return member is { InSource: false, CollectionType: { } type } && MayBeNull(value)
                    ? Store(target.CellOf(member), Filled(value, NewCollection(type)))
                    : value;
            case ObjectValue { Registration: { } registration } target when !_program.Parts(member.Owner).Any():
                return new ResourceOutput(registration, member.SchemaName);
            // Reading a property that the program declares creates nothing.
            case ObjectValue target when member is { InSource: false, CollectionType: { } collection }:
                return Store(target.CellOf(member), NewCollection(collection));
            case ObjectValue { ConstructedFrom: { Count: > 0 } sources }:
                return Unknown(member.Name, sources);
            case ObjectValue when _program.Lacks(member):
                return Unknown(LackOf(member), receiver);
            // The library fills such a property itself.
            case ObjectValue { Type: var made } when IsOfLibrary(made, member):
                return Unknown(member.Name, receiver);
            case ObjectValue:
                return Constant.Null;
            case ResourceOutput or SymbolicStackOutput when arguments is [var index]:
                return ReadElement(receiver, [index.Item2]);
            case ResourceOutput output:
                return new ResourceOutput(output.Resource, output.Property + "." + member.SchemaName);
            case ResourceReference reference:
                return new ResourceOutput(reference.Resource, member.SchemaName);
            // JSON of no known type is a map. A property with a getter is computed, and any other property is an entry of the map.
            case MapValue { IsOpen: false } when member.Getter is not null:
                return Invoke(member.Getter, receiver, arguments) ?? Unknown(member.Name, receiver);
            case MapValue { IsOpen: false } map when map.Cells.TryGetValue(map.KeyOf(member.JsonName ?? member.Name), out var cell):
                return Present(cell.Value!);
            case TupleValue tuple when ItemOf(tuple, member.Name) is { } item:
                return item;
            default:
                return Unknown(member.Name, receiver);
        }
    }

    private static bool IsOfLibrary(TypeRef type, Member member) =>
        !member.InSource
        && (
            type.InSource
                ? member.Owner.StartsWith("System.", StringComparison.Ordinal)
                : type.Role == TypeRole.Other && type.Id == member.Owner && !member.Owner.StartsWith("Pulumi.", StringComparison.Ordinal)
        );

    private static string LackOf(Member member) => $"{member.Name}, which the program of {LibraryIds.Display(member.Owner)} lacks";

    private static bool MayBeNull(Value value) =>
        value is Constant { Content: null }
        || value is Choice choice && choice.Alternatives.Any(a => a.Value is Constant { Content: null });

    /// <summary>A getter creates the collection on the paths where there is none: it may have been read on the others only.</summary>
    private static Value Filled(Value value, Value created) =>
        value is Choice choice
            ? Choices.Of(choice.Alternatives.Select(a => (a.Condition, a.Value is Constant { Content: null } ? created : a.Value)))
            : created;

    private static Value NewCollection(TypeRef type) =>
        type.Id is "Pulumi.InputMap`1" or "System.Collections.Generic.Dictionary`2"
            ? new MapValue()
            : new ListValue(Enumerable.Empty<Value>());

    private static Value? ItemOf(TupleValue tuple, string name)
    {
        for (var i = 0; i < tuple.Items.Count; i++)
        {
            if (name == $"Item{i + 1}" || i < tuple.Names.Count && tuple.Names[i] == name)
                return tuple.Items[i];
        }
        return null;
    }

    private Value Assign(Assignment assignment, Frame frame)
    {
        // The target is located before the value is evaluated, because the value may change what the target's expressions refer to.
        var target = Locate(assignment.Target, frame);
        if (assignment.Operator is not { } kind)
            return Write(target, Escaping(assignment, Evaluate(assignment.Value, frame)), frame);
        var old = Read(target, frame);
        var value = Operators.Apply(this, kind, old, Escaping(assignment, Evaluate(assignment.Value, frame)));
        // The assigned value has the type of the target again.
        if (old is Constant { Content: char } && value is Constant)
            value = Operators.ConvertNumber(value, s_character);
        Write(target, value, frame);
        return assignment.YieldsOldValue ? old : value;
    }

    /// <summary>A function may be called by the library whose event or property it is assigned to.</summary>
    private Value Escaping(Assignment assignment, Value value)
    {
        if (
            assignment is { Target: MemberReference { Member: { InSource: false } member, Arguments.Count: 0 } }
            && assignment.Operator is null or BinaryOperator.Add
            && !member.Owner.StartsWith("Pulumi.", StringComparison.Ordinal)
            && !member.Owner.StartsWith("System.ValueTuple", StringComparison.Ordinal)
            && Delegates.IsIn(value)
        )
        {
            Escape(value);
        }
        return value;
    }

    private static bool IsTuple(Value value) =>
        value is TupleValue || value is Choice choice && choice.Alternatives.All(a => a.Value is TupleValue);

    /// <summary>Writes an item of a tuple. A tuple is immutable here, so the place that holds it receives a new tuple.</summary>
    private Value WriteItem(Target holder, Value tuple, Member member, Value value, Frame frame)
    {
        Write(
            holder,
            Choices.Of(
                tuple
                    .Alternatives()
                    .Select(a =>
                        (
                            a.Condition,
                            (Value)
                                new TupleValue(
                                    [.. ((TupleValue)a.Value).Items.Select((item, i) => member.Name == $"Item{i + 1}" ? value : item)],
                                    ((TupleValue)a.Value).Names
                                )
                        )
                    )
            ),
            frame
        );
        return value;
    }

    private Value WriteEach(Value receiver, Member member, (string, Value)[] arguments, Value value) =>
        ForEachAlternative(receiver, to => Write(to, member, arguments, value));

    private Value WriteTo(Value owner, Member member, (string, Value)[] arguments, Value value) =>
        owner is Choice ? WriteEach(owner, member, arguments, value) : Write(owner, member, arguments, value);

    internal Value Write(Value receiver, Member member, (string, Value)[] arguments, Value value)
    {
        if (member.IsExtension)
        {
            Invoke(member.Setter, receiver, [.. arguments, ("value", value)]);
            return value;
        }
        if (ThrowsOn(receiver, member.Owner))
            return Throws(OfNull, ExceptionType.Null);
        if (arguments.Length > 0 && receiver is MapValue or ListValue)
            return WriteElement(receiver, arguments.Select(a => a.Item2).ToArray(), value);
        // Only code that does not compile assigns to a property of a library resource.
        if (receiver is not ObjectValue target || target.IsLibraryResource)
            return value;
        if (!member.InSource && KnownLibrary.Write(this, member, receiver, arguments, value))
            return value;
        member = Actual(member, receiver);
        if (member.Setter is not null && _program.Procedure(member.Setter) is not null)
            Invoke(member.Setter, target, [.. arguments, ("value", value)]);
        else
            Store(target.CellOf(member), value);
        return value;
    }

    internal Value Store(Cell cell, Value value)
    {
        UndoLog.ChangesCaptured |= cell.IsCaptured;
        // A callback may change it again at any time.
        UndoLog.Write(cell, cell.ChangesLater ? Evaluation.Unknown.From(ChangedLater, value) : value);
        return value;
    }

    private Value Deconstruct(Deconstruction deconstruction, Frame frame)
    {
        var value = Evaluate(deconstruction.Value, frame);
        for (var i = 0; i < deconstruction.Targets.Count; i++)
        {
            var index = i;
            var item = ForEachAlternative(
                value,
                v =>
                    v is TupleValue tuple && index < tuple.Items.Count
                        ? tuple.Items[index]
                        : DeconstructedBy(v, index) ?? Unknown("deconstruction", v)
            );
            switch (deconstruction.Targets[i])
            {
                case null:
                    break;
                // A target with items of its own, or one that converts what it is assigned.
                case Deconstruction or Assignment:
                    WithInitialized(frame, item, () => Evaluate(deconstruction.Targets[index]!, frame));
                    break;
                case { } target:
                    Write(target, item, frame);
                    break;
            }
        }
        return value;
    }

    /// <summary>Deconstructs a positional record into the parameters of its primary constructor.</summary>
    private Value? DeconstructedBy(Value value, int index)
    {
        if (value is not ObjectValue { Type.InSource: true } target)
            return null;
        var primary = _program.PrimaryConstructor(target.Type.Id);
        return primary is not null && index < primary.Parameters.Count
            ? target.Find($"{target.Type.Id}.{primary.Parameters[index].Variable.Name}")
            : null;
    }
}
