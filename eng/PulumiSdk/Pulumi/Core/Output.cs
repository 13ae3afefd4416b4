using System.Collections.Immutable;

namespace Pulumi;

/// <summary>An output whose element type is not known at compile time.</summary>
internal interface IOutput
{
    Task<OutputData<object?>> GetDataAsync();
}

/// <summary>A value that arrives later and remembers the resources it was made from.</summary>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> data, bool awaited = true)
    {
        DataTask = data;
        if (awaited)
        {
            DeploymentRun.Current?.Await(data);
        }
    }

    internal Task<OutputData<T>> DataTask { get; }

    public static Output<T> Create(Task<T> value) => Create(value, isSecret: false);

    internal static Output<T> Create(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(AwaitValue());

        async Task<OutputData<T>> AwaitValue() => OutputData.Of(await value.ConfigureAwait(false), isSecret);
    }

    internal static Output<T> Unknown(T value) => new(Task.FromResult(new OutputData<T>([], value, IsKnown: false)));

    public Output<U> Apply<U>(Func<T, U> func) => Apply(value => Output.Create(func(value)));

    public Output<U> Apply<U>(Func<T, Task<U>> func) => Apply(value => Output.Create(func(value)));

    public Output<U> Apply<U>(Func<T, Input<U>?> func) => Apply(value => func(value).ToOutput());

    public Output<ValueTuple> Apply(Func<T, Task> func)
    {
        return Apply(value => Output.Create(Run(value)));

        async Task<ValueTuple> Run(T value)
        {
            await func(value).ConfigureAwait(false);
            return default;
        }
    }

    /// <summary>Transforms the value. An output that the function returns is flattened, together with its resources.</summary>
    public Output<U> Apply<U>(Func<T, Output<U>?> func)
    {
        return new(Run());

        async Task<OutputData<U>> Run()
        {
            var outer = await DataTask.ConfigureAwait(false);
            if (!outer.IsKnown)
            {
                return new(outer.Resources, default!, IsKnown: false, outer.IsSecret);
            }

            if (func(outer.Value) is not { } result)
            {
                return new(outer.Resources, default!, IsKnown: true, outer.IsSecret);
            }

            var inner = await result.DataTask.ConfigureAwait(false);
            return new(outer.Resources.Union(inner.Resources), inner.Value, inner.IsKnown, outer.IsSecret || inner.IsSecret);
        }
    }

    internal Output<T> WithIsSecret(bool isSecret)
    {
        return new(Run());

        async Task<OutputData<T>> Run() => await DataTask.ConfigureAwait(false) with { IsSecret = isSecret };
    }

    async Task<OutputData<object?>> IOutput.GetDataAsync() => (await DataTask.ConfigureAwait(false)).Untyped();

    /// <summary>Not the value: the published SDK, too, answers with a warning. Use Apply or <see cref="Output.Format"/>.</summary>
    public override string ToString()
    {
        const string Message = "Calling [ToString] on an [Output<T>] is not supported. Use Apply or Output.Format.";
        Log.Warn(Message);
        return Message;
    }
}
