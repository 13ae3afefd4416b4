using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Settings;

namespace DataGravity.Findings;

/// <summary>An option in <c>.editorconfig</c>.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Values">The values it takes, in the words of the documentation.</param>
/// <param name="Default">Its value if it is not set.</param>
/// <param name="Description">What it does.</param>
/// <param name="Accepts">Decides whether it takes a value.</param>
internal sealed record OptionDescriptor(string Name, string Values, string Default, string Description, Func<string, bool> Accepts);

/// <summary>The options that users set for a part of their sources.</summary>
/// <param name="Prices">Whether messages give the price of a gigabyte.</param>
/// <param name="OnlyMachineLearning">Whether only machine learning and data processing count as compute.</param>
/// <param name="Stacks">Patterns of the stacks that count, separated by commas.</param>
internal sealed record FindingOptions(bool Prices, bool OnlyMachineLearning, string Stacks)
{
    private const string Prefix = "data_gravity.";

    private static readonly OptionDescriptor s_compute = new(
        Prefix + "compute",
        "`any`, `ml`",
        "any",
        "With `ml`, compute counts only if it shows machine learning or processes data.",
        value => value is "any" or "ml"
    );

    private static readonly OptionDescriptor s_prices = new(
        Prefix + "prices",
        "`true`, `false`",
        "true",
        "Whether messages give the price per gigabyte.",
        value => value is "true" or "false"
    );

    private static readonly OptionDescriptor s_stacks = new(
        Prefix + "stacks",
        "names with `*`, separated by commas",
        "*",
        "The stacks whose findings count: `prod*` leaves out stacks in which people try things.",
        value => value.Length > 0 && value.Split(',').All(pattern => Glob.IsValid(pattern.Trim()))
    );

    /// <summary>The key of the option that leaves out stacks.</summary>
    public static string StacksOption => s_stacks.Name;

    /// <summary>All options, by name.</summary>
    public static IReadOnlyList<OptionDescriptor> All { get; } = [s_compute, s_prices, s_stacks];

    /// <summary>The options if nothing is set.</summary>
    public static FindingOptions Default { get; } = new(Prices: true, OnlyMachineLearning: false, s_stacks.Default);

    /// <summary>Reads the options. An invalid value is ignored.</summary>
    /// <param name="valueOf">The value of an option by its key; null if it is not set.</param>
    public static FindingOptions Read(Func<string, string?> valueOf)
    {
        var (compute, prices, stacks) = (Value(s_compute), Value(s_prices), Value(s_stacks));
        return compute is null && prices is null && stacks is null
            ? Default
            : new(prices != "false", compute == "ml", stacks ?? s_stacks.Default);

        string? Value(OptionDescriptor option) => valueOf(option.Name) is { } value && option.Accepts(value) ? value : null;
    }

    /// <summary>The problems with options that are set.</summary>
    /// <param name="keys">All keys that are set.</param>
    /// <param name="valueOf">The value of each.</param>
    public static IEnumerable<string> Problems(IEnumerable<string> keys, Func<string, string?> valueOf)
    {
        foreach (var key in keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(key => key, StringComparer.Ordinal))
        {
            if (All.FirstOrDefault(option => option.Name == key) is not { } known)
                yield return $"'{key}' is not an option; the options are {string.Join(", ", All.Select(option => option.Name))}";
            else if (!known.Accepts(valueOf(key) ?? ""))
                yield return $"the option '{key}' is '{valueOf(key)}', but takes {known.Values.Replace("`", "")}";
        }
    }

    /// <summary>Whether the findings of a stack count. Those of a program without stacks always do.</summary>
    public bool Includes(string? stack) =>
        stack is null || Stacks == s_stacks.Default || Stacks.Split(',').Any(pattern => new Glob(pattern.Trim()).Matches(stack));

    /// <summary>The option that leaves out something a rule says, as it is written; null if none does.</summary>
    internal string? FindExclusion(StackFinding said) =>
        OnlyMachineLearning && said.Gap is { Link.Compute: { MlProof: null, Kind.Role: not Catalog.ResourceRole.Processing } }
            ? $"{s_compute.Name} = ml"
            : null;
}
