using System.Collections.Concurrent;
using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Settings;

namespace DataGravity.Graph;

/// <summary>
/// Finds the provider of each resource by Pulumi's rules: its own <c>Provider</c>, else the one its <c>Parent</c> hands down for its
/// package, else the default provider. Without a Parent nothing is handed down.
/// </summary>
/// <param name="context">The configuration of the stack.</param>
/// <param name="settings">The settings, which may describe components that the catalog does not list.</param>
internal sealed class ProviderResolution(IProgramContext context, GravitySettings settings)
{
    // Marks an unknown provider until it is known which resource asks.
    private static readonly Registration s_unknown = Registration.External("", "", "", Constant.Null);

    private readonly ConcurrentDictionary<(Registration Parent, string Package), IReadOnlyList<(Condition, Registration?)>> _handedDown =
        new();

    /// <summary>
    /// The provider on each path: null for the package's default provider, the resource itself if the provider is unknown. A provider of
    /// another package is passed on unchanged: nothing checks it before the deployment.
    /// </summary>
    public IReadOnlyList<(Condition Condition, Registration? Provider)> ProvidersOf(Registration registration) =>
        Resolve(registration) is var found && Contains(found, s_unknown)
            ? [.. found.Select(p => (p.Condition, ReferenceEquals(p.Provider, s_unknown) ? registration : p.Provider))]
            : found;

