using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Testing.Model;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test of analyzers: a solution, and the diagnostics to be found in it.</summary>
public abstract partial class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected AnalyzerTest() => TestState = NewState();

    public abstract string Language { get; }

    public string TestCode
    {
        set => TestState.AddSource(value);
    }

    public SolutionState TestState { get; }

    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    public MarkupOptions MarkupOptions { get; set; }

    public TestBehaviors TestBehaviors { get; set; }

    public List<string> DisabledDiagnostics { get; } = [];

    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    /// <summary>Looks further at each diagnostic that matched an expected one.</summary>
    public Action<Diagnostic, DiagnosticResult, IVerifier>? DiagnosticVerifier { get; set; }

    public List<Func<OptionSet, OptionSet>> OptionsTransforms { get; } = [];

    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = [];

    protected static TVerifier Verify { get; } = new();

    protected virtual string DefaultFilePathPrefix => "/0/Test";

    protected virtual string DefaultTestProjectName => "TestProject";

    protected virtual string DefaultFilePath => $"{DefaultFilePathPrefix}0.{DefaultFileExt}";

    protected abstract string DefaultFileExt { get; }

    /// <summary>Runs the test.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await RunImplAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _workspaces.ForEach(workspace => workspace.Dispose());
            _workspaces.Clear();
        }
    }

    protected virtual async Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);
        var testState = ReadMarkup(TestState.WithInheritedValuesApplied(null, []), []);
        await VerifyDiagnosticsAsync(testState, testState.ExpectedDiagnostics, Verify, cancellationToken).ConfigureAwait(false);
    }

    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    /// <summary>The descriptor that <c>[|…|]</c> stands for.</summary>
    protected internal virtual DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) =>
        MarkupOptions.HasFlag(MarkupOptions.UseFirstDescriptor)
            ? analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).FirstOrDefault()
            : analyzers is [{ SupportedDiagnostics: [var only] }, ..] ? only : null;

    private protected SolutionState NewState() => new(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);

    private protected SolutionState ReadMarkup(SolutionState state, ImmutableArray<string> fixableDiagnostics)
    {
        var analyzers = GetDiagnosticAnalyzers().ToArray();
        return state.WithProcessedMarkup(
            MarkupOptions, GetDefaultDiagnostic(analyzers), [.. analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)], fixableDiagnostics, DefaultFilePath);
    }

    private protected Task VerifyDiagnosticsAsync(SolutionState state, IEnumerable<DiagnosticResult> expected, IVerifier verifier, CancellationToken cancellationToken) =>
        VerifyDiagnosticsAsync(Evaluate(state), EvaluateAdditional(state), [.. expected], verifier, cancellationToken);

    private protected Task<Project> CreateProjectAsync(SolutionState state, CancellationToken cancellationToken) =>
        CreateProjectAsync(Evaluate(state), EvaluateAdditional(state), cancellationToken);

    private EvaluatedProjectState Evaluate(ProjectState state) => new(state, ReferenceAssemblies);

    private ImmutableArray<EvaluatedProjectState> EvaluateAdditional(SolutionState state) => [.. state.AdditionalProjects.Values.Select(Evaluate)];
}
