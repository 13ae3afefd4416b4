using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Settings;
using DataGravity.Settings.Sections;

namespace DataGravity.Graph;

/// <summary>
/// What a graph finds out about a resource, as members of the resource: users of a graph write <c>resource.Places</c>. The stages of the
/// graph do not use these members. They ask earlier stages.
/// </summary>
internal static class ResourceMembers
{
    extension(Resource resource)
    {
        /// <summary>The graph it is part of.</summary>
        public ResourceGraph Stack => (ResourceGraph)resource.Owner;

        /// <summary>The settings of the program it is part of.</summary>
        public GravitySettings Settings => resource.Stack.Settings;

        /// <summary>
        /// The provider it uses on each path: null for the default provider, the resource itself if the provider is unknown.
        /// </summary>
        public IReadOnlyList<(Condition Condition, Resource? Provider)> Providers => resource.Stack.ProvidersOf(resource);

        /// <summary>The explicit providers in its own options. None for a component, which only hands them down.</summary>
        public IReadOnlyList<(Condition Condition, Resource Provider)> GivenProviders =>
            resource.Registration switch
            {
                { Kind: not RegistrationKind.Custom } or { Provider: null } => [],
                { Provider: ResourceReference { Resource: { Kind: RegistrationKind.Provider } provider } } =>
                [
                    (Condition.True, resource.Stack.ResourceOf(provider)),
                ],
                { Provider: { } given } => GivenIn(given, resource.Stack),
            };

        /// <summary>The component whose code creates it; null if no component does.</summary>
        public Resource? Creator => resource.Registration.Creator is { } creator ? resource.Stack.ResourceOf(creator) : null;

        /// <summary>The components whose code creates it, innermost first.</summary>
        internal IEnumerable<Resource> Creators
        {
            get
            {
                for (var creator = resource.Creator; creator is not null; creator = creator.Creator)
                    yield return creator;
            }
        }

        /// <summary>The components above it, up to the one that gives it its provider. If none does, up to the outermost.</summary>
        internal IEnumerable<Resource> ProvidingComponents
        {
            get
            {
                var current = resource.Registration;
                while (current is { Provider: null, Providers: null, Parent: ResourceReference { Resource: var parent } })
                {
                    if (parent.Kind != RegistrationKind.Component)
                        yield break;
                    yield return resource.Stack.ResourceOf(parent);
                    current = parent;
                }
            }
        }

        /// <summary>
        /// The resource as if it were a child of the component that creates it. Null if it has a parent or provider of its own, or inherits
        /// none.
        /// </summary>
        public Resource? AsChildOfCreator =>
            resource.Registration is { Creator: { } creator, Parent: null, Provider: null, Providers: null }
            && resource.Registration.Kind is RegistrationKind.Custom or RegistrationKind.Component
                ? resource.AsChildOf(new ResourceReference(creator))
                : null;

        /// <summary>
        /// For a component whose children are created outside the program: the component as if it inherited its parent's provider, as it
        /// would in other languages than C#. Null for anything else.
        /// </summary>
        public Resource? AsInheriting =>
            resource.Registration is { Kind: RegistrationKind.RemoteComponent, Parent: { } parent }
            && Clouds.ProviderPackageOf(resource.Package) != resource.Package
                ? resource.AsChildOf(parent)
                : null;

        /// <summary>Where it lands, each place under the condition that puts it there.</summary>
        public IReadOnlyList<(Condition Condition, Place Place)> Places => resource.Stack.PlacesOf(resource);

        /// <summary>Where its provider is, even if the resource itself is elsewhere. For a provider, where that is.</summary>
        public IReadOnlyList<(Condition Condition, Place Place)> ProviderPlaces => resource.Stack.ProviderPlacesOf(resource);

        /// <summary>Where the default provider of its package is.</summary>
        public IReadOnlyList<(Condition Condition, Place Place)> DefaultPlaces => resource.Stack.DefaultPlacesOf(resource);

        /// <summary>Where the service is that creates it, whatever zone the resource names.</summary>
        public IReadOnlyList<(Condition Condition, Place Place)> ServicePlaces => resource.Stack.ServicePlacesOf(resource);

        /// <summary>
        /// For compute: what shows that it runs machine learning, such as <c>runs tensorflow-training</c>. Empty if its type shows it; null
        /// if nothing does.
        /// </summary>
        public string? MlProof => resource.Stack.MlProofOf(resource);

        /// <summary>The data it works on, surest first.</summary>
        public IEnumerable<Resource> Data =>
            resource.Stack.LinksOf(resource).OrderByDescending(link => link.Strength).Select(link => link.Data).Distinct();

        /// <summary>The settings about it as data; null if there are none.</summary>
        public DataEntry? Entry => resource.Stack.EntryOf(resource);

        /// <summary>Its tags, each as its key and as <c>key=value</c>, from the program and from the settings.</summary>
        public IEnumerable<string> Tags => Graph.Tags.ReadAll(resource.Registration).Concat(resource.Entry?.Tags ?? []);

        private Resource AsChildOf(Value parent) => new(resource.Registration.AsChildOf(parent), resource.Kind, resource.Owner);
    }

    private static IReadOnlyList<(Condition Condition, Resource Provider)> GivenIn(Value providers, ResourceGraph graph) =>
        [
            .. providers
                .Alternatives()
                .Where(a => a.Value is ResourceReference { Resource.Kind: RegistrationKind.Provider })
                .Select(a => (a.Condition, graph.ResourceOf(((ResourceReference)a.Value).Resource))),
        ];
}
