using DataGravity.Tool.Explaining;

namespace DataGravity.Tool.Planning;

/// <summary>The plan for a program, as <c>data-gravity plan --json</c> prints it.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Stacks">The plans of its stacks.</param>
/// <param name="Ends">Where the analysis ended before the program did, so that groups may be missing.</param>
internal sealed record PlanDocument(string Project, IReadOnlyList<StackPlan> Stacks, IReadOnlyList<Note> Ends);

/// <summary>The plan of stacks that are alike.</summary>
/// <param name="Names">The stacks; empty if it holds for any.</param>
/// <param name="Groups">The groups with a store that is reported as far.</param>
/// <param name="NearGroups">How many groups have none.</param>
/// <param name="NotPlanned">The compute whose place, or whose data's place, is not known.</param>
internal sealed record StackPlan(
    IReadOnlyList<string> Names,
    IReadOnlyList<GroupDocument> Groups,
    int NearGroups,
    IReadOnlyList<Note> NotPlanned
);

/// <summary>A group of resources that move together.</summary>
/// <param name="Name">Its first compute.</param>
/// <param name="File">The file that creates it, relative to the project.</param>
/// <param name="Line">The line.</param>
/// <param name="With">The other resources of the group.</param>
/// <param name="Cloud">The cloud's id.</param>
/// <param name="Region">Where it is.</param>
/// <param name="Best">The best region; null if it can stand in none.</param>
/// <param name="BestBy">
/// Why that is the best: <c>cost</c>, it costs least however much is read; <c>distance</c>, it has the fewest far stores.
/// </param>
/// <param name="SavesUsdPerMonth">What a move to the best region saves at least; null if that is not known.</param>
/// <param name="Anchor">What keeps it from moving at all; null for nothing.</param>
/// <param name="Replaces">The stores that a move creates anew, and empty.</param>
/// <param name="Options">The regions, best first.</param>
/// <param name="Copies">The copies with which it could stay.</param>
/// <param name="Wanted">What to write to the settings so that more is known.</param>
internal sealed record GroupDocument(
    string Name,
    string File,
    int Line,
    IReadOnlyList<string> With,
    string Cloud,
    string Region,
    string? Best,
    string? BestBy,
    decimal? SavesUsdPerMonth,
    string? Anchor,
    IReadOnlyList<string> Replaces,
    IReadOnlyList<OptionDocument> Options,
    IReadOnlyList<CopyDocument> Copies,
    IReadOnlyList<string> Wanted
);

/// <summary>A copy of a far store in the group's region. What its storage costs is not known.</summary>
/// <param name="Data">The store.</param>
/// <param name="Place">Where the store is.</param>
/// <param name="UsdPerGb">The rate of the transfer; null if none is known.</param>
/// <param name="RateFrom">Where the rate is from.</param>
/// <param name="Gb">How much the store holds; null if that is not known.</param>
/// <param name="SizeFrom">The line that says how much.</param>
/// <param name="UsdOnce">The price of the first transfer; null if it is not known.</param>
internal sealed record CopyDocument(
    string Data,
    string Place,
    decimal? UsdPerGb,
    string? RateFrom,
    decimal? Gb,
    string? SizeFrom,
    decimal? UsdOnce
);

/// <summary>A region in which the group could stand.</summary>
/// <param name="Region">The region.</param>
/// <param name="Stays">Whether the group is there now.</param>
/// <param name="UsdPerMonth">The price of a month; null if it is not known, or the group cannot stand there.</param>
/// <param name="KnownUsdPerMonth">What is known of that price.</param>
/// <param name="MostUsdPerMonth">The most it can be; null if no bound is known.</param>
/// <param name="Far">The reads and writes of far stores.</param>
/// <param name="Refused">Why the vendor or a fence forbids it.</param>
/// <param name="NotOffered">What the region is known to lack.</param>
/// <param name="Needs">What has to be made there first.</param>
internal sealed record OptionDocument(
    string Region,
    bool Stays,
    decimal? UsdPerMonth,
    decimal KnownUsdPerMonth,
    decimal? MostUsdPerMonth,
    IReadOnlyList<TransferDocument> Far,
    IReadOnlyList<string> Refused,
    IReadOnlyList<string> NotOffered,
    IReadOnlyList<string> Needs
)
{
    /// <summary>Whether nothing is known that keeps the group from standing there.</summary>
    public bool Possible => Refused.Count == 0 && NotOffered.Count == 0;
}

/// <summary>What is read from a far store, or written to it.</summary>
/// <param name="Data">The store.</param>
/// <param name="Writes">Whether it is written.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Rule">The rule about that distance.</param>
/// <param name="Billed">Whether the bytes cost money.</param>
/// <param name="UsdPerGb">The rate; null if none is known.</param>
/// <param name="RateFrom">Where the rate is from.</param>
/// <param name="GbPerMonth">How much is read a month; null if that is not known.</param>
/// <param name="GbPerPass">How much one pass over the store is; null if that is not known.</param>
/// <param name="SizeFrom">The line that says how much.</param>
/// <param name="UsdPerMonth">The price of a month; an upper bound if there are other readers.</param>
/// <param name="OtherReaders">The resources outside the group whose part of the reads is not known.</param>
internal sealed record TransferDocument(
    string Data,
    bool Writes,
    string Place,
    string Rule,
    bool Billed,
    decimal? UsdPerGb,
    string? RateFrom,
    decimal? GbPerMonth,
    decimal? GbPerPass,
    string? SizeFrom,
    decimal? UsdPerMonth,
    IReadOnlyList<string> OtherReaders
);
