namespace DataGravity.Catalog.Places;

/// <summary>
/// A file of a cloud's regions, in lists with names, as <see cref="PlaceLists"/> reads them. eng/regions makes these files from npm
/// packages: nobody edits them.
/// </summary>
/// <param name="name">The name of the file.</param>
internal sealed class RegionFile(string name)
{
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> _lists = new(() => PlaceLists.Read(DataFiles.ReadText(name)));

    /// <summary>The lists, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists => _lists.Value;

    /// <summary>All entries, list by list.</summary>
    public IEnumerable<string> Entries => Lists.Values.SelectMany(entries => entries);

    /// <summary>The list that has an entry; null if none has it.</summary>
    public string? ListOf(string entry) => Lists.FirstOrDefault(list => list.Value.Contains(entry)).Key;
}
