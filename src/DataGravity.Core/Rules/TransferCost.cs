using System.Globalization;
using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Settings;

namespace DataGravity.Rules;

/// <summary>What the bytes of a gap cost, as a part of a message.</summary>
internal static class TransferCost
{
    /// <summary>
    /// The place the bytes leave, and whose cloud bills them: of what is read the data's, of what is written the compute's.
    /// </summary>
    public static Place SourceOf(Gap gap) => gap.Link.Path.Access == DataAccess.Writes ? gap.ComputePlace : gap.DataPlace;

    /// <summary>
    /// Such as <c>about $0.02 per GB, $20 per TB</c>; where the settings tell a volume, what that comes to; where they tell an own
    /// rate, that, with the line that says so. Empty where no price is known.
    /// </summary>
    public static string Of(Gap gap)
    {
        var source = SourceOf(gap);
        var target = ReferenceEquals(source, gap.DataPlace) ? gap.ComputePlace : gap.DataPlace;
        if (gap.Link.Data.Settings.PriceOf((source.Cloud, source.Name), (target.Cloud, target.Name)) is { } own)
            return $"{Dollars(own.UsdPerGb)} per GB ({own.Origin}), {Sum(own.UsdPerGb, gap)}";
        return ListPrice(gap, source, target) is { } price ? $"about {Dollars(price)} per GB, {Sum(price, gap)}" : "";
    }

    public static string BetweenZones(Place place) =>
        TransferPrices.BetweenZones(place.Cloud) is { } price ? $"about {Dollars(price)} per GB each way" : "";

    /// <summary>What a NAT gateway processes.</summary>
    public static string ThroughNat(Place place) =>
        TransferPrices.ThroughNat(place.Name) is { } price ? $"about {Dollars(price)} per GB, {Dollars(price * 1000)} per TB" : "";

    private static decimal? ListPrice(Gap gap, Place source, Place target)
    {
        // The prices Google has confirmed are those of Cloud Storage.
        if (source.Cloud == "gcp" && gap.Link.Data.Kind!.Holds != DataKind.Objects)
            return null;
        return source.Cloud == target.Cloud
            ? TransferPrices.ToRegion(source.Cloud, source.Name, target.Name)
            : TransferPrices.ToInternet(source.Cloud, source.Name, Continents.Find(target.Cloud, target.Name));
    }

    private static string Sum(decimal price, Gap gap) =>
        (gap.Link.Data.Entry?.Volume, gap.Link.Path.Access) switch
        {
            ({ MonthlyReads: { } monthly }, not DataAccess.Writes) => $"{Dollars(price * monthly)} a month for {Amount(monthly)}",
            ({ Size: { } size }, not DataAccess.Writes) => $"{Dollars(price * size)} a pass over its {Amount(size)}",
            _ => $"{Dollars(price * 1000)} per TB",
        };

    private static string Dollars(decimal amount) =>
        "$"
        + amount.ToString(
            amount < 1 ? "0.00##"
                : amount < 100 ? "0.##"
                : "#,0",
            CultureInfo.InvariantCulture
        );

    private static string Amount(decimal gigabytes) =>
        gigabytes < 1000
            ? gigabytes.ToString("0.##", CultureInfo.InvariantCulture) + " GB"
            : (gigabytes / 1000).ToString("#,0.##", CultureInfo.InvariantCulture) + " TB";
}
