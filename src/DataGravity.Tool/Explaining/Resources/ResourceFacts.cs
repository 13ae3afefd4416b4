using DataGravity.Catalog;
using DataGravity.Evaluation;
using DataGravity.Graph;

namespace DataGravity.Tool.Explaining;

/// <summary>Says what a resource is besides its place and its data: conditional, a copy, idle, a component with children.</summary>
internal sealed class ResourceFacts(LoadedProject project)
{
    private readonly UnknownText _unknown = new(project);
    private readonly SourceCode _source = new(project);

    public IEnumerable<Note> Find(Resource resource, CancellationToken cancellation)
    {
        if (resource.Manifest is { } manifest)
            yield return new Note("A manifest describes it", project.Relative(manifest.Path), manifest.Line);
        if (_unknown.Find(resource.Condition, resource.Stack) is { } cause)
            yield return cause.Say($"Whether it exists is not known: it depends on {cause.Text}");
        if (resource.Registration.IsMany)
            yield return new Note("It stands for an unknown number of resources, which a loop creates");
        foreach (var original in resource.Stack.OriginalsOf(resource).Distinct())
        {
            yield return Note.At(
                $"It {(resource.Kind is { Holds: not DataKind.None } ? "is a copy of" : "copies")} {original}",
                original.Site,
                project
            );
        }
        foreach (var copy in resource.Stack.CopiesOf(resource).Select(Write).Distinct())
            yield return copy;
        if (resource.Kind is { IsCompute: true } && resource.Stack.FindIdleCause(resource, cancellation) is { } standby)
        {
            var idle = $"It is idle: {standby}, so none of it runs";
            yield return standby.Runner is null && resource.IsGiven(standby.Path)
                ? _source.At(idle, resource, standby.Path)
                : new Note(idle);
        }
    }

    /// <summary>The resources in a component: those that have it as their parent, and those that its code creates.</summary>
    public IEnumerable<Note> FindChildren(Resource component) =>
        component.Registration.Kind == RegistrationKind.Component
            ? component
                .Stack.Resources.Where(resource =>
                    resource.Registration.Kind != RegistrationKind.Invoke
                    && (IsParent(component, resource.Registration.Parent) || resource.Creator == component)
                )
                .Select(resource => Note.At(ResourceName.Write(resource), resource.Site, project))
                .Distinct()
            : [];

    /// <summary>What shows that compute runs machine learning, or what was looked at; null for what is no compute.</summary>
    public string? WriteProof(Resource resource)
    {
        if (resource.Kind is not { IsCompute: true } kind)
            return null;
        if (resource.MlProof is { } proof)
        {
            return proof.Length == 0
                ? "its type is for machine learning"
                : $"it {(proof.StartsWith("on ", StringComparison.Ordinal) ? "runs " : "")}{proof}";
        }
        if (kind.Role == ResourceRole.Processing)
            return "not needed, since its type always processes data";
        var signs = resource.Stack.MlSignsOf(resource);
        string[] unknown = [.. signs.Select(sign => WriteUnknown(resource, sign)).OfType<string>()];
        string[] known = [.. signs.Where(sign => sign.Unknown is null).Select(sign => $"{WritePath(resource, sign)} \"{sign.Text}\"")];
        return unknown.Length > 0
                ? $"not known: {string.Join("; ", unknown)}" + (known.Length > 0 ? $"; no sign of it in {string.Join(", ", known)}" : "")
            : known.Length == 0 ? "no sign of it: it names no image, machine type or accelerator"
            : $"no sign of it in {string.Join(", ", known)}";
    }

    /// <summary>The values that would have to be known to see whether it runs machine learning.</summary>
    public IEnumerable<Note> FindMissingProof(Resource resource) =>
        resource is { Kind: { IsCompute: true, Role: not ResourceRole.Processing }, MlProof: null }
            ? resource.Stack.MlSignsOf(resource).Select(sign => _unknown.Find(sign.Unknown, sign.Resource.Stack)).OfType<Note>()
            : [];

    private string? WriteUnknown(Resource resource, MlSign sign) =>
        sign.Unknown is not { } unknown ? null
        : _unknown.Find(unknown, resource.Stack) is { } cause ? $"{WritePath(resource, sign)} depends on {cause.Say(cause.Text)}"
        : $"{WritePath(resource, sign)} is not known";

    /// <summary>The input and, where another resource has it, whose it is.</summary>
    private static string WritePath(Resource resource, MlSign sign) =>
        sign.Resource == resource ? sign.Path : $"{sign.Path} of {sign.Resource}";

    private static bool IsParent(Resource component, Value? parent) =>
        parent is ResourceReference reference && component.Stack.ResourceOf(reference.Resource) == component;

    private Note Write(Copy copy) =>
        Note.At(
            $"It has a {(copy.Cache is null ? "copy" : "cache")} in {PlaceText.Write(copy.Place)}{((copy.Resource ?? copy.By) is { } other ? $": {other}" : "")}",
            (copy.Resource ?? copy.By)?.Site,
            project
        );
}
