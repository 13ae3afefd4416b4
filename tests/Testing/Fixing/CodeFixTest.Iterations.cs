using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

// Fixing, again and again, until nothing fixable is left.
public abstract partial class CodeFixTest<TVerifier>
{
    private Task<ImmutableArray<(Project project, Diagnostic diagnostic)>> FindAsync(Project project, IVerifier verifier, CancellationToken cancellationToken) =>
        GetSortedDiagnosticsAsync(project.Solution, [.. GetDiagnosticAnalyzers()], [], CompilerDiagnostics, verifier, cancellationToken);

    private async Task<(Project Project, ExceptionDispatchInfo? Error)> FixAsync(
        FixAllScope? scope, Project project, ImmutableArray<(Project project, Diagnostic diagnostic)> found, int limit, IVerifier verifier, CancellationToken cancellationToken)
    {
        var providers = GetCodeFixProviders().ToImmutableArray();
        var expected = limit == -1 ? 1 : limit; // "at most one" where one is needed is one
        var made = 0;
        ExceptionDispatchInfo? error = null;
        var previous = ImmutableArray<(Project project, Diagnostic diagnostic)>.Empty;
        for (var iteration = 0; !found.Select(Identity).SequenceEqual(previous.Select(Identity)); iteration++)
        {
            var fixable = SelectFixable(found, project.Solution, providers);
            VerifyLocal(fixable, verifier);
            if (CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
            {
                var chosen = TrySelectDiagnosticToFix([.. fixable.Select(item => item.diagnostic)]);
                fixable = [.. fixable.Where(item => item.diagnostic == chosen).Take(1)];
            }

            if (made > Math.Abs(expected))
            {
                return (project, error ?? Failure("The upper limit for the number of code fix iterations was exceeded", verifier));
            }

            var step = await StepAsync(new Step(scope, iteration, found, fixable, providers), project, verifier, cancellationToken).ConfigureAwait(false);
            error ??= step.Error;
            made += step.ActionApplied ? 1 : 0;
            if (step.Changed is null)
            {
                break;
            }

            (project, previous) = (step.Changed, found);
            if (CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
            {
                break;
            }

            found = await FindAsync(project, verifier, cancellationToken).ConfigureAwait(false);
        }

        return (project, error ?? VerifyCount(expected, made, verifier));
    }

    private async Task<StepResult> StepAsync(Step step, Project project, IVerifier verifier, CancellationToken cancellationToken)
    {
        var result = new StepResult(Changed: null, ActionApplied: false, Error: null);
        foreach (var (_, diagnostic) in step.Fixable)
        {
            var document = project.Solution.GetDocument(diagnostic.Location.SourceTree)!;
            var offered = new List<(CodeAction Action, CodeFixProvider Provider)>();
            foreach (var provider in step.Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var actions = ImmutableArray.CreateBuilder<CodeAction>();
                var context = CreateCodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), cancellationToken);
                await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
                offered.AddRange(FilterCodeActions(actions.ToImmutable()).Select(action => (action, provider)));
            }

            var chosen = TryGetCodeActionToApply(step.Iteration, [.. offered.Select(item => item.Action)], CodeActionIndex, CodeActionEquivalenceKey, CodeActionVerifier, verifier);
            if (chosen is null)
            {
                continue;
            }

            var applied = step.Scope is { } scope
                ? await GetFixAllActionAsync(scope, offered.First(item => item.Action == chosen).Provider, chosen.EquivalenceKey, diagnostic, document, step.Found, cancellationToken).ConfigureAwait(false)
                : chosen;
            if (applied is null)
            {
                return result;
            }

            var (changed, error) = await ApplyCodeActionAsync(document.Project, applied, verifier, cancellationToken).ConfigureAwait(false);
            result = new StepResult(changed == document.Project ? null : changed.Solution.GetProject(project.Id), ActionApplied: true, result.Error ?? error);
            if (result.Changed is not null || step.Scope is not null)
            {
                return result;
            }
        }

        return result;
    }

    private async Task<CodeAction?> GetFixAllActionAsync(
        FixAllScope scope, CodeFixProvider provider, string? key, Diagnostic diagnostic, Document document, ImmutableArray<(Project project, Diagnostic diagnostic)> found, CancellationToken cancellationToken)
    {
        if (provider.GetFixAllProvider() is not { } fixAll || !fixAll.GetSupportedFixAllScopes().Contains(scope))
        {
            return null;
        }

        var context = CreateFixAllContext(
            document, diagnostic.Location.SourceSpan, document.Project, provider, scope, key,
            fixAll.GetSupportedFixAllDiagnosticIds(provider), diagnostic.Severity, new FoundDiagnostics(found), cancellationToken);
        return await fixAll.GetFixAsync(context).ConfigureAwait(false);
    }

    private void VerifyLocal(ImmutableArray<(Project project, Diagnostic diagnostic)> fixable, IVerifier verifier)
    {
        var remote = fixable.FirstOrDefault(item => IsNonLocalDiagnostic(item.diagnostic)).diagnostic;
        verifier.True(
            remote is null || CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipLocalDiagnosticCheck),
            $"Code fix is attempting to provide a fix for a non-local analyzer diagnostic: an editor that asks about the document alone does not get it.{Environment.NewLine}{remote}");
    }

    private static ExceptionDispatchInfo? VerifyCount(int expected, int made, IVerifier verifier)
    {
        if (expected >= 0 ? made == expected : made <= -expected)
        {
            return null;
        }

        return Failure(
            expected switch
            {
                0 => "No code fixes were expected, but a fix was offered that made no changes to the code.",
                > 0 => $"Expected '{expected}' iterations but found '{made}' iterations.",
                _ => "The upper limit for the number of code fix iterations was exceeded",
            },
            verifier);
    }

    private static ExceptionDispatchInfo Failure(string message, IVerifier verifier)
    {
        try
        {
            verifier.Fail(message);
            throw new InvalidOperationException(message); // a verifier that does not throw
        }
        catch (Exception failure)
        {
            return ExceptionDispatchInfo.Capture(failure);
        }
    }

    private static ImmutableArray<(Project project, Diagnostic diagnostic)> SelectFixable(
        ImmutableArray<(Project project, Diagnostic diagnostic)> found, Solution solution, ImmutableArray<CodeFixProvider> providers) =>
        [.. found.Where(item => IsFixable(providers, item.diagnostic.Id) && solution.GetDocument(item.diagnostic.Location.SourceTree) is not null)];

    // Fixes that leave the same diagnostics in the same places lead nowhere.
    private static (ProjectId, string, TextSpan) Identity((Project project, Diagnostic diagnostic) item) =>
        (item.project.Id, item.diagnostic.Id, item.diagnostic.Location.SourceSpan);

    private sealed record Step(
        FixAllScope? Scope, int Iteration, ImmutableArray<(Project project, Diagnostic diagnostic)> Found, ImmutableArray<(Project project, Diagnostic diagnostic)> Fixable, ImmutableArray<CodeFixProvider> Providers);

    private sealed record StepResult(Project? Changed, bool ActionApplied, ExceptionDispatchInfo? Error);
}
