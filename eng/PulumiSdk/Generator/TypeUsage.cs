using PulumiSdk.Generator.Schema;

namespace PulumiSdk.Generator;

/// <summary>The shapes a nested type can be needed in.</summary>
internal enum Shape
{
    /// <summary>Inputs, each wrapped in an Input.</summary>
    Input,

    /// <summary>The same, of the state by which an existing resource is looked up.</summary>
    State,

    /// <summary>Arguments of a function, as plain values.</summary>
    Plain,

    Output,

    /// <summary>Part of the package's configuration.</summary>
    Config,
}

/// <summary>Which nested types are needed in which shapes, followed through the types they contain.</summary>
internal sealed class TypeUsage
{
    private readonly Package _package;
    private readonly HashSet<(string Token, Shape Shape)> _used = [];
    private readonly HashSet<string> _functionOutputs = [];

    public TypeUsage(Package package)
    {
        _package = package;
        foreach (var resource in package.Resources.Append(package.Provider))
        {
            Mark(resource.Inputs, Shape.Input);
            Mark(resource.Outputs, Shape.Output);
            Mark(resource.State ?? [], Shape.State);
        }

        Mark(package.Config, Shape.Config);
        var resourceOutputs = new HashSet<(string, Shape)>(_used);
        foreach (var function in package.Functions)
        {
            Mark(function.Inputs ?? [], Shape.Plain);
            Mark(function.Inputs ?? [], Shape.Input);
            Mark(function.Outputs ?? [], Shape.Output);
        }

        _functionOutputs.UnionWith(_used.Except(resourceOutputs).Where(use => use.Item2 == Shape.Output).Select(use => use.Item1));
    }

    public bool Has(string token, Shape shape) => _used.Contains((token, shape));

    public bool IsFunctionOutput(string token) => _functionOutputs.Contains(token);

    private void Mark(IEnumerable<Property> properties, Shape shape)
    {
        foreach (var property in properties)
        {
            foreach (var token in property.Type.References())
            {
                if (_package.Types.TryGetValue(token, out var type) && _used.Add((token, shape)))
                {
                    Mark(type.Properties, shape);
                }
            }
        }
    }
}
