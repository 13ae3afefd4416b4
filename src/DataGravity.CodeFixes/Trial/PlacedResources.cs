using DataGravity.Catalog;
using DataGravity.CodeFixes.Edits;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Moves;
using DataGravity.Program;

namespace DataGravity.CodeFixes.Trial;

/// <summary>The resources of a program in all its stacks, with their places.</summary>
internal sealed class PlacedResources
{
    private static readonly string[] s_placeInputs = ["region", "location", "zone"];

    private readonly Resource[][] _stacks;

    /// <param name="stacks">The resources of each stack.</param>
    public PlacedResources(IEnumerable<ResourceGraph> stacks) =>
        _stacks = [
            // Left out: providers and functions, which follow their users, and what lives in a cluster, which moves with it.
            .. stacks.Select(graph =>
                graph
                    .Resources.Where(resource =>
                        resource
                            is {
                                Registration.Kind: not (RegistrationKind.Provider or RegistrationKind.Invoke or RegistrationKind.External),
                                Kind: not { Fallback: PlaceFallback.Cluster }
                            }
                    )
                    .ToArray()
            ),
        ];

    /// <summary>
    /// Whether an edited program registers the same resources in the same order, and exactly the planned creations have moved: each has a
    /// resource in another, known place.
    /// </summary>
    /// <param name="before">The program before the edit.</param>
    /// <param name="moved">The resources that should move, by their identities before the edit.</param>
    public bool DifferFrom(PlacedResources before, IReadOnlyCollection<ResourceIdentity> moved)
    {
        if (_stacks.Length != before._stacks.Length)
            return false;
        var (planned, elsewhere) = (new HashSet<Site>(), new HashSet<Site>());
        foreach (var (now, then) in _stacks.Zip(before._stacks, (now, then) => (now, then)))
        {
            // Two resources with one name fail at deployment.
            if (
                !now.Select(resource => resource.Token).SequenceEqual(then.Select(resource => resource.Token))
                || NamesIn(now) != NamesIn(then)
            )
            {
                return false;
            }

            for (var i = 0; i < then.Length; i++)
            {
                var isPlanned = moved.Contains(ResourceIdentity.For(then[i]));
                if (isPlanned)
                    planned.Add(then[i].Site);
                if (StandsAs(then[i], now[i]))
                    continue;
                if (!isPlanned || now[i].Places.Any(p => p.Place.Kind == PlaceKind.Unknown))
                    return false;
                elsewhere.Add(then[i].Site);
            }
        }
        return elsewhere.SetEquals(planned);
    }

    // Almost all resources stand where they stood, named by the same rules in the same order.
    private static bool StandsAs(Resource then, Resource now) =>
        PlacesOf(then).SequenceEqual(PlacesOf(now))
        || new HashSet<(string, PlaceKind, string, string?)>(PlacesOf(then)).SetEquals(PlacesOf(now));

    private static int NamesIn(Resource[] resources) => resources.Select(resource => (resource.Token, resource.Name)).Distinct().Count();

    /// <summary>The places of a resource. If the catalog does not list its type, everything that may place it.</summary>
    private static IEnumerable<(string, PlaceKind, string, string?)> PlacesOf(Resource resource) =>
        resource.Kind is null
            ? resource
                .ProviderPlaces.Select(KeyOf)
                .Concat(s_placeInputs.Select(input => (input, PlaceKind.Symbolic, $"{resource.Registration.Input(input)}", (string?)null)))
            : resource.Places.Select(KeyOf);

    private static (string, PlaceKind, string, string?) KeyOf((Condition Condition, Place Place) place) =>
        (place.Place.Cloud, place.Place.Kind, place.Place.Name, place.Place.Zone);
}
