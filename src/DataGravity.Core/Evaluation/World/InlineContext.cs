using DataGravity.Configuration;
using DataGravity.Evaluation.Known;

namespace DataGravity.Evaluation;

/// <summary>A stack that a program creates. It has the configuration that the program sets, and no files.</summary>
internal sealed class InlineContext(IProgramContext outer, Value project, Value stack, MapValue config) : IProgramContext
{
    // A copy of the current configuration, because the program may change it later.
    private readonly Dictionary<string, Value> _config = config.Cells.ToDictionary(entry => entry.Key, entry => entry.Value.Value!);
    private readonly bool _isOpen = config.IsOpen;

    public string? StackName { get; } = (stack as Constant)?.Content as string;

    public string? ProjectName { get; } = (project as Constant)?.Content as string;

    public Value Configuration(string key)
    {
        // A key without a namespace belongs to the project.
        var isSet =
            _config.TryGetValue(key, out var value)
            || ProjectName is not null
                && key.StartsWith(ProjectName + ":", StringComparison.Ordinal)
                && _config.TryGetValue(key.Substring(ProjectName.Length + 1), out value);
        return isSet && !ReferenceEquals(value, MapValue.Missing) ? value!
            : _isOpen ? SymbolicInput.OfConfiguration(key)
            : Constant.Null;
    }

    public Value EnvironmentVariable(string name) => outer.EnvironmentVariable(name);

    public Value? StackOutput(string stack, string output) => outer.StackOutput(stack, output);

    public ProgramFiles Files => outer.Files;
}
