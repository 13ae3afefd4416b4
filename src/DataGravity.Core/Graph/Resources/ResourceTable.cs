using System.Collections;
using DataGravity.Catalog;
using DataGravity.Evaluation;
using DataGravity.Program;
using DataGravity.Settings;

namespace DataGravity.Graph;

/// <summary>
/// The resources of a program, by their registrations. A resource is made when it is first asked for: after an edit, an editor asks for few
/// of them.
/// </summary>
/// <param name="run">The run that registers them.</param>
/// <param name="settings">What the user says of types.</param>
/// <param name="owner">The graph that they are part of.</param>
/// <param name="earlier">The positions in a run that may be similar. Null if there is none.</param>
internal sealed class ResourceTable(RunRecord run, GravitySettings settings, IResourceOwner owner, ResourcePositions? earlier)
    : IReadOnlyList<Resource>
{
    private readonly RegistrationList _registrations = run.Registrations;
    private readonly ResourceSlots<Resource> _made = new(run.Registrations.Count);

    private readonly Lazy<Dictionary<Registration, int>> _positionOf = new(() =>
        run.Registrations.Select((registration, index) => (registration, index)).ToDictionary(at => at.registration, at => at.index)
    );

    /// <summary>Where the resources of a type or a file stand.</summary>
    public ResourcePositions Positions { get; } = ResourcePositions.Find(run.Registrations, settings, earlier);

    public int Count => _registrations.Count;

    public Resource this[int index] => _made.Find(index) ?? Make(index);

    public Resource this[Registration registration] =>
        // A graph is made after each edit, and almost always the hint is right.
        registration.Index
            is var index
        && index < Count
        && ReferenceEquals(_registrations[index], registration)
            ? this[index]
            : this[_positionOf.Value[registration]];

    /// <summary>The resources of the asked kinds, in the order the program registers them.</summary>
    public IEnumerable<Resource> OfKind(Func<ResourceKind, bool> isAsked) =>
        OfType(token => Positions.KindOf(token) is { } kind && isAsked(kind));

    /// <summary>The resources that are given an input of a meaning, in the order the program registers them.</summary>
    public IEnumerable<Resource> Giving(InputMeaning meaning) => At(Positions.Giving(meaning));

    /// <summary>The resources with the asked type tokens, in the order the program registers them.</summary>
    public IEnumerable<Resource> OfType(Func<string, bool> isAsked) => At(Positions.OfTypes(isAsked));

    /// <summary>The resources that a file creates.</summary>
    public IEnumerable<Resource> CreatedIn(SourceFile file) => At(Positions.CreatedIn(file));

    /// <summary>The resources that a file creates, or has a library create.</summary>
    public IEnumerable<Resource> EnteredIn(SourceFile file) => At(Positions.EnteredIn(file));

    /// <summary>A resource outside the program, which the program only names. It gets this name and this place.</summary>
    public Resource External(string token, string name, string placeInput, Constant place, ResourceKind? kind) =>
        new(Registration.External(token, name, placeInput, place), kind, owner);

    private IEnumerable<Resource> At(IEnumerable<int> positions) => positions.Select(position => this[position]);

    private Resource Make(int index)
    {
        var registration = _registrations[index];
        return _made.Keep(index, new Resource(registration, Positions.KindOf(registration.Token), owner) { Index = index });
    }

    public IEnumerator<Resource> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
