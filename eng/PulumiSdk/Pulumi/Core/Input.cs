namespace Pulumi;

/// <summary>An input whose element type is not known at compile time.</summary>
internal interface IInput
{
    IOutput ToOutput();
}

/// <summary>A property value given to a resource: a plain value, or an output of another resource.</summary>
public class Input<T> : IInput
{
    private protected Output<T> _outputValue;

    private protected Input(Output<T> outputValue) => _outputValue = outputValue ?? throw new ArgumentNullException(nameof(outputValue));

    public static implicit operator Input<T>(T value) => Output.Create(value);

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) => input._outputValue;

    IOutput IInput.ToOutput() => _outputValue;
}
