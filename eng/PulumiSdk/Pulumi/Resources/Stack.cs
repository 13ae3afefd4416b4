namespace Pulumi;

/// <summary>The root of all resources of a program.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(TypeToken, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", Convert(options))
    {
        DeploymentRun.Required.Stack = this;
    }

    internal Stack(Func<Task<IDictionary<string, object?>>> init, StackOptions? options)
        : this(options)
    {
        RegisterOutputs(init());
    }

    /// <summary>Exports the properties marked <c>[Output]</c>; each has to hold an output when the constructor returns.</summary>
    internal void RegisterPropertyOutputs()
    {
        foreach (var property in OutputProperties())
        {
            if (property.GetValue(this) is not IOutput)
            {
                throw new RunException(
                    $"[Output] property '{property.Name}' of {GetType()} has to be an Output<T> that is assigned in its constructor."
                );
            }
        }

        RegisterOutputs();
    }

    private static ComponentResourceOptions? Convert(StackOptions? options) =>
        options is null
            ? null
            : new() { ResourceTransformations = options.ResourceTransformations, ResourceTransforms = options.ResourceTransforms };
}

/// <summary>Options of the stack as a whole.</summary>
public class StackOptions
{
    private List<ResourceTransformation>? _resourceTransformations;
    private List<ResourceTransform>? _resourceTransforms;

    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    public List<ResourceTransform> ResourceTransforms
    {
        get => _resourceTransforms ??= [];
        set => _resourceTransforms = value;
    }
}
