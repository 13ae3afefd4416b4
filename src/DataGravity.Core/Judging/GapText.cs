using DataGravity.Catalog;
using DataGravity.Graph;

namespace DataGravity.Judging;

/// <summary>Writes who works on which data, where each is, and how that is known.</summary>
internal static class GapText
{
    /// <summary>
    /// Such as <c>SageMaker model 'churn' in us-east-1 (provider 'virginia') reads S3 bucket 'artifacts' in eu-west-1 (its own Region)</c>.
    /// </summary>
    public static string Write(Gap gap)
    {
        var (link, proof) = (gap.Link, gap.Link.Compute.MlProof is { Length: > 0 } shown ? $" ({shown})" : "");
        var through = link.Through.Length == 0 ? "" : " " + link.Through;
        return $"{link.Compute}{proof} in {Say(gap.ComputePlace, gap)} {Verb(link)} {link.Data} in {Say(gap.DataPlace, gap)}{through}";
    }

    private static string Verb(DataLink link) =>
        (link.Path.Access, link.Data.Kind!.Holds) switch
        {
            (_, _) when link.Strength == LinkStrength.Granted => link.Path.Access == DataAccess.Writes ? "may write to" : "may read",
            (DataAccess.Writes, _) => "writes to",
            (_, DataKind.Images) => "pulls its image from",
            (_, DataKind.Models) => "loads its model from",
            (DataAccess.Uses, _) => "uses",
            (_, DataKind.Database or DataKind.Warehouse or DataKind.Index) => "queries",
            (_, DataKind.Stream) => "consumes",
            _ => "reads",
        };

    /// <summary>Writes a place: for another zone the zone counts; for another cloud, the cloud as much as the region.</summary>
    private static string Say(Place place, Gap gap)
    {
        if (gap.Distance == Distance.OtherZone)
            return (place with { Name = place.Zone! }).ToString();
        if (gap.Distance != Distance.OtherCloud)
            return place.ToString();
        var cloud = Clouds.NameOf(place.Cloud);
        return place.Kind is PlaceKind.Region or PlaceKind.MultiRegion ? $"{cloud} {place}" : cloud;
    }
}
