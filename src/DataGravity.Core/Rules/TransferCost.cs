using System.Globalization;
using DataGravity.Catalog;
using DataGravity.Graph;

namespace DataGravity.Rules;

/// <summary>What the bytes of a gap cost, as a part of a message.</summary>
internal static class TransferCost
{
    /// <summary>The place the bytes leave, and whose cloud bills them: of what is read the data's, of what is written the compute's.</summary>
    public static Place SourceOf(Gap gap) => gap.Link.Path.Access == DataAccess.Writes ? gap.ComputePlace : gap.DataPlace;

    /// <summary>Such as <c>: about $0.02 per GB, $20 per TB</c>; empty where no price is known.</summary>
    public static string Of(Gap gap) => PriceOf(gap) is { } price ? $": about {Dollars(price)} per GB, {Dollars(price * 1000)} per TB" : "";

    /// <summary>The same for what crosses zones.</summary>
    public static string BetweenZones(Place place) => TransferPrices.BetweenZones(place.Cloud) is { } price ? $": about {Dollars(price)} per GB" : "";

    /// <summary>The list price in USD per GB; null where none is known.</summary>
    private static decimal? PriceOf(Gap gap)
    {
        var source = SourceOf(gap);
        var target = ReferenceEquals(source, gap.DataPlace) ? gap.ComputePlace : gap.DataPlace;
        // The prices Google has confirmed are those of Cloud Storage.
        if (source.Cloud == "gcp" && gap.Link.Data.Kind!.Holds != DataKind.Objects)
            return null;
        return source.Cloud == target.Cloud
            ? TransferPrices.ToRegion(source.Cloud, source.Name, target.Name)
            : TransferPrices.ToInternet(source.Cloud, source.Name, Continents.Of(target.Cloud, target.Name));
    }

    private static string Dollars(decimal amount) => "$" + amount.ToString(amount < 1 ? "0.00##" : amount < 100 ? "0.##" : "#,0", CultureInfo.InvariantCulture);
}
