using DataGravity.Program;

namespace DataGravity.Rules;

/// <summary>Something to report, at a place in the program.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">How much it matters here: the rule's severity, or less.</param>
/// <param name="Site">The <c>new</c> expression it is reported at.</param>
/// <param name="Related">Other places it is about: where the data is created.</param>
/// <param name="Message">The sentence for the user.</param>
/// <param name="Properties">What a fix needs to know, by the names in <see cref="FindingProperties"/>.</param>
internal sealed record Finding(
    RuleDescriptor Rule,
    RuleSeverity Severity,
    Site Site,
    IReadOnlyList<Site> Related,
    string Message,
    IReadOnlyDictionary<string, string?> Properties
);

/// <summary>Names of what travels with a finding to its fixes.</summary>
internal static class FindingProperties
{
    /// <summary>The compute resource's logical name.</summary>
    public const string Compute = nameof(Compute);

    /// <summary>The data resource, as a message says it.</summary>
    public const string Data = nameof(Data);

    /// <summary>The logical names of all it stands at, as a pattern.</summary>
    public const string Names = nameof(Names);

    /// <summary>Those of the data it is about; absent where it is about none.</summary>
    public const string DataNames = nameof(DataNames);

    /// <summary>The physical name by which a text names the data.</summary>
    public const string PhysicalName = nameof(PhysicalName);

    /// <summary>The schema name of the data's output that holds the physical name.</summary>
    public const string Output = nameof(Output);

    /// <summary>The data's region; absent where it has no name or is not the same in all stacks the finding is about.</summary>
    public const string Region = nameof(Region);

    /// <summary>The compute's region; absent where it has no name or is not the same in all stacks the finding is about.</summary>
    public const string From = nameof(From);

    /// <summary>With <see cref="Region"/>: present where the data is there in every stack, also those the finding is not about.</summary>
    public const string RegionEverywhere = nameof(RegionEverywhere);

    /// <summary>
    /// Present where an explicit provider puts the data where it is, in every stack: the path of the file that creates it.
    /// </summary>
    public const string ProviderPath = nameof(ProviderPath);

    /// <summary>With <see cref="ProviderPath"/>: the offset of the expression that creates the provider.</summary>
    public const string ProviderStart = nameof(ProviderStart);

    /// <summary>Present where the data follows the default provider, in every stack.</summary>
    public const string DataByDefault = nameof(DataByDefault);

    /// <summary>A copy of the data that is near, as a message says it; absent where there is none under a name of its own.</summary>
    public const string Copy = nameof(Copy);

    /// <summary>With <see cref="Copy"/>: the path of the file that creates it.</summary>
    public const string CopyPath = nameof(CopyPath);

    /// <summary>With <see cref="Copy"/>: the offset of the expression that creates it.</summary>
    public const string CopyStart = nameof(CopyStart);

    /// <summary>
    /// With <see cref="Copy"/>: where the components are created whose code creates it, the innermost first, a line each; absent for none.
    /// </summary>
    public const string CopyOwners = nameof(CopyOwners);

    /// <summary>With <see cref="Copy"/>: the same of the data itself.</summary>
    public const string DataOwners = nameof(DataOwners);

    /// <summary>
    /// Present where values in configuration files put the compute where it is, in every stack the finding is about: the paths of the
    /// files, one a line.
    /// </summary>
    public const string SettingPaths = nameof(SettingPaths);

    /// <summary>With <see cref="SettingPaths"/>: the offset of each value.</summary>
    public const string SettingStarts = nameof(SettingStarts);

    /// <summary>With <see cref="SettingPaths"/>: what each would be to put the compute next to the data.</summary>
    public const string SettingValues = nameof(SettingValues);

    /// <summary>
    /// The schema name of the data's output that is its region; absent where it has none, or is created after what moves.
    /// </summary>
    public const string DataRegion = nameof(DataRegion);

    /// <summary>
    /// The steps that move the compute to its data, a line each, that of the compute first; absent where it cannot be moved.
    /// </summary>
    public const string Steps = nameof(Steps);

    /// <summary>With <see cref="Steps"/>: how many resources move beside the compute.</summary>
    public const string Needed = nameof(Needed);

    /// <summary>With <see cref="Steps"/>: what the move replaces that holds data, as a message says it; absent for nothing.</summary>
    public const string Replaced = nameof(Replaced);

    /// <summary>With <see cref="Steps"/>: what what moves needs where it goes, as the end of a title; absent for nothing.</summary>
    public const string Held = nameof(Held);

    /// <summary>With <see cref="Steps"/>: all that moves, a line each.</summary>
    public const string Moved = nameof(Moved);

    /// <summary>
    /// With <see cref="Steps"/>: the texts of the program that place what moves, a line each; absent where they are not known everywhere.
    /// </summary>
    public const string Literals = nameof(Literals);

    /// <summary>
    /// With <see cref="Steps"/>: where the explicit provider is created that places all that moves; absent where none does.
    /// </summary>
    public const string PlacingProvider = nameof(PlacingProvider);

    /// <summary>
    /// With <see cref="Steps"/>: where explicit providers are created that are where the data is, in every stack, a line each.
    /// </summary>
    public const string NearProviders = nameof(NearProviders);

    /// <summary>
    /// With <see cref="Steps"/>: where components are created that all that moves has its provider from, or would have, a line each.
    /// </summary>
    public const string Components = nameof(Components);

    /// <summary>
    /// Behind the names of <see cref="Steps"/> and what comes with it, and of <see cref="DataRegion"/>: the same of the
    /// move without <see cref="Staying"/>.
    /// </summary>
    public const string Apart = nameof(Apart);

    /// <summary>What is only told of what moves, in values for its code, as a message says it; absent where there is none.</summary>
    public const string Staying = nameof(Staying);
}
