using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Graph;

namespace DataGravity.Tool.Explaining;

/// <summary>Says where a resource lands, and what decides it, step by step.</summary>
internal sealed class PlaceExplainer(LoadedProject project)
{
    // Limits the chain of resources that live with each other. Programs rarely have longer ones.
    private const int MaxNeighbours = 8;
    private const int MaxParents = 32;

    private readonly UnknownText _unknown = new(project);

    /// <summary>The places of a resource. For a provider, the places of the resources that use it.</summary>
    public IReadOnlyList<PlaceExplanation> Explain(Resource resource) =>
        [
            .. (resource is { Kind: null, Registration.Kind: RegistrationKind.Component } ? [] : PlacesOf(resource)).Select(
                p => new PlaceExplanation(
                    p.Place.Kind == PlaceKind.Unknown ? "" : p.Place.Name,
                    ConditionText.Describe(p.Condition),
                    [.. Steps(resource, p.Place, 0)]
                )
            ),
        ];

    /// <summary>What is missing to know a place; null if it is known.</summary>
    public Note? FindMissing(Resource resource, Place place) =>
        place.Kind switch
        {
            PlaceKind.Unknown => _unknown.Find(place.Cause.Value, resource.Stack)
                ?? Note.At(
                    $"the place of {ResourceName.Write(place.Cause.Owner ?? resource)}: {place.Why}",
                    (place.Cause.Owner ?? resource).Site,
                    project
                ),
            PlaceKind.Symbolic => new Note(WriteSymbolic(place)),
            _ => null,
        };

    /// <summary>A place and how it is known, or why it is not.</summary>
    public static string Describe(Place place) => place.Kind == PlaceKind.Unknown ? $"an unknown place ({place.Why})" : place.ToString();

    private static IReadOnlyList<(Condition Condition, Place Place)> PlacesOf(Resource resource) =>
        resource.IsProvider || resource.Kind is null ? resource.ProviderPlaces : resource.Places;

    private IEnumerable<Note> Steps(Resource resource, Place place, int depth)
    {
        if (place.Kind == PlaceKind.Unknown)
        {
            if (place.Cause.Owner is { } owner && owner != resource)
                yield return Note.At($"it is placed by {ResourceName.Write(owner)}, whose place is not known", owner.Site, project);
            yield return _unknown.Find(place.Cause.Value, resource.Stack) is { } missing
                ? missing with
                {
                    Text = $"it depends on {missing.Text}",
                }
                : new Note(place.Why);
            yield break;
        }
        if (place.Decision.Neighbour is { } neighbour && depth < MaxNeighbours)
        {
            yield return Note.At(
                place.Decision.ByInput ? $"its place is that of {neighbour}" : $"it lives with {neighbour}",
                neighbour.Site,
                project
            );
            var there = neighbour.Places.FirstOrDefault(p => p.Place.Name == place.Name && p.Place.Kind == place.Kind).Place;
            foreach (var step in there is null ? [] : Steps(neighbour, there, depth + 1))
                yield return step;
            yield break;
        }
        if (place.Decision.ByInput)
        {
            yield return Told("its own input says so", place);
            yield break;
        }
        foreach (var step in resource.IsProvider ? [] : ProviderSteps(resource, place.Decision.Provider))
            yield return step;
        yield return place.Kind == PlaceKind.Symbolic ? new Note(WriteSymbolic(place))
        : place.Decision.Provider is { } provider ? Told($"{ResourceName.Write(provider)} says so", place)
        : resource.Kind?.DefaultPlace is not null ? new Note($"nothing sets it, and this is {place.Why}")
        : Told($"{WriteSetting(place)} says so", place);
    }

    /// <summary>How a resource gets its provider.</summary>
    private IEnumerable<Note> ProviderSteps(Resource resource, Resource? provider)
    {
        var current = resource.Registration;
        for (var depth = 0; depth < MaxParents; depth++)
        {
            var (who, whose) = depth == 0 ? ("it", "its") : ("this", "this");
            if (current.Provider is not (null or Constant { Content: null }) || current.Providers is not null)
            {
                yield return provider is null
                    ? new Note($"{who} is given providers, but none of its package")
                    : Note.At($"{who} is given {ResourceName.Write(provider)}", provider.Site, project);
                yield break;
            }
            if (current.Parent is not ResourceReference { Resource: { Kind: not RegistrationKind.Stack } parent })
                break;
            yield return Note.At($"{whose} parent is {resource.Stack.ResourceOf(parent)}", parent.Site, project);
            current = parent;
        }
        if (provider is null && resource.Kind?.DefaultPlace is null)
            yield return new Note("nothing gives it a provider, so it follows the default provider");
    }

    private Note Told(string text, Place place) =>
        (place.Written is { } written ? $"{text}: \"{written}\"" : text) is var sentence && place.Configured is { } configured
            ? Note.At(sentence, configured, project)
            : Note.At(sentence, place.Literal, project);

    /// <summary>The setting that places it, without its file and line, which are printed separately.</summary>
    private static string WriteSetting(Place place) =>
        place.Configured is { } configured ? place.Why.Replace($", {configured}", "", StringComparison.Ordinal) : place.Why;

    private static string WriteSymbolic(Place place) =>
        place.Decision is { ByInput: false, Provider: null }
            ? $"the place of the {place.Why} of {Clouds.NameOf(place.Cloud)}, which no stack file sets"
            : $"{place.Name}, which is not set in any file";
}
