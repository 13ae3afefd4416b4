namespace DataGravity.Tool.Map;

/// <summary>What the template of the page shows. Every text is escaped by the template.</summary>
internal sealed record PageView(
    string Title,
    IReadOnlyList<string> NotShown,
    IReadOnlyList<StackView> Stacks,
    PageAsset Style,
    PageAsset Script
);

/// <summary>A stack: its boxes, and its rows of the table.</summary>
internal sealed record StackView(
    string Id,
    string Label,
    bool IsFirst,
    int Far,
    string Summary,
    string Density,
    IReadOnlyList<FindingView> Notes,
    IReadOnlyList<CloudView> Clouds,
    IReadOnlyList<RowView> Rows
);

/// <summary>A box with places: a cloud, or what is somewhere.</summary>
internal sealed record CloudView(string Id, string Name, IReadOnlyList<PlaceView> Places);

internal sealed record PlaceView(
    string Id,
    string Title,
    string Remark,
    string Kind,
    NoteView? Reason,
    IReadOnlyList<AreaView> Areas,
    IReadOnlyList<ChipView> Others,
    string OthersText
);

/// <summary>A part of a place: a zone, or what is in none.</summary>
internal sealed record AreaView(string Zone, SideView Data, SideView Compute)
{
    public bool IsEmpty => Data.Count == 0 && Compute.Count == 0;
}

/// <summary>A side of an area. Of many resources only those that are far stand alone; the quiet rest is closed away.</summary>
/// <param name="Name">Its name for screen readers: <c>Data in eu-west-1</c>.</param>
/// <param name="Groups">The groups with what stands alone.</param>
/// <param name="Quiet">The groups that are closed.</param>
/// <param name="More">Further closed groups, of which there are too many to show.</param>
internal sealed record SideView(string Name, IReadOnlyList<GroupView> Groups, IReadOnlyList<GroupView> Quiet, IReadOnlyList<GroupView> More)
{
    public int Count => Groups.Count + Quiet.Count;

    public int MoreCount => More.Sum(group => group.Chips.Count);

    public string MoreState => ChipView.Worst(More.SelectMany(group => group.Chips));
}

/// <summary>Resources of one component, or of one type.</summary>
/// <param name="Label">The component or type; empty for none.</param>
/// <param name="Chips">The resources.</param>
/// <param name="MoreFar">Further ones that are far, where these are too many to show.</param>
internal sealed record GroupView(string Label, IReadOnlyList<ChipView> Chips, IReadOnlyList<ChipView> MoreFar)
{
    public string State => ChipView.Worst(Chips);
}

/// <summary>A resource in its box. A ghost is a copy that the service keeps under the data's own name.</summary>
internal sealed record ChipView(string Id, string Name, string Noun, string State, string Mark, bool IsGhost = false)
{
    private static readonly string[] s_states = ["far", "silent", "unknown"];

    public static string Worst(IEnumerable<ChipView> chips)
    {
        var found = chips.Select(chip => chip.State).ToHashSet();
        return s_states.FirstOrDefault(found.Contains) ?? "";
    }
}

/// <summary>A resource's row of the table, which is also what the panel shows.</summary>
internal sealed record RowView(
    string Id,
    string State,
    string Name,
    string Noun,
    string Where,
    string Href,
    IReadOnlyList<string> Facts,
    IReadOnlyList<LocationView> Places,
    IReadOnlyList<LinkView> Links,
    IReadOnlyList<LinkView> Readers,
    int MoreReaders,
    IReadOnlyList<LinkView> Copies,
    IReadOnlyList<FindingView> Findings
);

internal sealed record LocationView(string Name, string Condition, IReadOnlyList<NoteView> Steps);

internal sealed record LinkView(
    string State,
    string Other,
    string Verb,
    string Text,
    string Verdict,
    string Label,
    bool Writes,
    IReadOnlyList<NoteView> How
);

internal sealed record FindingView(
    string Severity,
    string Rule,
    string Help,
    string Message,
    string Where,
    string Href,
    IReadOnlyList<string> Fixes
);

/// <summary>A sentence, with a link to the line it is about.</summary>
internal sealed record NoteView(string Text, string Where, string Href, string Hint);
