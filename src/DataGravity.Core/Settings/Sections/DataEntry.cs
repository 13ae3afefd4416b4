using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;

namespace DataGravity.Settings.Sections;

/// <summary>By what a program is recognized to name data.</summary>
internal enum DataIdentity
{
    /// <summary>By its physical name: of a bucket, an account, a table.</summary>
    Name,

    /// <summary>By an address that begins so.</summary>
    Uri,

    /// <summary>By the configuration key that holds its name or address.</summary>
    Config,

    /// <summary>By the logical name of the resource that creates it.</summary>
    Resource,

    /// <summary>By the output of another stack.</summary>
    Output,
}

/// <summary>A store as a settings file tells of it.</summary>
/// <param name="By">What <paramref name="Name"/> is.</param>
/// <param name="Name">What it is recognized by.</param>
/// <param name="Kind">What it is; null for a resource of the program, which tells that itself.</param>
/// <param name="Region">Where it is; empty for a resource of the program.</param>
/// <param name="Origin">The file and line that tell of it.</param>
internal sealed record DataEntry(DataIdentity By, string Name, ResourceKind? Kind, string Region, string Origin)
{
    /// <summary>The input that places it, whatever its type calls that.</summary>
    internal const string PlaceInput = "region";

    /// <summary>How much it holds and how much of it is read.</summary>
    public Volume Volume { get; init; } = Volume.Unknown;

    /// <summary>What fences ask for.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Reads the part of an entry that tells what a store is and where; null where that part is not whole.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="by">What it is recognized by.</param>
    /// <param name="name">The name, address, key or output.</param>
    internal static DataEntry? Read(SettingsEntry entry, DataIdentity by, string name)
    {
        var volume = new Volume(entry.Size("size"), entry.Size("monthly-reads"));
        var tags = entry.Texts("tags");
        if (by == DataIdentity.Resource)
        {
            foreach (var key in new[] { "cloud", "region", "kind" }.Where(entry.Has))
                entry.Report($"'{key}' is not allowed here: for the program's own resources it is read from the program", key);
            return new DataEntry(by, name, null, "", entry.Origin) { Volume = volume, Tags = tags };
        }
        entry.Require("region");
        // Each part is asked for, so that all that is wrong is told at once.
        var cloud = CloudOf(entry, name);
        var region = entry.Region("region", cloud);
        var kind = StoreKinds.Read(entry, cloud);
        return region is null || kind is null ? null : new DataEntry(by, name, kind, region, entry.Origin) { Volume = volume, Tags = tags };
    }

    /// <summary>An address tells its cloud itself.</summary>
    private static string? CloudOf(SettingsEntry entry, string name)
    {
        if (!entry.Has("cloud") && DataUri.NamesIn(name).Select(named => named.Cloud).FirstOrDefault() is { } told)
            return told;
        entry.Require("cloud");
        return entry.Cloud("cloud");
    }
}

/// <summary>How much data a store holds, and how much of it is read.</summary>
/// <param name="Size">Decimal gigabytes; null for not told.</param>
/// <param name="MonthlyReads">Decimal gigabytes a month; null for not told.</param>
internal sealed record Volume(decimal? Size, decimal? MonthlyReads)
{
    /// <summary>Nothing told.</summary>
    public static readonly Volume Unknown = new(null, null);
}
