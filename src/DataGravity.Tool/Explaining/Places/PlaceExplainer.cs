using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Graph;

namespace DataGravity.Tool.Explaining;

/// <summary>Says where a resource lands, and what decides it, step by step.</summary>
internal sealed class PlaceExplainer(LoadedProject project)
{
    private readonly UnknownText _unknown = new(project);
    private readonly PlaceSteps _steps = new(project);

    /// <summary>The places of a resource. For a provider, the places of the resources that use it.</summary>
    public IReadOnlyList<PlaceExplanation> Explain(Resource resource) =>
        resource is { Kind: null, Registration.Kind: RegistrationKind.Component } || ResourceName.IsStackReference(resource)
            ? []
            : Merge(
                [
                    .. PlacesOf(resource)
                        .Select(p =>
                            (
                                p.Condition,
                                new PlaceExplanation(
                                    p.Place.Kind == PlaceKind.Unknown ? "" : PlaceText.WriteName(p.Place),
                                    ConditionText.Describe(p.Condition),
                                    [.. _steps.Find(resource, p.Place)]
                                )
                            )
                        ),
                ],
                resource
            );

    /// <summary>Says once what holds on several paths, and on what it depends which of them the program takes.</summary>
    private IReadOnlyList<PlaceExplanation> Merge((Condition When, PlaceExplanation Place)[] places, Resource resource)
    {
        var alike = places.GroupBy(p => p.Place.Place + "\n" + string.Join('\n', p.Place.Steps)).ToArray();
        return alike is [var only] && only.Skip(1).Any()
            ? [only.First().Place with { Condition = "" }]
            :
            [
                .. alike
                    .SelectMany(same => same.DistinctBy(p => p.Place.Condition))
                    .Select(p =>
                        p.Place with
                        {
                            Steps =
                            [
                                .. _unknown.Find(p.When, resource.Stack) is { } cause
                                    ? [cause.Say($"whether it does depends on {cause.Text}")]
                                    : Array.Empty<Note>(),
                                .. p.Place.Steps,
                            ],
                        }
                    ),
            ];
    }

    /// <summary>What is missing to know a place; null if it is known.</summary>
    public Note? FindMissing(Resource resource, Place place) =>
        place.Kind switch
        {
            PlaceKind.Unknown => _steps.FindCause(resource, place)
                ?? Note.At(
                    $"where {ResourceName.Write(place.Cause.Owner ?? resource)} lands: {PlaceSteps.WriteReason(place)}",
                    (place.Cause.Owner ?? resource).Site,
                    project
                ),
            PlaceKind.Symbolic => _steps.FindSymbol(resource, place)
                ?? new Note(PlaceSteps.WriteSymbolic(place), Hint: FindHint(resource, place)),
            _ => null,
        };

    /// <summary>The configuration value or stack output that names a place; null for other places.</summary>
    public Note? FindSymbol(Resource resource, Place place) => place.Kind == PlaceKind.Symbolic ? _steps.FindSymbol(resource, place) : null;

    /// <summary>A place and how it is known, or the first unknown value that keeps it from being known.</summary>
    public string Describe(Resource resource, Place place) =>
        place.Kind == PlaceKind.Unknown
            ? $"an unknown place, {(_steps.FindCause(resource, place) is { } cause ? $"which depends on {cause.Say(cause.Text)}" : PlaceSteps.WriteReason(place))}"
            : PlaceText.Write(place);

    /// <summary>The setting that would place a default provider.</summary>
    private static string? FindHint(Resource resource, Place place) =>
        place.Decision is { ByInput: false, Provider: null }
        && Clouds.ProviderPlaces(Clouds.ProviderPackageOf(resource.Package), PlaceText.IsZone(place)).FirstOrDefault()
            is { Argument: { } argument }
            ? $"set {Clouds.ProviderPackageOf(resource.Package)}:{argument} in Pulumi.{resource.Stack.Stack ?? "<stack>"}.yaml"
            : null;

    private static IReadOnlyList<(Condition Condition, Place Place)> PlacesOf(Resource resource) =>
        resource.IsProvider || resource.Kind is null ? resource.ProviderPlaces : resource.Places;
}
