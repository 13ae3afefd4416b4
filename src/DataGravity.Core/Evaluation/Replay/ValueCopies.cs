namespace DataGravity.Evaluation;

/// <summary>Copies and comparisons of values that are fully described by their content.</summary>
internal static class ValueCopies
{
    private const int MaxDepth = 8;

    /// <summary>
    /// Makes a copy that nothing else changes. Returns null for functions, collections and values that differ by path. Returns null for an
    /// object that is met twice, because a change through one reference would be visible through the other.
    /// </summary>
    public static Value? Copy(Value original, HashSet<ObjectValue> met, int depth = 0)
    {
        if (IsPlain(original))
            return original;
        if (original is InputValue input && depth < MaxDepth)
            return Copy(input.Carried, met, depth + 1) is { } carried ? new InputValue(carried, input.IsLate) : null;
        if (original is not ObjectValue { ConstructedFrom.Count: 0 } source || depth == MaxDepth)
            return null;
        if (source.Registration is { } registration ? !registration.IsPlain : !met.Add(source))
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
            var held = cell.Value.Value is { } value ? Copy(value, met, depth + 1) : null;
            if (held is null && cell.Value.Value is not null)
                return null;
            copy.Cells[cell.Key] = new Cell { State = held, SchemaName = cell.Value.SchemaName };
        }
        return copy;
    }

    /// <summary>Returns whether values hold no object twice, as values do that <see cref="Copy"/> copies.</summary>
    public static bool AreDistinct(IEnumerable<Value> values)
    {
        var met = new HashSet<ObjectValue>();
        return values.All(value => IsNew(value, met));
    }

    private static bool IsNew(Value value, HashSet<ObjectValue> met) =>
        value switch
        {
            InputValue input => IsNew(input.Carried, met),
            ObjectValue target => (target.Registration is not null || met.Add(target))
                && target.CellsOrNone.Values.All(cell => cell.Value is null || IsNew(cell.Value, met)),
            _ => true,
        };

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
            (RecordValue a, RecordValue b) => a.Manifest == b.Manifest
                && a.Fields.Keys.SequenceEqual(b.Fields.Keys)
                && AreEqual(a.Fields.Values, b.Fields.Values),
            (SequenceValue a, SequenceValue b) => a.Items.Concat(b.Items).All(i => i.Condition.IsTrue)
                && AreEqual(a.Items.Select(i => i.Value), b.Items.Select(i => i.Value)),
            // What an object of a library holds is not known by its cells.
            (ObjectValue { ConstructedFrom.Count: 0 } a, ObjectValue { ConstructedFrom.Count: 0 } b) => a.Type == b.Type
                && a.Site == b.Site
                && ReferenceEquals(a.Registration, b.Registration)
                && a.CellsOrNone.Select(c => (c.Key, c.Value.SchemaName))
                    .SequenceEqual(b.CellsOrNone.Select(c => (c.Key, c.Value.SchemaName)))
                && AreEqual(a.CellsOrNone.Select(c => c.Value.Value), b.CellsOrNone.Select(c => c.Value.Value)),
            _ => false,
        };

    /// <summary>Returns whether two sequences have the same length and equal values at each position.</summary>
    public static bool AreEqual(IEnumerable<Value?> left, IEnumerable<Value?> right)
    {
        using var other = right.GetEnumerator();
        foreach (var value in left)
        {
            if (!other.MoveNext() || !AreEqual(value, other.Current))
                return false;
        }
        return !other.MoveNext();
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
