namespace DataGravity.Rules;

/// <summary>The rules about what a program registers, and the files beside it.</summary>
internal static class ProgramRules
{
    /// <summary>What a gap is reported as, the most severe first, then what is said of single resources, and of files.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [.. GravityRule.All.Select(rule => rule.Descriptor), .. ResourceRule.All.Select(rule => rule.Descriptor), ConfigurationRule.Descriptor];
}
