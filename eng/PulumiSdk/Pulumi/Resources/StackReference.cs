using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    internal const string TypeToken = "pulumi:pulumi:StackReference";

    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(TypeToken, name, new StackReferenceArgs { Name = args?.Name ?? name }, Reading(options, args?.Name ?? name)) { }

    private static CustomResourceOptions Reading(CustomResourceOptions? options, Input<string> stack) =>
        CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = stack });

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>An output of the other stack. One that the recording was not told is a marker, like any unresolved output.</summary>
    public Output<object?> GetOutput(Input<string> name) =>
        Output
            .Tuple(name, (Input<ImmutableDictionary<string, object>>)Outputs)
            .Apply(pair =>
                pair.Item2.TryGetValue(pair.Item1, out var value) ? value : (object?)Registration.Marker($"outputs.{pair.Item1}")
            );

    public Output<object> RequireOutput(Input<string> name) => GetOutput(name).Apply(value => value!);

    public Task<object?> GetValueAsync(Input<string> name) => Utilities.OutputUtilities.GetValueAsync(GetOutput(name));

    public async Task<object> RequireValueAsync(Input<string> name) => (await GetValueAsync(name).ConfigureAwait(false))!;

    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name) =>
        new() { Value = await GetValueAsync(name).ConfigureAwait(false) };
}

/// <summary>Which stack is referenced; without a name, the one the reference is named after.</summary>
public class StackReferenceArgs : ResourceArgs
{
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}

/// <summary>An output of another stack, secret or not.</summary>
public sealed class StackReferenceOutputDetails
{
    public object? Value { get; init; }

    public object? SecretValue { get; init; }
}
