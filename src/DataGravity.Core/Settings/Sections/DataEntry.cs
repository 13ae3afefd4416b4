using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;

namespace DataGravity.Settings.Sections;

/// <summary>How a program's data is matched with an entry.</summary>
internal enum DataIdentity
{
    /// <summary>By its physical name, such as that of a bucket, an account or a table.</summary>
    Name,

    /// <summary>By the beginning of an address.</summary>
    Uri,

    /// <summary>By the configuration key with its name or address.</summary>
    Config,

    /// <summary>By the logical name of the resource that creates it.</summary>
    Resource,

    /// <summary>By the output of another stack.</summary>
    Output,
}

/// <summary>A store that a settings file describes.</summary>
/// <param name="By">What <paramref name="Name"/> is.</param>
/// <param name="Name">The name, address, key or output to match.</param>
/// <param name="Kind">The kind of store; null for a resource of the program, whose kind is known.</param>
/// <param name="Region">Its region; empty for a resource of the program.</param>
/// <param name="Origin">
/// What tells all this: the file and line of the entry, or the stack and the place where another program creates it.
/// </param>
internal sealed record DataEntry(DataIdentity By, string Name, ResourceKind? Kind, string Region, string Origin)
{
    /// <summary>The input that places it. It has this name for every type.</summary>
    internal const string PlaceInput = "region";

    /// <summary>Where another program creates it; null if the entry does not tell.</summary>
    public CreationSite? CreatedAt { get; init; }

    /// <summary>The stack whose output it is, as the entry writes it; null for other entries.</summary>
    public string? Stack { get; init; }

    /// <summary>Its size, and how much of it is read.</summary>
    public Volume Volume { get; init; } = Volume.Unknown;

    /// <summary>Its tags, for fences.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Reads what a store is and where it is; null if that part is incomplete.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="by">How the data is matched.</param>
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
        // All parts are read before this returns, so that all problems are reported at once.
        var cloud = CloudOf(entry, name);
        var region = entry.Region("region", cloud);
        var kind = StoreKinds.Read(entry, cloud, mayBeCluster: by == DataIdentity.Output);
        return region is null || kind is null ? null : new DataEntry(by, name, kind, region, entry.Origin) { Volume = volume, Tags = tags };
    }

    /// <summary>The cloud of an entry. An address implies its cloud.</summary>
    private static string? CloudOf(SettingsEntry entry, string name)
    {
        if (!entry.Has("cloud") && DataUri.NamesIn(name).Select(named => named.Cloud).FirstOrDefault() is { } told)
            return told;
        entry.Require("cloud");
        return entry.Cloud("cloud");
    }
}

/// <summary>The size of a store, and how much of it is read.</summary>
/// <param name="Size">In decimal gigabytes; null if not given.</param>
/// <param name="MonthlyReads">In decimal gigabytes per month; null if not given.</param>
internal sealed record Volume(decimal? Size, decimal? MonthlyReads)
{
    /// <summary>Nothing is given.</summary>
    public static readonly Volume Unknown = new(null, null);
}
