using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;

namespace DataGravity.Testing.Verifiers;

/// <summary>
/// A test of a refactoring at <c>$$</c> or <c>[|…|]</c>, on the field's verifiers: their package for refactorings is not on every feed.
/// What a program compiles to is not looked at.
/// </summary>
public class RefactoringTest<TRefactoring> : CodeActionTest<DefaultVerifier>
    where TRefactoring : CodeRefactoringProvider, new()
{
    private static readonly DiagnosticDescriptor s_trigger = new(
        "Refactoring",
        "",
        "",
        "",
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true
    );

    /// <summary>Programs are compiled against the framework of this machine's SDK: no feed is asked.</summary>
    public RefactoringTest() =>
        (ReferenceAssemblies, FixedState) = (
            new("net10.0"),
            new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt)
        );

    /// <summary>What becomes of the program; the same where nothing is offered.</summary>
    public SolutionState FixedState { get; }

    /// <summary>The first file of <see cref="FixedState"/>.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <inheritdoc/>
    public override string Language => LanguageNames.CSharp;

    /// <inheritdoc/>
    public override Type SyntaxKindType => typeof(SyntaxKind);

    /// <inheritdoc/>
    protected override string DefaultFileExt => "cs";

    /// <inheritdoc/>
    protected override CompilationOptions CreateCompilationOptions() => new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);

    /// <inheritdoc/>
    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Default);

    /// <inheritdoc/>
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new EmptyDiagnosticAnalyzer()];

    /// <inheritdoc/>
    protected override DiagnosticDescriptor GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => s_trigger;

    /// <inheritdoc/>
    protected override async Task<Project> CreateProjectImplAsync(
        EvaluatedProjectState primaryProject,
        ImmutableArray<EvaluatedProjectState> additionalProjects,
        CancellationToken cancellationToken
    ) =>
        FrameworkReferences.AddTo(
            await base.CreateProjectImplAsync(primaryProject, additionalProjects, cancellationToken).ConfigureAwait(false)
        );

    /// <inheritdoc/>
    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        var given = TestState.WithInheritedValuesApplied(null, []);
        var (before, after) = (WithoutMarkup(given), WithoutMarkup(FixedState.WithInheritedValuesApplied(given, [])));
        var project = await CreateProjectAsync(new EvaluatedProjectState(before, ReferenceAssemblies), [], cancellationToken)
            .ConfigureAwait(false);
        var trigger = before.ExpectedDiagnostics.Single(result => result.Id == s_trigger.Id).Spans[0].Span;
        var document = project.Solution.GetDocument(project.Solution.GetDocumentIdsWithFilePath(trigger.Path).Single())!;
        var span = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).Lines.GetTextSpan(trigger.Span);

        var offered = new List<CodeAction>();
        await new TRefactoring()
            .ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, offered.Add, cancellationToken))
            .ConfigureAwait(false);
        var chosen = TryGetCodeActionToApply(
            0,
            FilterCodeActions([.. offered]),
            CodeActionIndex,
            CodeActionEquivalenceKey,
            CodeActionVerifier,
            Verify
        );
        var (changed, error) = chosen is null
            ? (project, null)
            : await ApplyCodeActionAsync(project, chosen, Verify, cancellationToken).ConfigureAwait(false);
        await VerifyAsync(after.Sources, changed.Documents, cancellationToken).ConfigureAwait(false);
        await VerifyAsync(after.AdditionalFiles, changed.AdditionalDocuments, cancellationToken).ConfigureAwait(false);
        error?.Throw();
        var expected = HasAnyChange(before, after, recursive: true);
        Verify.Equal(
            expected,
            chosen is not null,
            expected
                ? "A refactoring was expected, and none is offered."
                : "No refactoring was expected, and one is offered that changes nothing."
        );
    }

    private SolutionState WithoutMarkup(SolutionState state) =>
        state.WithProcessedMarkup(MarkupOptions, s_trigger, [], [], DefaultFilePath);

    private async Task VerifyAsync(SourceFileCollection expected, IEnumerable<TextDocument> actual, CancellationToken cancellationToken)
    {
        Verify.Equal(
            string.Join("\n", expected.Select(file => Path.GetFileName(file.filename))),
            string.Join("\n", actual.Select(document => document.Name)),
            "The files differ."
        );
        foreach (var ((name, content), document) in expected.Zip(actual))
        {
            Verify.EqualOrDiff(
                content.ToString(),
                (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString(),
                $"'{name}' differs."
            );
        }
    }
}
