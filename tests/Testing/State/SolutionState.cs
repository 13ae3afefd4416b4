namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a state takes over from the one before it.</summary>
public enum StateInheritanceMode
{
    /// <summary>Each kind of content it does not set, without the diagnostics that have a fix.</summary>
    AutoInherit,

    /// <summary>Nothing.</summary>
    Explicit,

    /// <summary>Each kind of content it does not set.</summary>
    AutoInheritAll,
}

/// <summary>A solution at one moment of a test: the project under test, the projects beside it, and what is to be found in them.</summary>
public partial class SolutionState : ProjectState
{
    public SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
        : base(name, language, defaultPrefix, defaultExtension) => AdditionalProjects = new ProjectCollection(language, defaultExtension);

    public StateInheritanceMode? InheritanceMode { get; set; }

    public MarkupMode? MarkupHandling { get; set; }

    public ProjectCollection AdditionalProjects { get; }

    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>This state, completed by what it inherits.</summary>
    public SolutionState WithInheritedValuesApplied(SolutionState? baseState, ImmutableArray<string> fixableDiagnostics)
    {
        var changesContent = baseState is not null && HasContentOfItsOwn(baseState);
        var inheritance = InheritanceMode ?? (baseState, changesContent) switch
        {
            (null, _) => StateInheritanceMode.Explicit,
            (_, true) => StateInheritanceMode.AutoInherit,
            _ => StateInheritanceMode.AutoInheritAll,
        };
        var result = new SolutionState(Name, Language, DefaultPrefix, DefaultExtension)
        {
            InheritanceMode = StateInheritanceMode.Explicit,
            MarkupHandling = MarkupHandling ?? (changesContent ? MarkupMode.IgnoreFixable : baseState?.MarkupHandling ?? MarkupMode.Allow),
        };
        result.TakeSettings(this);
        result.TakeFiles(this);
        result.TakeProjects(this);
        result.ExpectedDiagnostics.AddRange(ExpectedDiagnostics);
        if (baseState is null || inheritance == StateInheritanceMode.Explicit)
        {
            return result;
        }

        result.TakeSettings(baseState);
        result.TakeFiles(baseState);
        result.TakeProjects(baseState);
        if (ExpectedDiagnostics.Count == 0)
        {
            result.ExpectedDiagnostics.AddRange(baseState.ExpectedDiagnostics.Where(diagnostic =>
                inheritance == StateInheritanceMode.AutoInheritAll || !fixableDiagnostics.Contains(diagnostic.Id)));
        }

        return result;
    }

    private void TakeProjects(SolutionState other)
    {
        if (AdditionalProjects.Count == 0)
        {
            other.AdditionalProjects.ToList().ForEach(project => AdditionalProjects.Add(project.Key, project.Value));
        }
    }

    private bool HasContentOfItsOwn(SolutionState baseState)
    {
        var inherits = InheritanceMode != StateInheritanceMode.Explicit;
        return Files.Zip(baseState.Files).Any(pair => !(inherits && pair.First.Count == 0) && !SameContent(pair.First, pair.Second))
            || (!(inherits && AdditionalReferences.Count == 0) && !AdditionalReferences.SequenceEqual(baseState.AdditionalReferences));
    }
}
