using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test of a refactoring, offered where <c>[|…|]</c> or <c>$$</c> is.</summary>
public abstract class CodeRefactoringTest<TVerifier> : CodeActionTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected CodeRefactoringTest() => FixedState = NewState();

    /// <summary>The descriptor that marks the place.</summary>
    public static DiagnosticDescriptor TriggerSpanDescriptor { get; } =
        new("Refactoring", "Refactoring", "", "Refactoring", DiagnosticSeverity.Hidden, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.NotConfigurable);

    public string FixedCode
    {
        set => FixedState.AddSource(value);
    }

    public SolutionState FixedState { get; }

    /// <summary>The refactoring is offered though it changes nothing.</summary>
    public bool OffersEmptyRefactoring { get; set; }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new EmptyDiagnosticAnalyzer()];

    protected abstract IEnumerable<CodeRefactoringProvider> GetCodeRefactoringProviders();

    protected virtual CodeRefactoringContext CreateCodeRefactoringContext(Document document, TextSpan span, Action<CodeAction> registerRefactoring, CancellationToken cancellationToken) =>
        new(document, span, registerRefactoring, cancellationToken);

    protected internal override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => base.GetDefaultDiagnostic(analyzers) ?? TriggerSpanDescriptor;

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);
        var rawTestState = TestState.WithInheritedValuesApplied(null, []);
        var (testState, fixedState) = (ReadMarkup(rawTestState, []), ReadMarkup(FixedState.WithInheritedValuesApplied(rawTestState, []), []));
        await VerifyDiagnosticsAsync(testState, testState.ExpectedDiagnostics.Where(IsFinding), Verify.PushContext("Diagnostics of test state"), cancellationToken).ConfigureAwait(false);

        Verify.True(CodeActionExpected(FixedState), $"Expected the refactoring test to specify the refactoring result in '{nameof(FixedState)}'");
        var triggers = testState.ExpectedDiagnostics.Where(result => !IsFinding(result)).ToArray();
        Verify.Equal(1, triggers.Length, "Expected the test to include a single trigger span for refactoring");
        await VerifyRefactoringAsync(testState, fixedState, triggers[0], Verify.PushContext("Code refactoring application"), cancellationToken).ConfigureAwait(false);
        await VerifyDiagnosticsAsync(fixedState, fixedState.ExpectedDiagnostics.Where(IsFinding), Verify.PushContext("Diagnostics of fixed state"), cancellationToken).ConfigureAwait(false);
    }

    protected async Task VerifyRefactoringAsync(SolutionState testState, SolutionState fixedState, DiagnosticResult triggerSpan, IVerifier verifier, CancellationToken cancellationToken)
    {
        var project = await CreateProjectAsync(testState, cancellationToken).ConfigureAwait(false);
        var trigger = triggerSpan.Spans[0].Span;
        var document = project.Solution.GetDocument(project.Solution.GetDocumentIdsWithFilePath(trigger.Path).Single())!;
        var span = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).Lines.GetTextSpan(trigger.Span);

        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (var provider in GetCodeRefactoringProviders())
        {
            await provider.ComputeRefactoringsAsync(CreateCodeRefactoringContext(document, span, actions.Add, cancellationToken)).ConfigureAwait(false);
        }

        var chosen = TryGetCodeActionToApply(0, FilterCodeActions(actions.ToImmutable()), CodeActionIndex, CodeActionEquivalenceKey, CodeActionVerifier, verifier);
        var (changed, error) = chosen is null ? (project, null) : await ApplyCodeActionAsync(document.Project, chosen, verifier, cancellationToken).ConfigureAwait(false);
        project = changed.Solution.GetProject(project.Id)!;
        await VerifyProjectAsync(fixedState, project, verifier, cancellationToken).ConfigureAwait(false);
        foreach (var (name, state) in fixedState.AdditionalProjects)
        {
            await VerifyProjectAsync(state, project.Solution.Projects.Single(other => other.Name == name), verifier, cancellationToken).ConfigureAwait(false);
        }

        error?.Throw();
        var expected = OffersEmptyRefactoring || HasAnyChange(testState, fixedState, recursive: true);
        verifier.Equal(expected, chosen is not null, expected ? "Expected a refactoring but none was offered." : "No refactoring was expected, but one was offered that made no changes to the code.");
    }

    private static bool IsFinding(DiagnosticResult result) => result.Id != TriggerSpanDescriptor.Id;
}

/// <summary>Short forms for tests of a refactoring.</summary>
public class CodeRefactoringVerifier<TCodeRefactoring, TTest, TVerifier>
    where TCodeRefactoring : CodeRefactoringProvider, new()
    where TTest : CodeRefactoringTest<TVerifier>, new()
    where TVerifier : IVerifier, new()
{
    public static Task VerifyRefactoringAsync(string source, string fixedSource) => VerifyRefactoringAsync(source, DiagnosticResult.EmptyDiagnosticResults, fixedSource);

    public static Task VerifyRefactoringAsync(string source, DiagnosticResult expected, string fixedSource) => VerifyRefactoringAsync(source, [expected], fixedSource);

    /// <summary>Expects the refactoring at the marked place to give the fixed source.</summary>
    public static Task VerifyRefactoringAsync(string source, DiagnosticResult[] expected, string fixedSource)
    {
        var test = new TTest { TestCode = source, FixedCode = fixedSource };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(CancellationToken.None);
    }
}
