namespace DataGravity.Evaluation;

/// <summary>The providers that a resource hands down, by package. Some may be unknown.</summary>
internal sealed class ProviderMap
{
    // The provider of every package that is not listed. It is unknown if the providers are not known.
    private readonly Value _others;

    // This dictionary is never changed.
    private readonly Dictionary<string, Value> _byPackage;

    private ProviderMap(Dictionary<string, Value> byPackage, Value others) => (_byPackage, _others) = (byPackage, others);

    public static ProviderMap Empty { get; } = new([], Constant.Null);

    public static ProviderMap Unknown { get; } = new([], new Unknown("provider of a resource that is transformed"));

    /// <summary>Returns the package in a resource's token. Returns null if the token contains none.</summary>
    public static string? PackageOf(string token) => token.Split(':') is [var package, _, _] ? package : null;

    /// <summary>Returns the provider of a package. It is a null constant on the paths where there is none.</summary>
    public Value Find(string? package) =>
        package is null ? Constant.Null
        : _byPackage.TryGetValue(package, out var provider) ? provider
        : _others;

    /// <summary>Returns a copy with a provider for a package, if one is given.</summary>
    public ProviderMap With(string? package, Value given) =>
        package is null || given is Constant
            ? this
            : new ProviderMap(new(_byPackage) { [package] = OrElse(given, Find(package)) }, _others);

    /// <summary>Returns a copy with several providers, each for its own package. A later provider replaces an earlier one.</summary>
    public ProviderMap With(Value several)
    {
        if (several is not SequenceValue sequence)
            return several is Constant ? this : Unknown;
        var map = this;
        foreach (var (condition, item) in sequence.Items)
        {
            foreach (var (when, provider) in item.Alternatives())
            {
                if (provider is ResourceReference { Resource: var resource })
                    map = map.With(OwnPackageOf(resource), Choices.Of(condition.And(when), provider, Constant.Null));
                else if (provider is not Constant)
                    return Unknown;
            }
        }
        return map;
    }

    /// <summary>Returns a copy that takes missing packages from another map.</summary>
    public ProviderMap OrElse(ProviderMap other)
    {
        var packages = _byPackage.Keys.Union(other._byPackage.Keys);
        return new ProviderMap(
            packages.ToDictionary(package => package, package => OrElse(Find(package), other.Find(package))),
            OrElse(_others, other._others)
        );
    }

    /// <summary>Joins maps that hold on different paths into one.</summary>
    public static ProviderMap Join(IReadOnlyList<(Conditions.Condition Condition, ProviderMap Map)> maps)
    {
        if (maps.Count == 1)
            return maps[0].Map;
        return new ProviderMap(
            maps.SelectMany(m => m.Map._byPackage.Keys)
                .Distinct()
                .ToDictionary(package => package, package => Choices.Of(maps.Select(m => (m.Condition, m.Map.Find(package))))),
            Choices.Of(maps.Select(m => (m.Condition, m.Map._others)))
        );
    }

    /// <summary>Replaces a value by another on the paths where it is null.</summary>
    public static Value OrElse(Value value, Value otherwise) =>
        value switch
        {
            Constant { Content: null } => otherwise,
            Choice choice => Choices.Of(choice.Alternatives.Select(a => (a.Condition, OrElse(a.Value, otherwise)))),
            _ => value,
        };

    /// <summary>Returns the package that a provider is for, such as <c>aws</c> for <c>pulumi:providers:aws</c>.</summary>
    public static string OwnPackageOf(Registration provider) => provider.Token.Substring(provider.Token.LastIndexOf(':') + 1);
}
