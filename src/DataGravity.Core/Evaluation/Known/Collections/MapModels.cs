using DataGravity.Conditions;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of dictionaries. A change to an immutable dictionary returns a changed copy.</summary>
internal static class MapModels
{
    private const string Generic = "System.Collections.Generic.";
    private const string Immutable = "System.Collections.Immutable.";
    private const string View = "System.Collections.ObjectModel.ReadOnlyDictionary`2";

    private static readonly string[] s_types =
    [
        Generic + "Dictionary`2",
        Generic + "IDictionary`2",
        Generic + "IReadOnlyDictionary`2",
        Generic + "SortedDictionary`2",
        Generic + "SortedList`2",
        Generic + "ICollection`1",
        View,
        "System.Collections.Concurrent.ConcurrentDictionary`2",
        "System.Collections.Frozen.FrozenDictionary`2",
        Immutable + "ImmutableDictionary`2",
        Immutable + "ImmutableSortedDictionary`2",
        Immutable + "IImmutableDictionary`2",
        Immutable + "ImmutableDictionary`2.Builder",
        Immutable + "ImmutableSortedDictionary`2.Builder",
    ];

    public static void Register(ModelTable models)
    {
        foreach (var type in s_types)
        {
            // Lists and dictionaries both implement ICollection. The receiver decides which model is used.
            void Add(string[] names, KnownLibrary.Model model)
            {
                foreach (var name in names)
                {
                    var ofLists = models.Find(type, name);
                    models[(type, name)] = call => call.Receiver is ListValue && ofLists is not null ? ofLists(call) : model(call);
                }
            }

            var isBuilder = type.EndsWith(".Builder", StringComparison.Ordinal);
            var isImmutable = type.StartsWith(Immutable, StringComparison.Ordinal) && !isBuilder;
            if (type != Generic + "ICollection`1")
                models.Add(type, [".ctor"], call => (type == View ? ViewOf<MapValue>(call) : null) ?? New(call, IsSorted(type)));
            // The immutable ones and their builders accept a pair that is there already.
            var mustBeNew = !isImmutable && !isBuilder;
            Add(["Add"], call => Change(call, isImmutable, map => Put(call, map, call[0], call[1], mustBeNew)));
            Add(["SetItem"], call => Change(call, isImmutable, map => Put(call, map, call[0], call[1])));
            Add(["AddRange", "SetItems"], call => Change(call, isImmutable, map => PutAll(call, map, call[0])));
            Add(["Remove", "TryRemove"], call => Remove(call, isImmutable));
            Add(
                ["Clear"],
                call =>
                    Change(
                        call,
                        isImmutable,
                        map =>
                        {
                            foreach (var cell in map.Cells.Values)
                                call.Evaluator.Store(cell, MapValue.Missing);
                        }
                    )
            );
            Add(["TryAdd"], MapCaches.TryAdd);
            Add(["GetOrAdd"], MapCaches.GetOrAdd);
            Add(["AddOrUpdate"], MapCaches.AddOrUpdate);
            Add(
                ["this[]", "Item"],
                call =>
                    call.Arguments.Count == 1 && call.Receiver is MapValue or ResourceOutput or SymbolicStackOutput
                        ? call.Evaluator.ReadElement(call.Receiver!, [call[0]])
                        : null
            );
            Add(["ContainsKey"], call => call.Receiver is MapValue map ? ContainsKey(call.Evaluator, map, call[0]) : null);
            Add(
                ["ContainsValue"],
                call =>
                    call.Receiver is MapValue && call.Evaluator.Items(call.Receiver) is { } items
                        ? Evaluator.Truth(
                            SequenceModels.Any(call, [.. items.Select(i => (i.Condition, ((TupleValue)i.Value).Items[1]))], call[0])
                        )
                        : null
            );
            Add(["TryGetValue"], TryGetValue);
            Add(["GetValueOrDefault"], GetValueOrDefault);
            Add(
                ["Count"],
                call => call.Receiver is MapValue && call.Evaluator.Items(call.Receiver) is { } items ? PartialSequences.Count(items) : null
            );
            Add(
                ["IsEmpty"],
                call =>
                    call.Receiver is MapValue && call.Evaluator.Items(call.Receiver) is { } items
                        ? Evaluator.Truth(SequenceModels.Any(items).Not())
                        : null
            );
            Add(["Values"], call => Items(call, static pair => pair.Items[1]));
            Add(["Keys"], call => Items(call, static pair => pair.Items[0]));
            Add(["ToImmutable", "ToBuilder"], call => (call.Receiver as MapValue)?.Copy());
            Add(["AsReadOnly"], call => call.Receiver is MapValue or ListValue ? call.Receiver : null);
        }
        foreach (var name in new[] { "TryAdd", "GetOrAdd", "AddOrUpdate" })
        {
            var model = models[("System.Collections.Concurrent.ConcurrentDictionary`2", name)];
            models.Add(Immutable + "ImmutableInterlocked", [name], call => MapCaches.Replace(call, model));
        }
        // Extension methods take the dictionary as their first argument.
        foreach (
            var (type, name) in new[]
            {
                (Generic + "CollectionExtensions", "GetValueOrDefault"),
                (Immutable + "ImmutableDictionary", "GetValueOrDefault"),
                (Generic + "CollectionExtensions", "TryAdd"),
                (Generic + "CollectionExtensions", "AsReadOnly"),
            }
        )
        {
            var model = models[(Generic + "Dictionary`2", name)];
            models.Add(type, [name], call => model(call with { Receiver = call[0], Arguments = [.. call.Arguments.Skip(1)] }));
        }
    }

