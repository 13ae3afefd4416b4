using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>
/// The options that a transform receives. They are rebuilt for each transform from what the engine was sent. They always have a parent,
/// which is the stack if no other parent is given. Resources in them are separate objects that only refer to the registered ones.
/// </summary>
internal static class EngineOptions
{
    private static readonly TypeRef s_resource = new("Pulumi.DependencyResource", "Resource", TypeRole.CustomResource);
    private static readonly TypeRef s_provider = new("Pulumi.DependencyProviderResource", "ProviderResource", TypeRole.ProviderResource);

    public static ObjectValue Seen(Registration registration, TransformedResource given, bool isCustom)
    {
        var options = new ObjectValue(isCustom ? OptionsModels.Custom : OptionsModels.Component)
        {
            Cells =
            {
                ["Parent"] = new Cell(ParentOf(registration)),
                ["Provider"] = new Cell(Dependency(given.Provider, s_provider)),
                // The engine always sends a version, which may be empty.
                ["Version"] = new Cell(new Constant("")),
            },
        };
        if (!isCustom)
            options.Cells["Providers"] = new Cell(ProvidersOf(given.Providers));
        return options;
    }

    private static Value ParentOf(Registration registration) =>
        registration.Parent is null
            ? new ObjectValue(s_resource) { IsDependency = true }
            : ProviderMap.OrElse(Dependency(registration.Parent, s_resource), new ObjectValue(s_resource) { IsDependency = true });

    private static Value ProvidersOf(Value providers) =>
        providers is SequenceValue sequence
            ? new ListValue(sequence.Items.Select(i => (i.Condition, Dependency(i.Value, s_provider))))
            : providers;

    private static Value Dependency(Value reference, TypeRef type) =>
        reference switch
        {
            ResourceReference { Resource: var resource } => new ObjectValue(type) { Registration = resource, IsDependency = true },
            Choice choice => Choices.Of(choice.Alternatives.Select(a => (a.Condition, Dependency(a.Value, type)))),
            _ => reference,
        };
}
