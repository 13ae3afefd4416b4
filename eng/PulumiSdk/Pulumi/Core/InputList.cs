using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list of inputs that is itself an input. Initialisers append to it; assignment replaces it.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    public InputList()
        : base(Output.Create(ImmutableArray<T>.Empty)) { }

    private InputList(Output<ImmutableArray<T>> values)
        : base(values) { }

    public void Add(params Input<T>[] inputs) => AddRange(inputs);

    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs) => _outputValue = Concat(inputs)._outputValue;

    public InputList<T> Concat(InputList<T> other) =>
        new(Output.Tuple(_outputValue, other._outputValue).Apply(pair => pair.Item1.AddRange(pair.Item2)));

    internal InputList<T> Clone() => new(_outputValue);

    public static implicit operator InputList<T>(T value) => new(Output.All((Input<T>)value));

    public static implicit operator InputList<T>(Output<T> value) => new(Output.All(value));

    public static implicit operator InputList<T>(Input<T> value) => new(Output.All(value));

    public static implicit operator InputList<T>(T[] values) => new(Output.Create(ImmutableArray.CreateRange(values)));

    public static implicit operator InputList<T>(Output<T>[] values) => new(Output.All(values));

    public static implicit operator InputList<T>(Input<T>[] values) => new(Output.All(values));

    public static implicit operator InputList<T>(List<T> values) => new(Output.Create(ImmutableArray.CreateRange(values)));

    public static implicit operator InputList<T>(List<Output<T>> values) => new(Output.All(values));

    public static implicit operator InputList<T>(List<Input<T>> values) => new(Output.All(values));

    public static implicit operator InputList<T>(ImmutableArray<T> values) => new(Output.Create(values));

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => new(Output.All(values.AsEnumerable()));

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(Output.All(values.AsEnumerable()));

    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(list => list.ToImmutableArray()));

    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(list => list.ToImmutableArray()));

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new(values.Apply(list => list.ToImmutableArray()));

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new(values);

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException("An InputList cannot be enumerated synchronously.");

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await _outputValue.DataTask.ConfigureAwait(false);
        foreach (var value in data.IsKnown ? data.Value : [])
        {
            yield return value;
        }
    }
}
