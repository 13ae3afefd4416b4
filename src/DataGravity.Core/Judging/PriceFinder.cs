using DataGravity.Catalog;
using DataGravity.Catalog.Elsewhere;
using DataGravity.Catalog.Places;
using DataGravity.Graph;

namespace DataGravity.Judging;

/// <summary>Finds the price of a gap's bytes: the owner's rate if the settings have one, else the list price.</summary>
internal static class PriceFinder
{
    /// <summary>The place the bytes leave, whose cloud bills them. Reading bills the data's place, writing the compute's.</summary>
    public static Place SourceOf(Gap gap) => gap.Link.Path.Access == DataAccess.Writes ? gap.ComputePlace : gap.DataPlace;

    /// <summary>Whether the cloud that the bytes leave bills them as egress; null if it is not known, or another vendor bills them.</summary>
    public static bool? BillsEgress(Gap gap) => IsResold(gap) ? null : Clouds.BillsEgress(SourceOf(gap).Cloud);

    /// <summary>The price of a gap; null if none is known.</summary>
    public static Price? Find(Gap gap)
    {
        var source = SourceOf(gap);
        var target = ReferenceEquals(source, gap.DataPlace) ? gap.ComputePlace : gap.DataPlace;
        var own = gap.Link.Data.Settings.PriceOf((source.Cloud, source.Name), (target.Cloud, target.Name));
        if ((own?.UsdPerGb ?? FindListPrice(gap, source, target)) is not { } rate)
            return null;
        // The volume in the settings is for reads only.
        var volume = gap.Link.Path.Access == DataAccess.Writes ? null : gap.Link.Data.Entry?.Volume;
        return new Price(rate, own?.Origin) { MonthlyGb = volume?.MonthlyReads, SizeGb = volume?.Size };
    }

    /// <summary>The price of crossing zones at a place; null if none is known.</summary>
    public static Price? FindBetweenZones(Place place) =>
        Clouds.Find(place.Cloud)?.PriceBetweenZones is { } rate ? new Price(rate) { IsEachWay = true } : null;

    /// <summary>The price of a NAT gateway at a place; null if none is known.</summary>
    public static Price? FindThroughNat(Place place) =>
        Clouds.Find(place.Cloud)?.PriceThroughNat(place.Name) is { } rate ? new Price(rate) : null;

    private static decimal? FindListPrice(Gap gap, Place source, Place target)
    {
        if (
            IsResold(gap)
            || Clouds.Find(source.Cloud) is not { } cloud
            || cloud.PricesObjectsOnly && gap.Link.Data.Kind!.Holds != DataKind.Objects
        )
        {
            return null;
        }
        return source.Cloud == target.Cloud
            ? cloud.PriceToRegion(source.Name, target.Name)
            : cloud.PriceToInternet(source.Name, Clouds.ContinentOf(target.Cloud, target.Name));
    }

    private static bool IsResold(Gap gap) =>
        AtlasRegions.IsResold((gap.Link.Path.Access == DataAccess.Writes ? gap.Link.Compute : gap.Link.Data).Cloud);
}
