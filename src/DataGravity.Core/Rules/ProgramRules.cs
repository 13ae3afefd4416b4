namespace DataGravity.Rules;

/// <summary>The rules about what a program registers.</summary>
public static class ProgramRules
{
    /// <summary>What a gap is reported as, the most severe first, then what is said of single resources.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } =
        [.. GravityRule.All.Select(rule => rule.Descriptor), .. ResourceRule.All.Select(rule => rule.Descriptor)];
}
