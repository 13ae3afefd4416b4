namespace DataGravity.Evaluation;

/// <summary>The sources of a value: the resources and symbolic inputs that it was made from.</summary>
internal static class Sources
{
    // Enough for every real program. The limit keeps a sum over thousands of values from growing without end.
    private const int MaxSources = 64;
    private const int MaxVisited = 4096;

    // In a longer chain of inputs that echo other resources, the search continues at the start of the chain.
    private const int MaxEchoes = 4;

    private const int MaxSimple = 8;

    /// <summary>Returns the resource outputs, resources and symbolic inputs in a value and its parts.</summary>
    public static IReadOnlyCollection<Value> FindIn(Value value) =>
        value switch
        {
            Constant or Test => [],
            _ when IsSimple(value) => [value],
            Text text when FindSimple(text.Parts) is { } found => found,
            _ => FindIn([value]),
        };

    // Fast paths: most inputs that refer to something are one output of a resource, or a text around it.
    private static bool IsSimple(Value value) =>
        value is ResourceReference or ResourceOutput { InputOfSameName: null or Constant, Resource.Kind: not RegistrationKind.Invoke };

    /// <summary>The sources of parts that are constants and outputs, in the order of a search; null if others are among them.</summary>
    private static List<Value>? FindSimple(IReadOnlyList<Value> parts)
    {
        if (parts.Count > MaxSimple)
            return null;
        var found = new List<Value>(1);
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (parts[i] is Constant)
                continue;
            if (!IsSimple(parts[i]))
                return null;
            if (!found.Contains(parts[i]))
                found.Add(parts[i]);
        }
        return found;
    }

    /// <summary>Returns the resource outputs, resources and symbolic inputs in values and their parts.</summary>
    public static IReadOnlyCollection<Value> FindIn(params IEnumerable<Value> values) => FindIn(values, out _, out _);

    /// <inheritdoc cref="FindIn(IEnumerable{Value})"/>
    /// <param name="values">The values.</param>
    /// <param name="visited">The number of visited values.</param>
    /// <param name="cause">The first unknown value, in the order of the program. Null if all values are known.</param>
    internal static IReadOnlyCollection<Value> FindIn(IEnumerable<Value> values, out int visited, out Unknown? cause)
    {
        visited = 0;
        cause = null;
        var sources = new HashSet<Value>();
        var seen = new HashSet<Value>();
        var pending = new Stack<Value>(values);
        while (pending.Count > 0 && sources.Count < MaxSources && visited < MaxVisited)
        {
            visited++;
            var value = pending.Pop();
            // The last value is popped from the stack first, so the unknown value found last is the first in the program.
            if (value is Unknown { IsMark: false } unknown)
                cause = unknown.Cause;
            if (value is Constant || !seen.Add(value))
                continue;
            if (value is ResourceOutput or ResourceReference or SymbolicInput)
                sources.Add(value);
            if (value is ResourceOutput output)
            {
                if (Follow(output) is { } origin)
                    pending.Push(origin);
                continue;
            }
            // The end of a list of thousands of values adds nothing to its start.
            foreach (var part in Parts(value).Take(MaxVisited))
                pending.Push(part);
        }
        return sources;

        Value? Follow(ResourceOutput output)
        {
            for (var echoes = 0; echoes < MaxEchoes; echoes++)
            {
                if (output.InputOfSameName is not ResourceOutput next)
                    // The result of a provider function is made from its arguments.
                    return output.InputOfSameName ?? (output.Resource.Kind == RegistrationKind.Invoke ? output.Resource.Inputs : null);
                if (!seen.Add(next))
                    return null;
                sources.Add(output = next);
            }
            return output.Origin();
        }
    }

    private static IEnumerable<Value> Parts(Value value) =>
        value switch
        {
            Text text => text.Parts,
            InputValue input => [input.Carried],
            PendingTask task => [task.Result],
            MulticastValue all => all.Functions,
            LazySequence lazy => lazy.MadeFrom,
            Choice choice => choice.Alternatives.Select(a => a.Value),
            Unknown unknown => unknown.Sources,
            TupleValue tuple => tuple.Items,
            JsonText json => [json.Content],
            RecordValue record => record.Fields.Values,
            SequenceValue sequence => sequence.Items.Select(i => i.Value),
            ListValue list => list.Items.Select(i => i.Value),
            MapValue map => map.Cells.Values.Select(c => c.Value!),
            ObjectValue { Registration: { } registration } => [new ResourceReference(registration)],
            ObjectValue o => o.CellsOrNone.Values.Where(c => c.Value is not null).Select(c => c.Value!).Concat(o.ConstructedFrom),
            Reference { Cell.Value: { } current } => [current],
            FunctionValue { Receiver: { } receiver } => [receiver],
            _ => [],
        };
}
