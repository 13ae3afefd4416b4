using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Pulumi.Recording;

/// <summary>How a program asked for something.</summary>
public enum RegistrationKind
{
    Component,
    Custom,
    Provider,

    /// <summary>An existing resource, looked up by its id.</summary>
    Read,

    /// <summary>A function of a provider.</summary>
    Invoke,

    /// <summary>A method of a resource.</summary>
    Call,
}

/// <summary>One request of a program to the engine, as the SDK would send it.</summary>
public sealed class Registration
{
    private readonly string _markerKey;

    internal Registration(int index, RegistrationKind kind, string type, string name, Registration? parent, string markerKey) =>
        (Index, Kind, Type, Name, Parent, _markerKey) = (index, kind, type, name, parent, markerKey);

    /// <summary>Position in the order of the program's requests.</summary>
    public int Index { get; }

    public RegistrationKind Kind { get; internal set; }

    public string Type { get; }

    /// <summary>Logical name; of a call, its number among the calls of the same function.</summary>
    public string Name { get; }

    public string Urn { get; internal init; } = "";

    /// <summary>The id that an existing resource is looked up by.</summary>
    public string? Id { get; internal set; }

    public Registration? Parent { get; }

    public bool IsRemote { get; internal set; }

    public string? Version { get; internal set; }

    /// <summary>Whether a callback asked for it, when the program was done with its statements.</summary>
    public bool IsLate { get; internal init; }

    /// <summary>The provider after inheritance in the SDK and in the engine, and after transforms; null is the default provider.</summary>
    public Registration? Provider { get; internal set; }

    /// <summary>The providers a remote component is sent, by package.</summary>
    public ImmutableSortedDictionary<string, Registration> Providers { get; internal set; } =
        ImmutableSortedDictionary<string, Registration>.Empty;

    /// <summary>Inputs by schema name, ordered; inputs that are null are left out.</summary>
    public JsonObject Inputs { get; } = [];

    /// <summary>What a component or the stack registered as its outputs.</summary>
    public JsonObject Outputs { get; internal set; } = [];

    /// <summary>Everything this was made from, in the order of registration.</summary>
    public IEnumerable<Registration> Dependencies =>
        ResourceDependencies.Select(resource => resource.Registration).Distinct().OrderBy(registration => registration.Index);

    /// <summary>What each input was made from.</summary>
    public Dictionary<string, ImmutableArray<Registration>> InputDependencies { get; } = [];

    internal ImmutableHashSet<Resource> ResourceDependencies { get; private set; } = [];

    internal bool HasUnknowns { get; set; }

    /// <summary>Whether it comes to be: what is only found by its URN does not, nor what the engine refuses.</summary>
    internal bool IsRecorded { get; set; } = true;

    /// <summary>What the engine hands down of a component, by package, where transforms ran on it.</summary>
    internal ImmutableDictionary<string, Registration> ComponentProviders { get; set; } = ImmutableDictionary<string, Registration>.Empty;

    /// <summary>Done when the engine has answered.</summary>
    internal Task Settled { get; set; } = Task.CompletedTask;

    internal string QualifiedType => Urn.Split("::")[2];

    /// <summary>The text that stands for an output of this, where no input gives its value.</summary>
    public string Marker(string path) => Recording.Marker.Text(_markerKey, path);

    internal bool Owns(string markerKey) => _markerKey == markerKey;

    internal void AddDependencies(ImmutableHashSet<Resource> resources, string? input = null)
    {
        ResourceDependencies = ResourceDependencies.Union(resources);
        if (input is not null && !resources.IsEmpty)
        {
            InputDependencies[input] = [.. resources.Select(resource => resource.Registration).Distinct().OrderBy(found => found.Index)];
        }
    }

    public override string ToString() =>
        $"{Kind} {Type} {Name}{(Provider is null ? "" : $" provider={Provider.Name}")} {Inputs.ToJsonString(RelaxedJson.Options)}";
}
