using DataGravity.Evaluation;
using DataGravity.Graph;

namespace DataGravity.Tool.Explaining;

/// <summary>The steps that decide where a resource lands, each with its line.</summary>
internal sealed class PlaceSteps(LoadedProject project)
{
    // Limits the chain of resources that live with each other. Programs rarely have longer ones.
    private const int MaxNeighbours = 8;
    private const int MaxParents = 32;

    private static readonly string[] s_ofProviders = ["region", "location", "zone"];

    private readonly UnknownText _unknown = new(project);
    private readonly SourceCode _source = new(project);

    public IEnumerable<Note> Find(Resource resource, Place place) => Find(resource, place, 0);

    /// <summary>The first unknown value that keeps a place from being known; null if there is none.</summary>
    public Note? FindCause(Resource resource, Place place) => _unknown.Find(place.Cause.Value, resource.Stack);

    /// <summary>The configuration value or stack output that names a place; null for the place of a provider that is given none.</summary>
    public Note? FindSymbol(Resource resource, Place place) =>
        (place.Decision.ByInput ? resource : place.Decision.Provider) is { } owner && PlaceInputOf(owner) is { } input
            ? _unknown.Find(owner.Registration.Input(input), resource.Stack)
            : null;

    private IEnumerable<Note> Find(Resource resource, Place place, int depth)
    {
        if (place.Kind == PlaceKind.Unknown)
        {
            if (place.Cause.Owner is { } owner && owner != resource)
                yield return Note.At($"it is placed by {ResourceName.Write(owner)}, whose place is not known", owner.Site, project);
            yield return FindCause(resource, place) is { } missing
                ? missing.Say($"it depends on {missing.Text}")
                : Note.At(WriteReason(place), resource.Site, project);
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
            foreach (var step in there is null ? [] : Find(neighbour, there, depth + 1))
                yield return step;
            yield break;
        }
        if (place.Decision.ByInput)
        {
            yield return TellInput("its own input says so", resource, place);
            yield break;
        }
        foreach (var step in resource.IsProvider ? [] : ProviderSteps(resource, place.Decision.Provider))
            yield return step;
        yield return place.Kind == PlaceKind.Symbolic
            ? FindSymbol(resource, place) is { } symbol
                ? symbol.Say($"it depends on {symbol.Text}")
                : new Note(WriteSymbolic(place))
            : place.Decision.Provider is { } provider
                ? TellInput($"{ResourceName.Write(provider)} says so", provider, place)
                : resource.Kind is { DefaultPlace: not null } kind
                    ? new Note(
                        kind.DefaultPlaceFrom is { } settings
                            ? $"nothing in the program sets it, and {settings} says so"
                            : $"nothing sets it, and this is {place.Why}"
                    )
                    : Told($"{WriteSetting(place)} says so", place);
    }

    /// <summary>How a resource gets its provider.</summary>
    private IEnumerable<Note> ProviderSteps(Resource resource, Resource? provider)
    {
        var current = resource.Registration;
        for (var depth = 0; depth < MaxParents; depth++)
        {
            var who = depth == 0 ? "it" : $"'{resource.Stack.ResourceOf(current).Name}'";
            if (current.Provider is not (null or Constant { Content: null }) || current.Providers is not null)
            {
                yield return provider is null
                    ? new Note($"{who} is given providers, but none of its package")
                    : Note.At($"{who} is given {ResourceName.Write(provider)}", provider.Site, project);
                yield break;
            }
            if (current.Parent is not ResourceReference { Resource: { Kind: not RegistrationKind.Stack } parent })
                break;
            var whose = depth == 0 ? "its parent" : $"the parent of {who}";
            yield return Note.At($"{whose} is {resource.Stack.ResourceOf(parent)}", parent.Site, project);
            current = parent;
        }
        if (provider is null && resource.Kind?.DefaultPlace is null)
            yield return new Note("nothing gives it a provider, so it follows the default provider");
    }

    /// <summary>The input that decides: its value, and the line that gives it.</summary>
    private Note TellInput(string sentence, Resource owner, Place place)
    {
        if (place.Written is not null || PlaceInputOf(owner) is not { } input)
            return Told(sentence, place);
        var value =
            place.Kind != PlaceKind.Symbolic ? $"\"{place.Name}\""
            : PlaceText.IsOfProvider(place) ? PlaceText.WriteName(place)
            : place.Name;
        return _source.At($"{sentence}: {value}", owner, input);
    }

    /// <summary>The input that places a resource; null if it is given none.</summary>
    private static string? PlaceInputOf(Resource resource) =>
        resource.IsProvider || resource.Kind is null ? s_ofProviders.FirstOrDefault(resource.IsGiven) : resource.PlaceInput;

    private Note Told(string text, Place place) =>
        (place.Written is { } written ? $"{text}: \"{written}\"" : text) is var sentence && place.Configured is { } configured
            ? Note.At(sentence, configured, project)
            : Note.At(sentence, place.Literal, project);

    /// <summary>The setting that places it, without its file and line, which are printed separately.</summary>
    private static string WriteSetting(Place place) =>
        place.Configured is { } configured ? place.Why.Replace($", {configured}", "", StringComparison.Ordinal) : place.Why;

    /// <summary>Why a place is not known although every value is, with the value that leads nowhere.</summary>
    public static string WriteReason(Place place) =>
        place.Cause.Value is Constant { Content: string { Length: > 0 } name } ? $"{place.Why}: \"{name}\"" : place.Why;

    /// <summary>What would have to be known of a place without a known name.</summary>
    public static string WriteSymbolic(Place place) =>
        place.Decision is { ByInput: false, Provider: null }
            ? $"{PlaceText.WriteName(place)}, which no stack file sets"
            : $"{PlaceText.WriteName(place)}, which is not set in any file";
}
