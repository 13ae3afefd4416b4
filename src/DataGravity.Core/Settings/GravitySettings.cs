using DataGravity.Catalog;
using DataGravity.Configuration;
using DataGravity.Settings.Sections;

namespace DataGravity.Settings;

/// <summary>The content of a DataGravity.yaml file: what the program does not say, and what its owners decided.</summary>
internal sealed class GravitySettings
{
    private int _ownOutputs;

    private GravitySettings() { }

    /// <summary>The settings of a program without a file.</summary>
    public static GravitySettings Empty { get; } = new();

    /// <summary>The path of the file; empty if there is none.</summary>
    public string Path { get; private init; } = "";

    /// <summary>Whether the file is above the Pulumi project. Then other programs may need what this one does not.</summary>
    public bool IsShared { get; private init; }

    /// <summary>Stores that exist already, and facts about the program's own stores.</summary>
    public IReadOnlyList<DataEntry> Data { get; private init; } = [];

    /// <summary>Outputs of other stacks: those of the file first, then those of linked programs.</summary>
    public IReadOnlyList<StackOutput> Outputs { get; private init; } = [];

    /// <summary>Types that the catalog does not list, by token.</summary>
    public IReadOnlyDictionary<string, ResourceKind> Kinds { get; private init; } = new Dictionary<string, ResourceKind>();

    /// <summary>The findings that are accepted, and not reported.</summary>
    public IReadOnlyList<Acceptance> Accepted { get; private init; } = [];

    /// <summary>The places where data may be.</summary>
    public IReadOnlyList<AllowedPlaces> Fences { get; private init; } = [];

    public IReadOnlyList<OwnPrice> Prices { get; private init; } = [];

    /// <summary>The problems in the file, in its order.</summary>
    public IReadOnlyList<SettingsProblem> Problems { get; private init; } = [];

    internal static IReadOnlyList<string> Sections { get; } =
    [DataSection.Name, StacksSection.Name, ResourcesSection.Name, AcceptSection.Name, AllowedPlacesSection.Name, PricesSection.Name];

    /// <summary>The name of a settings file.</summary>
    internal const string FileName = "DataGravity.yaml";

    /// <summary>
    /// The name under which the tool gives a program what the other programs of a load answer: a section <c>stacks:</c>. No such file is
    /// on a disk.
    /// </summary>
    internal const string LinkedFileName = "DataGravity.linked";

    /// <summary>Whether a path is that of answers of linked programs.</summary>
    internal static bool IsLinkedFile(string path) => PulumiFiles.FileName(path) == LinkedFileName;

    /// <summary>Whether a path is that of a settings file.</summary>
    public static bool IsFile(string path) => PulumiFiles.FileName(path) == FileName;

    /// <summary>Whether a file was meant to be a settings file, but has a wrong name.</summary>
    internal static bool IsMisnamed(string path) =>
        !IsFile(path) && PulumiFiles.FileName(path).ToUpperInvariant() is "DATAGRAVITY.YAML" or "DATAGRAVITY.YML";

    /// <summary>
    /// Reads the nearest settings file, the one in the deepest folder. If there is none, the settings are empty. What linked programs
    /// answer counts where the file is silent.
    /// </summary>
    /// <param name="files">Files at and above the program.</param>
    /// <param name="today">The date. Acceptances that end before it have expired.</param>
    public static GravitySettings Read(IEnumerable<(string Path, string Text)> files, DateTime today)
    {
        var all = files.ToArray();
        var (path, text) = all.Where(file => IsFile(file.Path)).OrderByDescending(file => file.Path.Length).FirstOrDefault();
        var (linkedPath, linkedText) = all.FirstOrDefault(file => IsLinkedFile(file.Path));
        var linked = linkedPath is null ? [] : Read(linkedPath, linkedText, today).Outputs;
        if (path is null)
            return linked.Count == 0 ? Empty : new GravitySettings { Outputs = linked };
        var projects = all.Where(file => PulumiFiles.IsProjectFile(file.Path)).Select(file => PulumiFiles.Folder(file.Path)).ToArray();
        return Read(path, text, today, projects.Length > 0 && !projects.Contains(PulumiFiles.Folder(path)), linked);
    }

    /// <summary>Reads a file. Parts that cannot be read become problems; the rest is used.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="text">Its content.</param>
    /// <param name="today">The date. Acceptances that end before it have expired.</param>
    public static GravitySettings Read(string path, string text, DateTime today) => Read(path, text, today, isShared: false, linked: []);

    private static GravitySettings Read(string path, string text, DateTime today, bool isShared, IReadOnlyList<StackOutput> linked)
    {
        var reader = new SettingsReader(path);
        var document = YamlDocument.Read(text);
        foreach (var problem in document.Problems)
            reader.Report(problem);
        var root = document.Root as YamlMapping;
        if (root is not null)
            reader.ReportUnknown(root, "section", Sections);
        else if (document.Root is { } other and not YamlScalar { Kind: YamlKind.Null })
            reader.Report(other.Span, $"this file must consist of sections: {string.Join(", ", Sections)}");
        var own = StacksSection.Read(root?[StacksSection.Name], reader).ToArray();
        return new GravitySettings
        {
            Path = path,
            IsShared = isShared,
            Data = DataSection.Read(root?[DataSection.Name], reader),
            Outputs = [.. own, .. linked],
            _ownOutputs = own.Length,
            Kinds = ResourcesSection.Read(root?[ResourcesSection.Name], reader),
            Accepted = AcceptSection.Read(root?[AcceptSection.Name], reader, today),
            Fences = AllowedPlacesSection.Read(root?[AllowedPlacesSection.Name], reader),
            Prices = PricesSection.Read(root?[PricesSection.Name], reader),
            Problems = reader.Problems,
        };
    }

    /// <summary>
    /// What is told of an output of another stack: the first entry that covers it; null for none. What is in a list or map is where the
    /// whole is, unless it has an entry of its own. What the file says of the whole wins over what a linked program says of the item.
    /// </summary>
    /// <param name="stack">The stack, as a program names it.</param>
    /// <param name="names">The output's name. For an item its name with a path, and then those of the lists and maps around it.</param>
    public StackOutput? FindOutput(string stack, IEnumerable<string> names) =>
        Find(Outputs.Take(_ownOutputs), stack, names) ?? Find(Outputs.Skip(_ownOutputs), stack, names);

    private static StackOutput? Find(IEnumerable<StackOutput> outputs, string stack, IEnumerable<string> names) =>
        names
            .Select((name, i) => (Told: outputs.FirstOrDefault(told => told.Output == name && told.Stack.Matches(stack)), IsWhole: i > 0))
            .FirstOrDefault(found => found.Told is { } told && !(found.IsWhole && told.Data is null))
            .Told;

    /// <summary>What the file says about a type; null if it does not list the type.</summary>
    public ResourceKind? KindOf(string token) => Kinds.TryGetValue(token, out var kind) ? kind : null;

    /// <summary>The own price from one place to another: the first in the file that covers it; null for none.</summary>
    public OwnPrice? PriceOf((string Cloud, string Region) from, (string Cloud, string Region) to) =>
        Prices.FirstOrDefault(price => price.Covers(from, to));
}