    private static bool Contains(IReadOnlyList<(Condition Condition, Registration? Provider)> found, Registration? provider)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (ReferenceEquals(found[i].Provider, provider))
                return true;
        }
        return false;
    }

    /// <summary>The package whose provider places a resource. For a component described in the settings, its cloud's package.</summary>
    public string PackageOf(Registration registration) =>
        OwnKindOf(registration) is { } own
            ? Clouds.Find(own.Cloud)?.MainPackage ?? own.Cloud
            : Clouds.ProviderPackageOf(ResourceCatalog.PackageOf(registration.Token));

    private ResourceKind? OwnKindOf(Registration registration) =>
        registration.Kind is RegistrationKind.Component or RegistrationKind.RemoteComponent ? settings.KindOf(registration.Token) : null;

    private IReadOnlyList<(Condition Condition, Registration? Provider)> Resolve(Registration registration)
    {
        var package = PackageOf(registration);
        var found = Resolve(registration, package);
        // Without a default provider the engine refuses what names none.
        return
            registration.Kind is not (RegistrationKind.Provider or RegistrationKind.Component)
            && Contains(found, null)
            && HasNoDefault(registration, package)
            ? [.. found.Select(p => (p.Condition, p.Provider ?? s_unknown))]
            : found;
    }

    /// <summary>Whether the stack has default providers disabled, for a package or for all.</summary>
    private bool HasNoDefault(Registration registration, string package) =>
        (registration.InlineContext ?? context).Configuration("pulumi:disable-default-providers") is Constant { Content: string packages }
        && (packages.Contains("\"*\"") || packages.Contains($"\"{package}\""));

    private IReadOnlyList<(Condition Condition, Registration? Provider)> Resolve(Registration registration, string package)
    {
        // A component uses no provider itself, it hands them down. If it has a place, its children are there.
        if (registration.Kind == RegistrationKind.Component && OwnKindOf(registration) is not null)
            return HandedDown(registration, package);
        // A provider belongs to the package "pulumi", which has no providers.
        if (registration.Kind is RegistrationKind.Provider or RegistrationKind.Component)
            return [(Condition.True, null)];
        if (registration.IsTransformed)
            return [(Condition.True, s_unknown)];
        if (registration.Kind == RegistrationKind.RemoteComponent)
            return OwnOf(registration, package);
        if (registration.ProviderByEngine is { } byEngine)
            return [.. Explicit(byEngine, () => [(Condition.True, null)])];
        // A short cut for what most resources have.
        if (
            registration.Provider is ResourceReference { Resource: { Kind: RegistrationKind.Provider } provider }
            && ResourceCatalog.PackageOf(provider.Token) == package
        )
        {
            return [(Condition.True, provider)];
        }

        return registration.Provider is { } given ? Given(given, registration, package) : Inherited(registration, package);
    }

    private (Condition, Registration?)[] Given(Value provider, Registration registration, string package) =>
        [.. Explicit(provider, () => Inherited(registration, package))];

    /// <summary>
    /// The providers of a remote component, which its children get. In .NET it inherits none from the component it is nested in
    /// (pulumi-dotnet issue 599, core SDK 3.112): the default provider places its children.
    /// </summary>
    private static IReadOnlyList<(Condition, Registration?)> OwnOf(Registration component, string package)
    {
        static IReadOnlyList<(Condition, Registration?)> byDefault() => [(Condition.True, null)];
        return (component.ProvidersByEngine is null ? component.Provider : null, component.ProvidersByEngine ?? component.Providers) switch
        {
            ({ } only, _) => OfPackage([(Condition.True, only)], package, byDefault),
            (_, SequenceValue several) => OfPackage(several.Items, package, byDefault),
            (_, not null) => [(Condition.True, s_unknown)],
            _ => byDefault(),
        };
    }

    /// <summary>The provider in an option. Null means that none was given.</summary>
    private static IEnumerable<(Condition, Registration?)> Explicit(
        Value provider,
        Func<IReadOnlyList<(Condition, Registration?)>> otherwise
    ) =>
        provider
            .Alternatives()
            .SelectMany(alternative =>
                alternative.Value switch
                {
                    Constant { Content: null } => otherwise().Select(o => (o.Item1.And(alternative.Condition), o.Item2)),
                    ResourceReference { Resource: { Kind: RegistrationKind.Provider } p } => [(alternative.Condition, p)],
                    _ => [(alternative.Condition, s_unknown)],
                }
            );

    private IReadOnlyList<(Condition, Registration?)> Inherited(Registration registration, string package)
    {
        if (registration.Parent is null)
            return [(Condition.True, null)];
        var inherited = registration
            .Parent.Alternatives()
            .SelectMany(alternative =>
                (
                    alternative.Value switch
                    {
                        Constant { Content: null } => [(Condition.True, null)],
                        ResourceReference parent => HandedDown(parent.Resource, package),
                        _ => [(Condition.True, s_unknown)],
                    }
                ).Select(p => (Condition: p.Item1.And(alternative.Condition), Provider: p.Item2))
            )
            .ToArray();
        // Two parents on two paths often hand down the same provider. Listed twice, it would double with each further pair.
        return inherited.Length == 1
            ? [inherited[0]]
            :
            [
                .. inherited
                    .GroupBy(p => p.Provider)
                    .Select(same => (same.Aggregate(Condition.False, (any, p) => any.Or(p.Condition)), same.Key)),
            ];
    }

    /// <summary>
    /// The provider that a parent hands down to children of a package. Parents may be nested as deep as a program likes. So the outermost
    /// is resolved first, and each needs its own parent only.
    /// </summary>
    private IReadOnlyList<(Condition, Registration?)> HandedDown(Registration parent, string package)
    {
        if (_handedDown.TryGetValue((parent, package), out var known))
            return known;
        var (pending, begun) = (new Stack<Registration>([parent]), new HashSet<Registration>());
        while (pending.Count > 0)
        {
            var next = pending.Peek();
            if (begun.Add(next))
            {
                foreach (var above in ParentsOf(next).Where(above => !begun.Contains(above) && !_handedDown.ContainsKey((above, package))))
                    pending.Push(above);
                continue;
            }
            if (!_handedDown.ContainsKey((next, package)))
                _handedDown[(next, package)] = HandDown(next, package);
            pending.Pop();
        }
        return _handedDown[(parent, package)];
    }

    private static IEnumerable<Registration> ParentsOf(Registration registration) =>
        registration.Parent is null
            ? []
            : registration
                .Parent.Alternatives()
                .Select(alternative => alternative.Value)
                .OfType<ResourceReference>()
                .Select(parent => parent.Resource);

    private IReadOnlyList<(Condition, Registration?)> HandDown(Registration parent, string package)
    {
        IReadOnlyList<(Condition, Registration?)> further() => Inherited(parent, package);
        if (parent is { IsTransformed: true, Kind: not RegistrationKind.Stack })
            return [(Condition.True, s_unknown)];
        switch (parent.Kind)
        {
            case RegistrationKind.Stack:
                return [(Condition.True, null)];
            // A custom resource hands down its own provider to children of its own package.
            case RegistrationKind.Custom
            or RegistrationKind.Read when parent.Provider is { } own && ResourceCatalog.PackageOf(parent.Token) == package:
                return [.. Explicit(own, further)];
            case RegistrationKind.Component or RegistrationKind.RemoteComponent when parent.Provider is { } only:
                return OfPackage([(Condition.True, only)], package, further);
            case RegistrationKind.Component or RegistrationKind.RemoteComponent when parent.Providers is { } several:
                return several is SequenceValue sequence ? OfPackage(sequence.Items, package, further) : [(Condition.True, s_unknown)];
            default:
                return further();
        }
    }

    /// <summary>The last of a component's providers that belongs to the package. Others do not concern the child.</summary>
    private static IReadOnlyList<(Condition, Registration?)> OfPackage(
        IReadOnlyList<(Condition Condition, Value Value)> providers,
        string package,
        Func<IReadOnlyList<(Condition, Registration?)>> otherwise
    )
    {
        var result = new List<(Condition, Registration?)>();
        var open = Condition.True;
        foreach (var (condition, value) in providers.Reverse())
        {
            foreach (var (when, alternative) in value.Alternatives())
            {
                var here = open.And(condition).And(when);
                if (here.IsFalse || alternative is Constant { Content: null })
                    continue;
                var provider = (alternative as ResourceReference)?.Resource;
                if (provider is null || ResourceCatalog.PackageOf(provider.Token) == package)
                {
                    result.Add((here, provider ?? s_unknown));
                    open = open.Except(here);
                }
            }
        }
        if (!open.IsFalse)
            result.AddRange(otherwise().Select(o => (o.Item1.And(open), o.Item2)));
        return result;
    }
}
