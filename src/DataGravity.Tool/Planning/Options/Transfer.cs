using DataGravity.Catalog;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Settings.Sections;

namespace DataGravity.Tool.Planning;

/// <summary>What a group reads from a far store, or writes to it, while the group stands in some region.</summary>
/// <param name="Data">The store.</param>
/// <param name="Finding">What the rules say about the distance.</param>
internal sealed record Transfer(Resource Data, StackFinding Finding)
{
    /// <summary>Whether the bytes go to the store.</summary>
    public bool Writes => Finding.Gap!.Link.Path.Access == DataAccess.Writes;

    /// <summary>Readers outside the group, whose part of the store's reads is not known.</summary>
    public IReadOnlyList<Resource> OtherReaders { get; init; } = [];

    /// <summary>Whether it fails, so that nothing is transferred.</summary>
    public bool IsRefused => Finding.Rule.Category == RuleCategory.Failure;

    /// <summary>
    /// Whether it costs money. Images and models are read once, questions to a model are few bytes, and other zones only take time unless
    /// they have a price.
    /// </summary>
    public bool IsBilled =>
        !IsRefused
        && Data.Kind!.Holds is not (DataKind.Images or DataKind.Models or DataKind.Inference)
        && !(Finding.Gap!.Distance == Distance.OtherZone && Finding.Price is null);

    /// <summary>What a gigabyte costs.</summary>
    public Rate Rate { get; } = Rate.Of(Finding.Gap!, Finding.Price);

    /// <summary>The rate in USD per GB; null if none is known.</summary>
    public decimal? UsdPerGb => Rate.UsdPerGb;

    /// <summary>How much of the store is read a month, in GB; null if the settings do not say, or the group writes.</summary>
    public decimal? GbPerMonth => Volume.MonthlyReads;

    /// <summary>How much one pass over the store is, in GB; null if the settings do not say, or the group writes.</summary>
    public decimal? GbPerPass => Volume.Size;

    /// <summary>The line of the settings that tells how much is read; null if none does.</summary>
    public string? SizeFrom => Volume == Volume.Unknown ? null : Data.Entry?.Origin;

    /// <summary>The price of a month in USD; an upper bound if others read the store, too. Null if it is not known.</summary>
    public decimal? UsdPerMonth => UsdPerGb == 0 ? 0 : UsdPerGb * GbPerMonth;

    /// <summary>Whether <see cref="UsdPerMonth"/> is what the group pays.</summary>
    public bool IsExact => UsdPerMonth is 0 || UsdPerMonth is not null && OtherReaders.Count == 0;

    private Volume Volume => Writes || Finding.Gap!.Cache is not null ? Volume.Unknown : Data.Entry?.Volume ?? Volume.Unknown;
}
