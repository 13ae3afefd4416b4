using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>
/// Reads the static <c>Config</c> classes of provider packages: the stack's configuration, and otherwise the environment. Which keys they
/// read is not known here.
/// </summary>
internal sealed class PackageConfigs
{
    /// <summary>Knows no package.</summary>
    public static readonly PackageConfigs None = new([]);

    private readonly Dictionary<(string Type, string Property), (string Key, IReadOnlyList<string> Environment)> _settings;

    /// <param name="settings">What each property reads: the key, then the environment variables in order.</param>
    public PackageConfigs(IEnumerable<(string Type, string Property, string Key, IReadOnlyList<string> Environment)> settings) =>
        _settings = settings.ToDictionary(setting => (setting.Type, setting.Property), setting => (setting.Key, setting.Environment));

    /// <summary>The value of a static property. Null if it is not one of a package's configuration.</summary>
    public Value? Read(Evaluator evaluator, Member member, Site site)
    {
        if (!_settings.TryGetValue((member.Owner, member.Name), out var setting))
            return null;
        var context = evaluator.Context;
        Value[] values =
        [
            .. setting
                .Environment.Select(context.EnvironmentVariable)
                .Prepend(context.Configuration(setting.Key))
                .Select(value => SymbolicInput.At(value, site)),
        ];
        return First(evaluator, values, 0);
    }

    private static Value First(Evaluator evaluator, IReadOnlyList<Value> values, int at) =>
        at == values.Count - 1
            ? values[at]
            : evaluator.ForkValue(
                evaluator.IsNull(values[at]),
                () => First(evaluator, values, at + 1),
                () => Evaluator.WithoutNull(values[at])
            );
}
