namespace DataGravity.Evaluation.Known;

/// <summary>Models of methods that add to a dictionary what it lacks, or change what it has.</summary>
internal static class MapCaches
{
    public static Value? TryAdd(KnownCall call)
    {
        if (call.Receiver is not MapValue map || MapModels.ContainsKey(call.Evaluator, map, call[0]) is not { } contains)
            return null;
        var there = call.Evaluator.Truth(contains);
        call.Evaluator.ForkValue(
            there,
            () => Constant.Null,
            () =>
            {
                MapModels.Put(call, map, call[0], call[1]);
                return Constant.Null;
            }
        );
        return Evaluator.Truth(there.Not());
    }

    public static Value? GetOrAdd(KnownCall call)
    {
        if (call.Receiver is not MapValue map || MapModels.ContainsKey(call.Evaluator, map, call[0]) is not { } contains)
            return null;
        return call.Evaluator.ForkValue(
            call.Evaluator.Truth(contains),
            () => call.Evaluator.ReadElement(map, [call[0]]),
            () =>
            {
                var value = call[1] is FunctionValue factory
                    ? call.Evaluator.Call(factory, ("key", call[0]), ("factoryArgument", call[2]))
                    : call[1];
                MapModels.Put(call, map, call[0], value);
                return value;
            }
        );
    }

    public static Value? AddOrUpdate(KnownCall call)
    {
        if (call.Receiver is not MapValue map || MapModels.ContainsKey(call.Evaluator, map, call[0]) is not { } contains)
            return null;
        return call.Evaluator.ForkValue(call.Evaluator.Truth(contains), () => Set(Updated()), () => Set(Added()));

        Value Updated() =>
            call.Evaluator.Call(
                call[2],
                ("key", call[0]),
                ("oldValue", call.Evaluator.ReadElement(map, [call[0]])),
                ("factoryArgument", call[3])
            );

        Value Added() =>
            call[1] is FunctionValue factory ? call.Evaluator.Call(factory, ("key", call[0]), ("factoryArgument", call[3])) : call[1];

        Value Set(Value value)
        {
            MapModels.Put(call, map, call[0], value);
            return value;
        }
    }

    /// <summary>Replaces the immutable dictionary in a variable by a changed one.</summary>
    public static Value? Replace(KnownCall call, KnownLibrary.Model change)
    {
        if (call[0] is not Reference { Cell: { Value: MapValue before } variable })
            return null;
        var changed = before.Copy();
        var result = change(call with { Receiver = changed, Arguments = [.. call.Arguments.Skip(1)] });
        if (result is not null)
            call.Evaluator.Store(variable, changed);
        return result;
    }
}
