using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test of fixes: made one by one, then all at once in each scope, they are to lead to the fixed state.</summary>
public abstract partial class CodeFixTest<TVerifier> : CodeActionTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected CodeFixTest() => (FixedState, BatchFixedState) = (NewState(), NewState());

    public string FixedCode
    {
        set => FixedState.AddSource(value);
    }

    /// <summary>The state after fixes one by one.</summary>
    public SolutionState FixedState { get; }

    public string BatchFixedCode
    {
        set => BatchFixedState.AddSource(value);
    }

    /// <summary>The state after all fixes at once, where it is another.</summary>
    public SolutionState BatchFixedState { get; }

    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>The number of fixes made one by one; a negative number is an upper limit.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    public int? NumberOfFixAllIterations { get; set; }

    public int? NumberOfFixAllInDocumentIterations { get; set; }

    public int? NumberOfFixAllInProjectIterations { get; set; }

    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    protected virtual Diagnostic? TrySelectDiagnosticToFix(ImmutableArray<Diagnostic> fixableDiagnostics) => fixableDiagnostics.FirstOrDefault();

    protected virtual CodeFixContext CreateCodeFixContext(
        Document document, TextSpan span, ImmutableArray<Diagnostic> diagnostics, Action<CodeAction, ImmutableArray<Diagnostic>> registerCodeFix, CancellationToken cancellationToken) =>
        new(document, span, diagnostics, registerCodeFix, cancellationToken);

    protected virtual FixAllContext CreateFixAllContext(
        Document? document,
        TextSpan? diagnosticSpan,
        Project project,
        CodeFixProvider codeFixProvider,
        FixAllScope scope,
        string? codeActionEquivalenceKey,
        IEnumerable<string> diagnosticIds,
        DiagnosticSeverity minimumSeverity,
        FixAllContext.DiagnosticProvider fixAllDiagnosticProvider,
        CancellationToken cancellationToken) =>
        document is null
            ? new FixAllContext(project, codeFixProvider, scope, codeActionEquivalenceKey, diagnosticIds, fixAllDiagnosticProvider, cancellationToken)
            : new FixAllContext(document, diagnosticSpan, codeFixProvider, scope, codeActionEquivalenceKey, diagnosticIds, fixAllDiagnosticProvider, cancellationToken);

    // A compiler diagnostic with a fix counts whatever its severity.
    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) =>
        base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics) || IsFixable(GetCodeFixProviders(), diagnostic.Id);

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);
        var fixable = GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds).ToImmutableArray();
        var rawTestState = TestState.WithInheritedValuesApplied(null, fixable);
        var rawFixedState = FixedState.WithInheritedValuesApplied(rawTestState, fixable);
        var rawBatchFixedState = BatchFixedState.WithInheritedValuesApplied(rawFixedState, fixable);
        var (testState, fixedState, batchFixedState) = (ReadMarkup(rawTestState, fixable), ReadMarkup(rawFixedState, fixable), ReadMarkup(rawBatchFixedState, fixable));

        await VerifyDiagnosticsAsync(testState, testState.ExpectedDiagnostics, Verify.PushContext("Diagnostics of test state"), cancellationToken).ConfigureAwait(false);
        if (!CodeActionExpected(FixedState) && !CodeActionExpected(BatchFixedState))
        {
            return;
        }

        // What the fixes do comes before what is found in their result.
        await VerifyFixAsync(testState, fixedState, batchFixedState, Verify, cancellationToken).ConfigureAwait(false);
        await VerifyDiagnosticsAsync(fixedState, fixedState.ExpectedDiagnostics, Verify.PushContext("Diagnostics of fixed state"), cancellationToken).ConfigureAwait(false);
        if (CodeActionExpected(BatchFixedState) && !CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllCheck))
        {
            await VerifyDiagnosticsAsync(batchFixedState, batchFixedState.ExpectedDiagnostics, Verify.PushContext("Diagnostics of batch fixed state"), cancellationToken).ConfigureAwait(false);
        }
    }

    protected async Task VerifyFixAsync(SolutionState testState, SolutionState fixedState, SolutionState batchFixedState, IVerifier verifier, CancellationToken cancellationToken)
    {
        var providers = GetCodeFixProviders().ToImmutableArray();
        var fixable = testState.ExpectedDiagnostics.Where(diagnostic => IsFixable(providers, diagnostic.Id)).ToArray();
        var changesAll = HasAnyChange(testState, batchFixedState, recursive: true);
        var changesPrimary = HasAnyChange(testState, batchFixedState, recursive: false);
        var changedProjects = testState.AdditionalProjects.Count(project =>
            !batchFixedState.AdditionalProjects.TryGetValue(project.Key, out var changed) || HasAnyChange(project.Value, changed, recursive: true));

        // At most one iteration per diagnostic, document, project and solution that is to change.
        var oneByOne = NumberOfIncrementalIterations ?? (HasAnyChange(testState, fixedState, recursive: true) ? -fixable.Length : 0);
        var inDocument = NumberOfFixAllInDocumentIterations ?? NumberOfFixAllIterations ?? (changesPrimary ? -fixable.DistinctBy(diagnostic => diagnostic.Spans.FirstOrDefault().Span.Path).Count() : 0);
        var inProject = NumberOfFixAllInProjectIterations ?? NumberOfFixAllIterations ?? -(changedProjects + (changesPrimary ? 1 : 0));
        var inSolution = NumberOfFixAllIterations ?? (changesAll ? -1 : 0);

        // Every walk starts from the same solution, which is bound and analysed once.
        var start = await CreateProjectAsync(testState, cancellationToken).ConfigureAwait(false);
        var found = await FindAsync(start, verifier, cancellationToken).ConfigureAwait(false);
        await WalkAsync(null, fixedState, oneByOne, "Iterative code fix application").ConfigureAwait(false);
        if (providers.All(provider => provider.GetFixAllProvider() is null))
        {
            return;
        }

        await WalkScopeAsync(FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck, inDocument, "Fix all in document").ConfigureAwait(false);
        await WalkScopeAsync(FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck, inProject, "Fix all in project").ConfigureAwait(false);
        await WalkScopeAsync(FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck, inSolution, "Fix all in solution").ConfigureAwait(false);

        Task WalkScopeAsync(FixAllScope scope, CodeFixTestBehaviors skip, int iterations, string context) =>
            CodeFixTestBehaviors.HasFlag(skip) ? Task.CompletedTask : WalkAsync(scope, batchFixedState, iterations, context);

        async Task WalkAsync(FixAllScope? scope, SolutionState newState, int iterations, string context)
        {
            var walkVerifier = verifier.PushContext(context);
            var (project, error) = await FixAsync(scope, start, found, iterations, walkVerifier, cancellationToken).ConfigureAwait(false);
            await VerifyProjectAsync(newState, project, walkVerifier, cancellationToken).ConfigureAwait(false);
            foreach (var (name, state) in newState.AdditionalProjects)
            {
                await VerifyProjectAsync(state, project.Solution.Projects.Single(other => other.Name == name), walkVerifier, cancellationToken).ConfigureAwait(false);
            }

            error?.Throw(); // a wrong text says more than a wrong count
        }
    }

    private static bool IsFixable(IEnumerable<CodeFixProvider> providers, string id) => providers.Any(provider => provider.FixableDiagnosticIds.Contains(id));
}
