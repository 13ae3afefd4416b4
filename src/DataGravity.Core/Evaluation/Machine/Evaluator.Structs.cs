using DataGravity.Program;

namespace DataGravity.Evaluation;

// Structs. Several places may hold the same object, so a change makes a copy, and the place that is changed receives the copy.
internal sealed partial class Evaluator
{
    private bool IsStruct(Value value) => value is ObjectValue { IsRecord: true } target && _program.IsStruct(target.Type);

    private bool HoldsStruct(Value value) => value is Choice choice ? choice.Alternatives.Any(a => IsStruct(a.Value)) : IsStruct(value);

    /// <summary>Copies the structs among the alternatives of a value.</summary>
    private Value CopyStructs(Value value) =>
        value is Choice choice
            ? Choices.Of(choice.Alternatives.Select(a => (a.Condition, IsStruct(a.Value) ? Copy((ObjectValue)a.Value) : a.Value)))
        : IsStruct(value) ? Copy((ObjectValue)value)
        : value;

    /// <summary>Copies an object. Both have the same objects and collections in their fields.</summary>
    internal static ObjectValue Copy(ObjectValue original)
    {
        var copy = new ObjectValue(original.Type)
        {
            Site = original.Site,
            ConstructedFrom = original.ConstructedFrom,
            IsRecord = original.IsRecord,
        };
        foreach (var cell in original.CellsOrNone)
            copy.Cells[cell.Key] = new Cell { State = cell.Value.State, SchemaName = cell.Value.SchemaName };
        return copy;
    }

    /// <summary>Writes a member of what a target holds.</summary>
    private Value WriteMember(Target holder, Value owner, Member member, (string, Value)[] arguments, Value value, Frame frame)
    {
        if (IsTuple(owner))
            return WriteItem(holder, owner, member, value, frame);
        // A body of the struct itself changes its own object, and an initialiser a new one.
        if (holder.Expression is This or InitializedObject || !HoldsStruct(owner))
            return WriteTo(owner, member, arguments, value);
        var copy = CopyStructs(owner);
        WriteTo(copy, member, arguments, value);
        Write(holder, copy, frame);
        return value;
    }

    /// <summary>Calls a method of a struct on a copy. If the method changes it, its holder receives it.</summary>
    private Value InvokeOnCopy(Target holder, Value receiver, Method method, (string Name, Value Value)[] arguments, Site site, Frame frame)
    {
        var copy = CopyStructs(receiver);
        var result = InvokeMethod(method, copy, arguments, site);
        if (!Path.IsFalse && receiver.Alternatives().Zip(copy.Alternatives(), (old, now) => HaveChanged(old.Value, now.Value)).Any(c => c))
            Write(holder, copy, frame);
        return result;
    }

    /// <summary>Assigns to <c>this</c>. The body of a struct runs on a copy of its own, which its caller receives.</summary>
    private Value WriteThis(Value value, Frame frame) =>
        frame.This is not ObjectValue self || !IsStruct(self)
            ? value
            : ForEachAlternative(
                value,
                assigned =>
                {
                    var fields = assigned is ObjectValue given ? given.CellsOrNone : null;
                    foreach (var key in self.CellsOrNone.Keys.Union(fields?.Keys ?? []).ToArray())
                    {
                        if (!self.CellsOrNone.TryGetValue(key, out var cell))
                            self.Cells[key] = cell = new Cell { SchemaName = fields![key].SchemaName };
                        Store(
                            cell,
                            fields is null ? Unknown(key, assigned)
                                : fields.TryGetValue(key, out var field) ? field.Value ?? Constant.Null
                                : Constant.Null
                        );
                    }
                    return assigned;
                }
            );

    /// <summary>Sets what <c>new S()</c> creates where the struct has no such constructor. Its initialisers do not run.</summary>
    private void SetDefaults(TypeRef type, ObjectValue target)
    {
        foreach (var field in _program.Parts(type.Id).SelectMany(part => part.Fields).Where(field => !field.Member.IsStatic))
        {
            Store(
                target.CellOf(field.Member),
                field.Initializer.Body is Return { Value: Literal { Content: var content } }
                    ? new Constant(content is null or string ? null : Activator.CreateInstance(content.GetType()))
                    : Unknown("default")
            );
        }
    }

    private static bool HaveChanged(Value before, Value after) =>
        (before, after) is (ObjectValue old, ObjectValue now)
        && now.CellsOrNone.Any(cell =>
            cell.Value.State is not null
            && !(old.CellsOrNone.TryGetValue(cell.Key, out var was) && ReferenceEquals(was.State, cell.Value.State))
        );
}
