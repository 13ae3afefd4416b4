namespace DataGravity.Evaluation;

/// <summary>
/// The providers that resources are registered with. Transforms may change them. The SDK hands providers down in the constructor, before
/// any transform runs. The engine hands providers down after the transforms: a custom resource hands its provider to its custom children of
/// the same package, and a component hands its list to children that name none (pulumi 3.259, `inheritFromParent` and
/// `componentProviders`).
/// </summary>
internal sealed class EngineProviders
{
    // First the providers that the SDK hands down to children. Then the providers that the engine hands down from components, and from
    // custom resources.
    private readonly Dictionary<Registration, ProviderMap> _handedDown = [];
    private readonly Dictionary<Registration, ProviderMap> _ofComponents = [];
    private readonly Dictionary<Registration, Value> _ofCustoms = [];

    /// <summary>
    /// Returns the provider chosen by the SDK, and the provider that is requested. If the SDK chooses none, the engine does. The parents of
    /// the resource must be settled before.
    /// </summary>
    public (Value BySdk, Value Requested) Request(Registration registration)
    {
        var inherited = EachParent(registration, HandedDownBy, ProviderMap.Empty);
        var package = ProviderMap.PackageOf(registration.Token);
        var own = registration.Provider ?? Constant.Null;
        var isCustom = registration.Kind is RegistrationKind.Custom or RegistrationKind.Provider or RegistrationKind.Read;
        _handedDown[registration] =
            registration.IsTransformed ? ProviderMap.Unknown
            : isCustom ? inherited.With(package, own)
            : inherited.With(registration.Providers ?? Constant.Null).With(Listed(own));
        var bySdk = isCustom ? ProviderMap.OrElse(own, inherited.Find(package)) : Constant.Null;
        return (bySdk, ProviderMap.OrElse(bySdk, EachParent(registration, parent => ByEngine(registration, parent))));
    }

    /// <summary>Stores the provider that a custom resource is finally registered with.</summary>
    public void SettleCustom(Registration registration, Value provider) => _ofCustoms[registration] = provider;

    /// <summary>
    /// Stores the providers that a component is finally registered with. The providers of its parents follow after its own.
    /// </summary>
    public void SettleComponent(Registration registration, Value providers) =>
        _ofComponents[registration] = ProviderMap
            .Empty.With(providers)
            .OrElse(
                EachParent(
                    registration,
                    parent => _ofComponents.TryGetValue(parent, out var above) ? above : ProviderMap.Empty,
                    ProviderMap.Empty
                )
            );

    /// <summary>
    /// Returns the providers that the SDK sends to the engine. Only a remote component sends them: all that it was given.
    /// </summary>
    public static Value SentProviders(Registration registration) =>
        registration.Kind != RegistrationKind.RemoteComponent ? new SequenceValue([])
        : registration.Provider is { } own ? Listed(own)
        : registration.Providers ?? new SequenceValue([]);

    private static SequenceValue Listed(Value provider) => new([(Conditions.Condition.True, provider)]);

    private ProviderMap HandedDownBy(Registration parent) => _handedDown.TryGetValue(parent, out var known) ? known : ProviderMap.Empty;

    private Value ByEngine(Registration child, Registration parent)
    {
        var package = ProviderMap.PackageOf(child.Token);
        if (_ofComponents.TryGetValue(parent, out var providers))
            return child.Kind == RegistrationKind.Component ? Constant.Null : providers.Find(package);
        if (!_ofCustoms.TryGetValue(parent, out var provider))
            return Constant.Null;
        return child.Kind == RegistrationKind.Component
            ? provider
            : Choices.Of(provider.Alternatives().Select(a => (a.Condition, IsOfPackage(a.Value, package) ? a.Value : Constant.Null)));
    }

    private static bool IsOfPackage(Value provider, string? package) =>
        provider is not ResourceReference { Resource: var resource } || ProviderMap.OwnPackageOf(resource) == package;

    private static Value EachParent(Registration registration, Func<Registration, Value> find) =>
        registration.Parent is null
            ? Constant.Null
            : Choices.Of(
                registration
                    .Parent.Alternatives()
                    .Select(a =>
                        (
                            a.Condition,
                            a.Value switch
                            {
                                ResourceReference parent => find(parent.Resource),
                                Constant => Constant.Null,
                                var other => Unknown.From("provider of an unknown parent", other),
                            }
                        )
                    )
            );

    private static ProviderMap EachParent(Registration registration, Func<Registration, ProviderMap> find, ProviderMap none) =>
        registration.Parent is null
            ? none
            : ProviderMap.Join([
                .. registration
                    .Parent.Alternatives()
                    .Select(a =>
                        (
                            a.Condition,
                            a.Value switch
                            {
                                ResourceReference parent => find(parent.Resource),
                                Constant => none,
                                _ => ProviderMap.Unknown,
                            }
                        )
                    ),
            ]);
}
