using System.Globalization;

namespace DataGravity.Judging;

/// <summary>Writes prices.</summary>
internal static class PriceText
{
    /// <summary>As the end of a message: <c>about $0.02 per GB, $800 a month for 40 TB</c>.</summary>
    public static string Write(Price price)
    {
        var rate = $"{WriteRate(price)}{(price.Origin is { } origin ? $" ({origin})" : "")}";
        return price switch
        {
            { IsEachWay: true } => rate,
            { UsdPerMonth: { } month } => $"{rate}, {Dollars(month)} a month for {Amount(price.MonthlyGb!.Value)}",
            { UsdPerPass: { } pass } => $"{rate}, {Dollars(pass)} a pass over its {Amount(price.SizeGb!.Value)}",
            _ => $"{rate}, {Dollars(price.UsdPerGb * 1000)} per TB",
        };
    }

    /// <summary>As the label of an arrow: <c>$800/month</c>, or <c>$0.02/GB</c> where the volume is not known.</summary>
    public static string WriteShort(Price price) =>
        price switch
        {
            { IsEachWay: false, UsdPerMonth: { } month } => $"{Dollars(month)}/month",
            { IsEachWay: false, UsdPerPass: { } pass } => $"{Dollars(pass)}/pass",
            _ => $"{Dollars(price.UsdPerGb)}/GB",
        };

    /// <summary>
    /// Writes what is saved if all these costs end, for a title: <c>: saves $800 a month</c>; empty if a price is missing.
    /// </summary>
    public static string WriteSaving(IReadOnlyCollection<Price?> prices)
    {
        var known = prices.OfType<Price>().ToArray();
        if (known.Length == 0 || known.Length < prices.Count)
            return "";
        if (known.All(price => price.UsdPerMonth is not null))
            return $": saves {Dollars(known.Sum(price => price.UsdPerMonth!.Value))} a month";
        if (known.All(price => price.UsdPerPass is not null))
            return $": saves {Dollars(known.Sum(price => price.UsdPerPass!.Value))} a pass";
        var dearest = known.OrderByDescending(price => price.UsdPerGb).First();
        return $": saves {(known.Any(price => price.UsdPerGb != dearest.UsdPerGb) ? $"up to {Dollars(dearest.UsdPerGb)} per GB" : WriteRate(dearest))}";
    }

    private static string WriteRate(Price price) =>
        $"{(price.Origin is null ? "about " : "")}{Dollars(price.UsdPerGb)} per GB{(price.IsEachWay ? " each way" : "")}";

    /// <summary>An amount in USD: <c>$0.02</c>, <c>$1,200</c>.</summary>
    public static string Dollars(decimal amount) =>
        "$"
        + amount.ToString(
            amount == 0 ? "0"
                : amount < 1 ? "0.00##"
                : amount < 100 ? "0.##"
                : "#,0",
            CultureInfo.InvariantCulture
        );

    /// <summary>An amount of data: <c>40 TB</c>.</summary>
    public static string Amount(decimal gigabytes) =>
        gigabytes < 1000
            ? gigabytes.ToString("0.##", CultureInfo.InvariantCulture) + " GB"
            : (gigabytes / 1000).ToString("#,0.##", CultureInfo.InvariantCulture) + " TB";
}
