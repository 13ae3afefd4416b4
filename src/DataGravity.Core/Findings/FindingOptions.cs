using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Settings;

namespace DataGravity.Findings;

/// <summary>An option in <c>.editorconfig</c>.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Values">The values it takes, as the documentation says them.</param>
/// <param name="Default">The value of an option nobody sets.</param>
/// <param name="Description">What it does.</param>
/// <param name="Accepts">Whether a value is one it takes.</param>
internal sealed record OptionDescriptor(string Name, string Values, string Default, string Description, Func<string, bool> Accepts);

/// <summary>What users set for the findings in a part of their sources.</summary>
/// <param name="Prices">Whether messages tell what a gigabyte costs.</param>
/// <param name="OnlyMachineLearning">Whether gaps of other compute than machine learning and data processing are left out.</param>
/// <param name="Stacks">Patterns of the stacks that count, with commas in between.</param>
internal sealed record FindingOptions(bool Prices, bool OnlyMachineLearning, string Stacks)
{
    private const string Prefix = "data_gravity.";

    private static readonly OptionDescriptor s_compute = new(
        Prefix + "compute",
        "`any`, `ml`",
        "any",
        "With `ml`, compute that shows no machine learning and processes no data may stand where it likes.",
        value => value is "any" or "ml"
    );

    private static readonly OptionDescriptor s_prices = new(
        Prefix + "prices",
        "`true`, `false`",
        "true",
        "Whether messages tell what a gigabyte costs.",
        value => value is "true" or "false"
    );

    private static readonly OptionDescriptor s_stacks = new(
        Prefix + "stacks",
        "names with `*`, separated by commas",
        "*",
        "The stacks whose findings count: `prod*` leaves out what people try in stacks of their own.",
        value => value.Length > 0 && value.Split(',').All(pattern => Glob.IsValid(pattern.Trim()))
    );

    /// <summary>The options there are, by name.</summary>
    public static IReadOnlyList<OptionDescriptor> All { get; } = [s_compute, s_prices, s_stacks];

    /// <summary>What holds where nobody sets anything.</summary>
    public static FindingOptions Default { get; } = new(Prices: true, OnlyMachineLearning: false, s_stacks.Default);

    /// <summary>Reads the options; one whose value it does not take is as if it were not set.</summary>
    /// <param name="valueOf">The value of an option by its key; null where it is not set.</param>
    public static FindingOptions Read(Func<string, string?> valueOf)
    {
        var (compute, prices, stacks) = (Value(s_compute), Value(s_prices), Value(s_stacks));
        return compute is null && prices is null && stacks is null
            ? Default
            : new(prices != "false", compute == "ml", stacks ?? s_stacks.Default);

        string? Value(OptionDescriptor option) => valueOf(option.Name) is { } value && option.Accepts(value) ? value : null;
    }

    /// <summary>What is wrong with options that somebody set.</summary>
    /// <param name="keys">All keys that are set.</param>
    /// <param name="valueOf">The value of each.</param>
    public static IEnumerable<string> Problems(IEnumerable<string> keys, Func<string, string?> valueOf)
    {
        foreach (var key in keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(key => key, StringComparer.Ordinal))
        {
            if (All.FirstOrDefault(option => option.Name == key) is not { } known)
                yield return $"there is no option '{key}': there are {string.Join(", ", All.Select(option => option.Name))}";
            else if (!known.Accepts(valueOf(key) ?? ""))
                yield return $"the option '{key}' is '{valueOf(key)}', but takes {known.Values.Replace("`", "")}";
        }
    }

    /// <summary>Whether the findings of a stack count; those of a program without stacks do.</summary>
    public bool Includes(string? stack) =>
        stack is null || Stacks == s_stacks.Default || Stacks.Split(',').Any(pattern => new Glob(pattern.Trim()).Matches(stack));

    /// <summary>The option that leaves out what a rule says, as it is written; null where none does.</summary>
    internal string? FindExclusion(StackFinding said) =>
        OnlyMachineLearning && said.Gap is { Link.Compute: { MlProof: null, Kind.Role: not Catalog.ResourceRole.Processing } }
            ? $"{s_compute.Name} = ml"
            : null;
}
