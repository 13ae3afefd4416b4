using DataGravity.Catalog;
using DataGravity.Evaluation;
using DataGravity.Settings;

namespace DataGravity.Graph;

/// <summary>The resources of a program, by their registrations.</summary>
internal sealed class ResourceTable
{
    private readonly Resource[] _all;
    private readonly Lazy<Dictionary<Registration, Resource>> _byRegistration;
    private readonly IResourceOwner _owner;

    public ResourceTable(IReadOnlyList<Registration> registrations, GravitySettings settings, IResourceOwner owner)
    {
        _owner = owner;
        _all = new Resource[registrations.Count];
        for (var i = 0; i < _all.Length; i++)
        {
            var registration = registrations[i];
            var kind = settings.KindOf(registration.Token) ?? ResourceCatalog.Find(registration.Token);
            _all[i] = new Resource(registration, kind, owner) { Index = i };
        }
        _byRegistration = new(() => _all.ToDictionary(resource => resource.Registration));
    }

    /// <summary>All of them, in the order the program registers them.</summary>
    public IReadOnlyList<Resource> All => _all;

    public Resource this[Registration registration] =>
        // A graph is made after each edit, and almost always the hint is right.
        registration.Index
            is var index
        && index < _all.Length
        && ReferenceEquals(_all[index].Registration, registration)
            ? _all[index]
            : _byRegistration.Value[registration];

    /// <summary>A resource outside the program, which the program only names. It gets this name and this place.</summary>
    public Resource External(string token, string name, string placeInput, Constant place, ResourceKind? kind) =>
        new(Registration.External(token, name, placeInput, place), kind, _owner);
}