    /// <summary>Returns whether every object of the type is a dictionary.</summary>
    public static bool IsMap(string type) => type != Generic + "ICollection`1" && Array.IndexOf(s_types, type) >= 0;

    /// <summary>Returns whether dictionaries of the type keep their keys sorted.</summary>
    public static bool IsSorted(string type) => type.IndexOf("Sorted", StringComparison.Ordinal) >= 0;

    /// <summary>Creates a map from the constructor's arguments: none, a capacity, another map, or a key comparer.</summary>
    private static MapValue? New(KnownCall call, bool isSorted)
    {
        var map = new MapValue { IsSorted = isSorted, IgnoresCase = call.Arguments.Any(a => Cultures.IgnoresCase(a.Value) == true) };
        foreach (var (_, value) in call.Arguments)
        {
            if (call.Evaluator.Items(value) is not null)
                PutAll(call, map, value);
            else if (value is not Constant && Cultures.IgnoresCase(value) is null)
                map.Open(call.Evaluator.UndoLog, value);
        }
        return map;
    }

    private static Value? Change(KnownCall call, bool isImmutable, Action<MapValue> change)
    {
        if (call.Receiver is not MapValue map)
            return null;
        if (isImmutable)
            map = map.Copy();
        change(map);
        return isImmutable ? map : Constant.Null;
    }

    internal static void Put(KnownCall call, MapValue map, Value key, Value value, bool mustBeNew = false)
    {
        // ICollection.Add takes a key-value pair.
        if (call.Arguments.Count == 1 && key is TupleValue { Items.Count: 2 } pair)
            (key, value) = (pair.Items[0], pair.Items[1]);
        call.Evaluator.ForEachAlternative(
            Evaluator.OnEachPath(key),
            found =>
            {
                if (map.KeyOf(call.Evaluator, found) is not { } name)
                {
                    map.Open(call.Evaluator.UndoLog, found, value);
                    return value;
                }
                var isThere =
                    mustBeNew && !map.IsOpen && map.Cells.TryGetValue(name, out var cell)
                        ? Evaluator.IsPresent(cell.Value!)
                        : Condition.False;
                return call.Evaluator.ForkValue(
                    isThere,
                    () => call.Evaluator.Throws("the key is there already", ExceptionType.AnyArgument),
                    () => Set(name, found)
                );
            }
        );

        Value Set(string name, Value found)
        {
            map.Set(call.Evaluator.UndoLog, name, value, found);
            return value;
        }
    }

    /// <summary>Adds the pairs of another map or of a sequence.</summary>
    internal static void PutAll(KnownCall call, MapValue map, Value pairs)
    {
        var items = call.Evaluator.Items(pairs);
        foreach (var (condition, item) in items ?? [])
        {
            if (item is TupleValue { Items: [var key, var value] } && map.KeyOf(call.Evaluator, key) is { } name)
            {
                map.Set(
                    call.Evaluator.UndoLog,
                    name,
                    condition.IsTrue
                        ? value
                        : Choices.Of(condition, value, map.Cells.TryGetValue(name, out var before) ? before.Value! : MapValue.Missing),
                    key
                );
            }
            else
            {
                map.Open(call.Evaluator.UndoLog, item);
            }
        }
        if (items is null)
            map.Open(call.Evaluator.UndoLog, pairs);
    }

