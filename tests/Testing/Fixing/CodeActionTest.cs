using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test of actions: which one to take, and what becomes of the solution.</summary>
public abstract class CodeActionTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    public int? CodeActionIndex { get; set; }

    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>Looks at each action before it is applied.</summary>
    public Action<CodeAction, IVerifier>? CodeActionVerifier { get; set; }

    public CodeActionValidationMode CodeActionValidationMode { get; set; } = CodeActionValidationMode.SemanticStructure;

    public abstract Type SyntaxKindType { get; }

    protected static bool CodeActionExpected(SolutionState state) =>
        state.InheritanceMode is not null || state.MarkupHandling is not null || state.HasFiles;

    protected static bool HasAnyChange(ProjectState oldState, ProjectState newState, bool recursive) =>
        oldState.Files.Zip(newState.Files).Any(pair => !ProjectState.SameContent(pair.First, pair.Second))
        || (recursive && oldState is SolutionState { AdditionalProjects: var before } && newState is SolutionState { AdditionalProjects: var after }
            && (before.Count != after.Count
                || before.Any(project => !after.TryGetValue(project.Key, out var changed) || HasAnyChange(project.Value, changed, recursive: true))));

    /// <summary>The action the test asks for, by key, by index or the first.</summary>
    protected static CodeAction? TryGetCodeActionToApply(
        int iteration, ImmutableArray<CodeAction> actions, int? codeActionIndex, string? codeActionEquivalenceKey, Action<CodeAction, IVerifier>? codeActionVerifier, IVerifier verifier)
    {
        var byKey = actions.FirstOrDefault(action => action.EquivalenceKey == codeActionEquivalenceKey);
        var chosen = codeActionEquivalenceKey is null ? actions.ElementAtOrDefault(codeActionIndex ?? 0) : byKey;
        if (codeActionIndex is { } index && codeActionEquivalenceKey is not null && (byKey is not null || iteration == 0))
        {
            verifier.True(index < actions.Length, $"Expected to find a code action at index '{index}', but only '{actions.Length}' code actions were found.");
            verifier.Equal(codeActionEquivalenceKey, actions[index].EquivalenceKey, "The code action equivalence key and index must be consistent when both are specified.");
            chosen = actions[index];
        }

        if (chosen is not null)
        {
            codeActionVerifier?.Invoke(chosen, verifier);
        }

        return chosen;
    }

    /// <summary>Puts nested actions in the place of the menus that hold them.</summary>
    protected virtual ImmutableArray<CodeAction> FilterCodeActions(ImmutableArray<CodeAction> actions) =>
        [.. actions.SelectMany(action => action.NestedActions.IsEmpty ? [action] : FilterCodeActions(action.NestedActions))];

    /// <summary>Applies an action; what it gets wrong about the trees it builds comes back as an error, to be thrown once the texts are compared.</summary>
    protected async Task<(Project updatedProject, ExceptionDispatchInfo? validationError)> ApplyCodeActionAsync(
        Project project, CodeAction codeAction, IVerifier verifier, CancellationToken cancellationToken)
    {
        var operations = await codeAction.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        if (changed == project.Solution)
        {
            return (project, null);
        }

        var changes = changed.GetChanges(project.Solution).GetProjectChanges();
        ExceptionDispatchInfo? error = null;
        foreach (var id in changes.SelectMany(change => change.GetChangedDocuments().Concat(change.GetAddedDocuments())).ToArray())
        {
            (changed, var mismatch) = await ReparseAsync(changed.GetDocument(id)!, verifier, cancellationToken).ConfigureAwait(false);
            error ??= mismatch;
        }

        return (changed.GetProject(project.Id)!, error);
    }

    /// <summary>Compares a project with the state it is to be in.</summary>
    private protected async Task VerifyProjectAsync(ProjectState expected, Project actual, IVerifier verifier, CancellationToken cancellationToken)
    {
        await VerifyFilesAsync("Sources", expected.Sources, actual.Documents).ConfigureAwait(false);
        await VerifyFilesAsync("AdditionalFiles", expected.AdditionalFiles, actual.AdditionalDocuments).ConfigureAwait(false);
        await VerifyFilesAsync("AnalyzerConfigFiles", expected.AnalyzerConfigFiles, actual.AnalyzerConfigDocuments).ConfigureAwait(false);

        async Task VerifyFilesAsync(string kind, SourceFileCollection files, IEnumerable<TextDocument> documents)
        {
            var updated = documents.ToArray();
            verifier.Equal(files.Count, updated.Length, $"expected '{kind}' to contain '{files.Count}' documents but the fixed project contains '{updated.Length}': {string.Join(", ", updated.Select(document => document.Name))}");
            foreach (var ((path, content), document) in files.Zip(updated))
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                verifier.EqualOrDiff(content.ToString(), text.ToString(), $"content of '{path}' did not match. Diff shown with expected as baseline:");
                verifier.Equal(content.Encoding, text.Encoding, $"encoding of '{path}' was expected to be '{content.Encoding?.WebName}' but was '{text.Encoding?.WebName}'");
                verifier.Equal(content.ChecksumAlgorithm, text.ChecksumAlgorithm, $"checksum algorithm of '{path}' was expected to be '{content.ChecksumAlgorithm}' but was '{text.ChecksumAlgorithm}'");
                var (name, folders) = GetNameAndFoldersFromPath(expected.DefaultPrefix, path);
                verifier.Equal(name, document.Name, $"file name was expected to be '{name}' but was '{document.Name}'");
                verifier.SequenceEqual(folders, document.Folders, message: $"folders was expected to be '{string.Join('/', folders)}' but was '{string.Join('/', document.Folders)}'");
            }
        }
    }

    // Later steps work on what the compiler would read, not on what the action built.
    private async Task<(Solution Solution, ExceptionDispatchInfo? Error)> ReparseAsync(Document document, IVerifier verifier, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var parsed = document.WithText(SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm));
        if (CodeActionValidationMode == CodeActionValidationMode.None)
        {
            return (parsed.Project.Solution, null);
        }

        try
        {
            var shape = new TreeShape(SyntaxKindType, withTrivia: CodeActionValidationMode == CodeActionValidationMode.Full);
            verifier.EqualOrDiff(
                shape.Of((await parsed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!),
                shape.Of((await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!),
                "The tree the action built is not the one its text parses to. Diff shown with the parsed tree as baseline:");
            return (parsed.Project.Solution, null);
        }
        catch (Exception mismatch)
        {
            return (parsed.Project.Solution, ExceptionDispatchInfo.Capture(mismatch));
        }
    }
}
