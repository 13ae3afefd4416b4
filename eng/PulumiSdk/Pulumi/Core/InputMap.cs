using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map of inputs that is itself an input. Adding a key twice with another value is an error.</summary>
public sealed class InputMap<V> : Input<ImmutableDictionary<string, V>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, V>>>
{
    public InputMap()
        : base(Output.Create(ImmutableDictionary<string, V>.Empty)) { }

    private InputMap(Output<ImmutableDictionary<string, V>> values)
        : base(values) { }

    public Input<V> this[string key]
    {
        set => Add(key, value);
    }

    public void Add(string key, Input<V> value) =>
        _outputValue = Output.Tuple(_outputValue, value.ToOutput()).Apply(pair => pair.Item1.Add(key, pair.Item2));

    public void Add(InputMap<V> values) => AddRange(values);

    public void AddRange(InputMap<V> values) =>
        _outputValue = Output.Tuple(_outputValue, values._outputValue).Apply(pair => pair.Item1.AddRange(pair.Item2));

    /// <summary>Both maps in a new one; the second wins where a key is in both.</summary>
    public static InputMap<V> Merge(InputMap<V> first, InputMap<V> second) =>
        new(Output.Tuple(first._outputValue, second._outputValue).Apply(pair => pair.Item1.SetItems(pair.Item2)));

    /// <summary>One that is null fails where it is read, not here.</summary>
    public static implicit operator InputMap<V>(Dictionary<string, V> values) =>
        new(Output.Create(values).Apply(ImmutableDictionary.CreateRange));

    public static implicit operator InputMap<V>(ImmutableDictionary<string, V> values) => new(Output.Create(values));

    public static implicit operator InputMap<V>(Output<Dictionary<string, V>> values) =>
        new(values.Apply(map => map.ToImmutableDictionary()));

    public static implicit operator InputMap<V>(Output<IDictionary<string, V>> values) =>
        new(values.Apply(map => map.ToImmutableDictionary()));

    public static implicit operator InputMap<V>(Output<ImmutableDictionary<string, V>> values) => new(values);

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException("An InputMap cannot be enumerated synchronously.");

    public async IAsyncEnumerator<Input<KeyValuePair<string, V>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await _outputValue.DataTask.ConfigureAwait(false);
        foreach (var pair in data.IsKnown ? data.Value : ImmutableDictionary<string, V>.Empty)
        {
            yield return pair;
        }
    }
}