    private static Value? Remove(KnownCall call, bool isImmutable)
    {
        if (call.Receiver is not MapValue map)
            return null;
        if (map.KeyOf(call.Evaluator, call[0]) is not { } name || ContainsKey(call.Evaluator, map, call[0]) is not { } contains)
        {
            map.Open(call.Evaluator.UndoLog);
            return null;
        }
        if (call[1] is Reference result)
            call.Evaluator.Store(result.Cell, Find(call, map, contains, call.Default));
        if (isImmutable)
            map = map.Copy();
        if (map.Cells.TryGetValue(name, out var cell))
        {
            call.Evaluator.Store(cell, MapValue.Missing);
            map.HasRemoved = true;
        }
        return isImmutable ? map : contains;
    }

    internal static Value? ContainsKey(Evaluator evaluator, MapValue map, Value key) =>
        Contains(evaluator, map, key) is { } contains ? Evaluator.Truth(contains) : null;

    /// <summary>Returns the condition under which a map has the key. Returns null if it is not known.</summary>
    private static Condition? Contains(Evaluator evaluator, MapValue map, Value key) =>
        key switch
        {
            _ when map.IsOpen => null,
            TupleValue when Evaluator.OnEachPath(key) is Choice choice => Contains(evaluator, map, choice),
            Choice choice => choice.Alternatives.Aggregate(
                (Condition?)Condition.False,
                (any, a) => Contains(evaluator, map, a.Value) is { } contains ? any?.Or(a.Condition.And(contains)) : null
            ),
            SymbolicInput leaf => evaluator.Among(map, leaf),
            _ when map.KeyOf(evaluator, key) is { } name => map.Cells.TryGetValue(name, out var cell)
                ? Evaluator.IsPresent(cell.Value!)
                : Condition.False,
            _ => null,
        };

    /// <summary>Returns the value under the key, or the other value if the key is missing.</summary>
    private static Value Find(KnownCall call, MapValue map, Value contains, Value otherwise) =>
        call.Evaluator.ForkValue(call.Evaluator.Truth(contains), () => call.Evaluator.ReadElement(map, [call[0]]), () => otherwise);

    private static Value? TryGetValue(KnownCall call)
    {
        if (
            call.Receiver is not MapValue map
            || call[1] is not Reference result
            || ContainsKey(call.Evaluator, map, call[0]) is not { } contains
        )
        {
            return null;
        }

        call.Evaluator.Store(result.Cell, Find(call, map, contains, call.Default));
        return contains;
    }

    private static Value? GetValueOrDefault(KnownCall call) =>
        call.Receiver is MapValue map && ContainsKey(call.Evaluator, map, call[0]) is { } contains
            ? Find(call, map, contains, call.Find("defaultValue") ?? call.Default)
            : null;

    /// <summary>
    /// Returns what a constructor makes that only wraps a collection: that collection, whose changes are seen in both. Returns null if it
    /// is not known.
    /// </summary>
    internal static Value? ViewOf<T>(KnownCall call)
        where T : Value => call.Arguments is [(_, var over)] && over.Alternatives().All(a => a.Value is T) ? over : null;

    /// <summary>
    /// Returns the keys or values of a map. They are read when they are enumerated, so that later changes are seen. Only a concurrent
    /// dictionary copies them.
    /// </summary>
    private static Value? Items(KnownCall call, Func<TupleValue, Value> part)
    {
        if (Parts() is not { } now)
            return null;
        return call.Method.Type.StartsWith("System.Collections.Concurrent.", StringComparison.Ordinal)
            ? new ListValue(now)
            : new LazySequence(
                [call.Receiver!],
                (visit, unknown) =>
                    Parts() is { } later
                        ? call.Evaluator.EachOf(later, visit)
                        : unknown(call.Evaluator.Unknown(call.Method.Name, call.Receiver!))
            );

        IReadOnlyList<(Condition, Value)>? Parts() =>
            call.Receiver is MapValue && call.Evaluator.Items(call.Receiver) is { } items
                ? [.. items.Select(i => (i.Condition, part((TupleValue)i.Value)))]
                : null;
    }
}
