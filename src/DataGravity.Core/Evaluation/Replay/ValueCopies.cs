using DataGravity.Conditions;

namespace DataGravity.Evaluation;

/// <summary>Copies and comparisons of values that are fully described by their content.</summary>
internal static class ValueCopies
{
    private const int MaxDepth = 8;

    /// <summary>
    /// Makes a copy that nothing else changes. Returns null for functions, collections and values that differ by path. Returns null for an
    /// object that is met twice, because a change through one reference would be visible through the other.
    /// </summary>
    /// <param name="original">The value.</param>
    /// <param name="met">The objects that were met. Null as long as there are none.</param>
    /// <param name="depth">The number of values around it.</param>
    public static Value? Copy(Value original, ref HashSet<ObjectValue>? met, int depth = 0)
    {
        if (IsPlain(original))
            return original;
        if (original is InputValue input && depth < MaxDepth)
            return Copy(input.Carried, ref met, depth + 1) is { } carried ? new InputValue(carried, input.IsLate) : null;
        if (original is not ObjectValue { ConstructedFrom.Count: 0 } source || depth == MaxDepth)
            return null;
        if (source.Registration is { } registration ? !registration.IsPlain : !(met ??= []).Add(source))
            return null;
        var copy = new ObjectValue(source.Type)
        {
            Registration = source.Registration,
            Site = source.Site,
            IsRecord = source.IsRecord,
        };
        foreach (var cell in source.CellsOrNone)
        {
            // The program may still change what a resource received, and what a callback changes later is not known when it is read.
            if (cell.Value.IsCaptured || cell.Value.ChangesLater)
                return null;
            var held = cell.Value.Value is { } value ? Copy(value, ref met, depth + 1) : null;
            if (held is null && cell.Value.Value is not null)
                return null;
            copy.Cells[cell.Key] = new Cell { State = held, SchemaName = cell.Value.SchemaName };
        }
        return copy;
    }

    /// <summary>Returns whether values hold no object twice, as values do that <see cref="Copy"/> copies.</summary>
    public static bool AreDistinct(IReadOnlyList<Value> values)
    {
        HashSet<ObjectValue>? met = null;
        for (var i = 0; i < values.Count; i++)
        {
            if (!IsNew(values[i], ref met))
                return false;
        }
        return true;
    }

    private static bool IsNew(Value value, ref HashSet<ObjectValue>? met)
    {
        if (value is InputValue input)
            return IsNew(input.Carried, ref met);
        if (value is not ObjectValue target)
            return true;
        if (target.Registration is null && !(met ??= []).Add(target))
            return false;
        foreach (var cell in target.CellsOrNone)
        {
            if (cell.Value.Value is { } held && !IsNew(held, ref met))
                return false;
        }
        return true;
    }

    /// <summary>Returns whether two values have equal content and come from the same place in the program.</summary>
    public static bool AreEqual(Value? left, Value? right) =>
        ReferenceEquals(left, right)
        || (left, right) switch
        {
            // Numbers that are equal may have different texts: 1.0 and 1.00, 0 and -0.
            (Constant a, Constant b) => Equals(a.Content, b.Content)
                && Equals(a.Origin, b.Origin)
                && (a.Content is not (decimal or double or float) || a.ToString() == b.ToString()),
            (EnumValue a, EnumValue b) => Choices.Same(a, b) && a.ToString() == b.ToString(),
            (SymbolicStackOutput a, SymbolicStackOutput b) => a.Site == b.Site && a.Stack == b.Stack && a.Names.SequenceEqual(b.Names),
            (SymbolicInput a, SymbolicInput b) => a.GetType() == b.GetType()
                && a.Equals(b)
                && a.Site == b.Site
                && a.IsTruth == b.IsTruth
                && AreEqual(a.Hidden, b.Hidden),
            (ResourceOutput or ResourceReference, not null) => Choices.Same(left!, right),
            (Text a, Text b) => a.Site == b.Site && AreEqual(a.Parts, b.Parts),
            (InputValue a, InputValue b) => a.IsLate == b.IsLate && AreEqual(a.Carried, b.Carried),
            (RecordValue a, RecordValue b) => a.Manifest == b.Manifest && AreEqual(a.Fields, b.Fields),
            (SequenceValue a, SequenceValue b) => AreEqual(a.Items, b.Items),
            // What an object of a library holds is not known by its cells.
            (ObjectValue { ConstructedFrom.Count: 0 } a, ObjectValue { ConstructedFrom.Count: 0 } b) => a.Type == b.Type
                && a.Site == b.Site
                && ReferenceEquals(a.Registration, b.Registration)
                && AreEqual(a.CellsOrNone, b.CellsOrNone),
            _ => false,
        };

    /// <summary>Returns whether two lists have the same length and equal values at each position.</summary>
    public static bool AreEqual(IReadOnlyList<Value> left, IReadOnlyList<Value> right)
    {
        if (left.Count != right.Count)
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            if (!AreEqual(left[i], right[i]))
                return false;
        }
        return true;
    }

    // Both have the same order, too: what is computed later may depend on it.
    private static bool AreEqual(Dictionary<string, Value> left, Dictionary<string, Value> right)
    {
        if (left.Count != right.Count)
            return false;
        using var others = right.GetEnumerator();
        foreach (var field in left)
        {
            if (!others.MoveNext() || field.Key != others.Current.Key || !AreEqual(field.Value, others.Current.Value))
                return false;
        }
        return true;
    }

    private static bool AreEqual(CellMap left, CellMap right)
    {
        if (left.Count != right.Count)
            return false;
        using var others = right.GetEnumerator();
        foreach (var cell in left)
        {
            if (!others.MoveNext() || cell.Key != others.Current.Key)
                return false;
            var (a, b) = (cell.Value, others.Current.Value);
            if (a.SchemaName != b.SchemaName || !AreEqual(a.Value, b.Value))
                return false;
        }
        return true;
    }

    private static bool AreEqual(
        IReadOnlyList<(Condition Condition, Value Value)> left,
        IReadOnlyList<(Condition Condition, Value Value)> right
    )
    {
        if (left.Count != right.Count)
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            if (!left[i].Condition.IsTrue || !right[i].Condition.IsTrue || !AreEqual(left[i].Value, right[i].Value))
                return false;
        }
        return true;
    }

    /// <summary>Returns whether a value can never change and holds on every path. Such a value contains no conditions of a run.</summary>
    public static bool IsPlain(Value? value) =>
        value switch
        {
            null or Constant or SymbolicInput or EnumValue => true,
            Text text => ArePlain(text.Parts),
            ResourceOutput output => output.Resource.IsPlain,
            ResourceReference reference => reference.Resource.IsPlain,
            RecordValue record => ArePlain(record.Fields),
            SequenceValue sequence => sequence.Items.All(i => i.Condition.IsTrue && IsPlain(i.Value)),
            JsonText json => IsPlain(json.Content),
            InputValue input => IsPlain(input.Carried),
            // The sources of a deferred output are added later.
            Unknown unknown => unknown.Sources is not List<Value> && unknown.Sources.All(IsPlain),
            _ => false,
        };

    private static bool ArePlain(IReadOnlyList<Value> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (!IsPlain(parts[i]))
                return false;
        }
        return true;
    }

    private static bool ArePlain(Dictionary<string, Value> fields)
    {
        foreach (var field in fields)
        {
            if (!IsPlain(field.Value))
                return false;
        }
        return true;
    }
}
