using DataGravity.Configuration;

namespace DataGravity.Settings.Sections;

/// <summary>An own price for data that leaves a place.</summary>
/// <param name="From">The place it leaves: <c>cloud/region</c>.</param>
/// <param name="To">The place it goes to: <c>cloud/region</c>, <c>region</c> for another region of the same cloud, <c>internet</c> for
/// another cloud.</param>
/// <param name="UsdPerGb">Dollars per decimal gigabyte.</param>
/// <param name="Origin">The file and line of the price.</param>
internal sealed record OwnPrice(Glob From, Glob To, decimal UsdPerGb, string Origin)
{
    /// <summary>Whether the price is for data that goes from one place to another.</summary>
    public bool Covers((string Cloud, string Region) from, (string Cloud, string Region) to) =>
        Is(From, from)
        && To.ToString() switch
        {
            "internet" => from.Cloud != to.Cloud,
            "region" => from.Cloud == to.Cloud && from.Region != to.Region,
            _ => Is(To, to),
        };

    /// <summary>Whether a pattern matches a place. A cloud alone stands for all its regions.</summary>
    private static bool Is(Glob glob, (string Cloud, string Region) place) =>
        glob.Matches(place.Cloud) || glob.Matches($"{place.Cloud}/{place.Region}");
}

/// <summary><c>prices:</c>: own rates, in place of the list prices.</summary>
internal static class PricesSection
{
    public const string Name = "prices";

    public static IReadOnlyList<string> Keys { get; } = ["from", "to", "usd-per-gb"];

    // Words that may stand for the place the data goes to.
    private static readonly string[] s_targets = ["region", "internet"];

    public static IReadOnlyList<OwnPrice> Read(YamlNode? section, SettingsReader reader)
    {
        var prices = new List<OwnPrice>();
        var seen = new HashSet<(string, string)>();
        foreach (var entry in reader.Entries(section, Name, Keys))
        {
            foreach (var key in Keys)
                entry.Require(key);
            var (start, end, rate) = (entry.Place("from", []), entry.Place("to", s_targets), entry.Price("usd-per-gb"));
            if (start is not { } from || end is not { } to || rate is not { } price)
                continue;
            if (seen.Add((from.ToString(), to.ToString())))
                prices.Add(new OwnPrice(from, to, price, entry.Origin));
            else
                entry.Report("an entry above already sets this price");
        }
        return prices;
    }
}
