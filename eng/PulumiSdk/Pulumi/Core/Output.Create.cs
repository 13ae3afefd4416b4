using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => new(Task.FromResult(OutputData.Of(value)));

    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    public static Output<T> CreateSecret<T>(T value) => new(Task.FromResult(OutputData.Of(value, isSecret: true)));

    public static Output<T> CreateSecret<T>(Task<T> value) => Output<T>.Create(value, isSecret: true);

    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.WithIsSecret(true);
    }

    public static Output<T> Unsecret<T>(Output<T> output) => output.WithIsSecret(false);

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.DataTask.ConfigureAwait(false)).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => All(outputs.Select(output => (Input<T>)output));

    /// <summary>All values, in order; unknown or secret as soon as one of them is.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs)
    {
        var outputs = inputs.Select(input => input.ToOutput()).ToArray();
        return new(Combine());

        async Task<OutputData<ImmutableArray<T>>> Combine()
        {
            var resources = ImmutableHashSet.CreateBuilder<Resource>();
            var values = ImmutableArray.CreateBuilder<T>(outputs.Length);
            var (isKnown, isSecret) = (true, false);
            foreach (var output in outputs)
            {
                var data = await output.DataTask.ConfigureAwait(false);
                resources.UnionWith(data.Resources);
                values.Add(data.Value);
                isKnown &= data.IsKnown;
                isSecret |= data.IsSecret;
            }

            return new(resources.ToImmutable(), values.MoveToImmutable(), isKnown, isSecret);
        }
    }

    /// <summary>An interpolated string whose holes may be inputs and outputs.</summary>
    public static Output<string> Format(FormattableString formattableString) =>
        All(formattableString.GetArguments().Select(Untyped))
            .Apply(values => string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));

    private static Output<object?> Untyped(object? value) =>
        value switch
        {
            IInput input => new(input.ToOutput().GetDataAsync()),
            IOutput output => new(output.GetDataAsync()),
            _ => Create<object?>(value),
        };
}
