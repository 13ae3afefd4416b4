using System.Reflection;

namespace Pulumi;

/// <summary>A resource that only groups others. A remote one is put together by a provider.</summary>
public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options) { }

    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions(), remote) { }

    /// <summary>Registers every property marked <c>[Output]</c>.</summary>
    protected void RegisterOutputs() =>
        RegisterOutputs(
            OutputProperties()
                .ToDictionary(
                    property => property.GetCustomAttribute<OutputAttribute>()!.Name ?? property.Name,
                    property => property.GetValue(this)
                )
        );

    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Output.Create(outputs));

    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) =>
        DeploymentRun.Required.RegisterOutputs(Registration, outputs);

    private protected IEnumerable<PropertyInfo> OutputProperties() =>
        GetType()
            .GetProperties()
            .Where(property => property.Name != nameof(Urn) && property.GetCustomAttribute<OutputAttribute>() is not null);
}
