namespace DataGravity.Evaluation;

/// <summary>What a value was made from.</summary>
internal static class Sources
{
    // Enough for every real program; keeps a sum over thousands of values from growing without end.
    private const int MaxSources = 64;
    private const int MaxVisited = 4096;

    // An input that is given what another resource was given, and so on: all that lies between comes from where the chain begins.
    private const int MaxEchoes = 4;

    /// <summary>The resource outputs, resources and leaves in a value and its parts.</summary>
    public static IReadOnlyCollection<Value> FindIn(Value value) =>
        value switch
        {
            Constant or Test => [],
            // Most inputs that name something are one output of it.
            ResourceReference or ResourceOutput { InputOfSameName: null or Constant, Resource.Kind: not RegistrationKind.Invoke } =>
            [
                value,
            ],
            _ => FindIn([value]),
        };

    /// <summary>The resource outputs, resources and leaves in values and their parts.</summary>
    public static IReadOnlyCollection<Value> FindIn(params IEnumerable<Value> values) => FindIn(values, out _, out _);

    /// <inheritdoc cref="FindIn(IEnumerable{Value})"/>
    /// <param name="values">The values.</param>
    /// <param name="visited">How many values were looked at.</param>
    /// <param name="cause">The first unknown value in them, in the order the program names them; null where all are known.</param>
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
            // The last value comes first off the stack: so the one met last is the first.
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
            // What a list of thousands holds at its end says no more than what it holds at its start.
            foreach (var part in Parts(value).Take(MaxVisited))
                pending.Push(part);
        }
        return sources;

        Value? Follow(ResourceOutput output)
        {
            for (var echoes = 0; echoes < MaxEchoes; echoes++)
            {
                if (output.InputOfSameName is not ResourceOutput next)
                    // What a provider function answers is made from what it is asked.
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
            ObjectValue o => o.Cells.Values.Where(c => c.Value is not null).Select(c => c.Value!).Concat(o.ConstructedFrom),
            Reference { Cell.Value: { } current } => [current],
            FunctionValue { Receiver: { } receiver } => [receiver],
            _ => [],
        };
}
