using DataGravity.Catalog;
using DataGravity.Judging;

namespace DataGravity.Tool.Planning;

/// <summary>What the transfer of a gigabyte costs.</summary>
/// <param name="UsdPerGb">In USD, of both ends together; null if it is not known.</param>
/// <param name="From">The origin: a line of the settings, or whose list price it is and when it was read; null if it is not known.</param>
internal sealed record Rate(decimal? UsdPerGb, string? From)
{
    /// <param name="gap">The gap that the bytes cross.</param>
    /// <param name="price">The price of the gap; null if none is known.</param>
    public static Rate Of(Gap gap, Price? price)
    {
        var sender = Clouds.Find(PriceFinder.SourceOf(gap).Cloud);
        return price is not null
                ? new(price.UsdPerGb * (price.IsEachWay ? 2 : 1), price.Origin ?? $"list price of {sender?.Name}, {sender?.PricesRead}")
            : PriceFinder.BillsEgress(gap) == false ? new(0, $"{sender?.Name} does not bill it")
            : new(null, null);
    }
}
