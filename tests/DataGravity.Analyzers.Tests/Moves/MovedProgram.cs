using System.Collections.Immutable;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Relocation;
using DataGravity.CodeFixes.Trial;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Analyzers.Tests.Moves;

/// <summary>
/// A program, and every move that is offered for its findings. Each is made, alone and for all findings at once: the program still
/// compiles, the finding is gone, none has come, what is not edited is as it was, and a run registers what it should where it should.
/// </summary>
internal sealed class MovedProgram
{
    private static readonly ImmutableArray<CodeFixProvider> s_providers = FixProviders.Beside<RelocationFixProvider>();

    private readonly Project _before;
    private readonly ImmutableArray<Diagnostic> _findings;
    private readonly IReadOnlyList<ProgramRun> _runs;

    private MovedProgram(Project before, ImmutableArray<Diagnostic> findings, IReadOnlyList<ProgramRun> runs)
    {
        _before = before;
        _findings = findings;
        _runs = runs;
    }

    /// <summary>Makes every move of a program.</summary>
    /// <returns>How many were made.</returns>
    public static async Task<int> VerifyAsync(AnalyzedProgram program)
    {
        using var workspace = new AdhocWorkspace();
        var project = program.Open(workspace);
        var findings = await FindingsAsync(project);
        if (!findings.Any(finding => s_providers.Any(provider => provider.FixableDiagnosticIds.Contains(finding.Id))))
            return 0;
        var moved = new MovedProgram(project, findings, await ProgramRun.AllOfAsync(project));
        var moves = await OfferedFix.AllAsync(s_providers, project, findings);
        foreach (var move in moves)
            await moved.VerifyAsync(move, await move.ChangedAsync(), move.Resolved);
        foreach (var move in moves.DistinctBy(move => (move.Provider, move.Action.EquivalenceKey)))
        {
            if (
                await moved.AllMadeAsync(move) is not { } all
                || move.Action.EquivalenceKey!.EndsWith(ProgramFixProvider.AloneSuffix, StringComparison.Ordinal)
            )
            {
                continue;
            }

            await moved.VerifyAsync(move, all, []);
            var again = all.GetProject(project.Id)!;
            Assert.DoesNotContain(
                await OfferedFix.AllAsync(s_providers, again, await FindingsAsync(again)),
                offered => offered.Provider == move.Provider && offered.Action.EquivalenceKey == move.Action.EquivalenceKey
            );
        }
        return moves.Count;
    }

    private async Task VerifyAsync(OfferedFix move, Solution changed, ImmutableArray<Diagnostic> resolved)
    {
        var after = changed.GetProject(_before.Id)!;
        try
        {
            Assert.Equal(await ErrorsAsync(_before), await ErrorsAsync(after));
            VerifyFindings(await FindingsAsync(after), resolved, move);
            foreach (var document in _before.Documents)
            {
                VerifyUntouched(
                    await UntouchedText.LinesOfAsync(document, move.Provider),
                    await UntouchedText.LinesOfAsync(after.GetDocument(document.Id)!, move.Provider)
                );
            }

            foreach (var file in _before.AdditionalDocuments)
                VerifyOneValueALine($"{await file.GetTextAsync()}", $"{await after.GetAdditionalDocument(file.Id)!.GetTextAsync()}");
            await ProgramRun.VerifyAsync(_runs, await ProgramRun.AllOfAsync(after), _before, resolved, move);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException(
                $"{(resolved.IsEmpty ? "All of: " : "")}{move.Action.Title}\n{e.Message}\n{await TextAsync(after)}",
                e
            );
        }
    }

    /// <summary>What is resolved is gone; what has come, if anything, is a suggestion in place of a warning.</summary>
    private void VerifyFindings(ImmutableArray<Diagnostic> left, ImmutableArray<Diagnostic> resolved, OfferedFix move)
    {
        var expected = _findings.Select(FindingNames.Read).ToList();
        foreach (var finding in resolved)
            expected.Remove(FindingNames.Read(finding));
        var worst = move.Resolved.Max(finding => finding.Severity);
        Assert.Empty(left.Where(finding => !expected.Remove(FindingNames.Read(finding)) && finding.Severity >= worst));
    }

    /// <summary>Every line is still there, in its order; others may stand between.</summary>
    private static void VerifyUntouched(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var at = 0;
        foreach (var line in before)
        {
            while (at < after.Count && after[at] != line)
                at++;
            Assert.True(at++ < after.Count, $"lost: {line}");
        }
    }

    /// <summary>Of a YAML file, values change and nothing else.</summary>
    private static void VerifyOneValueALine(string before, string after)
    {
        Assert.Equal(before.Split('\n').Length, after.Split('\n').Length);
        foreach (var (old, now) in before.Split('\n').Zip(after.Split('\n')).Where(line => line.First != line.Second))
        {
            Assert.Equal(
                old[..(old.IndexOf(": ", StringComparison.Ordinal) + 2)],
                now[..(now.IndexOf(": ", StringComparison.Ordinal) + 2)]
            );
        }
    }

    private async Task<Solution?> AllMadeAsync(OfferedFix move)
    {
        if (move.Provider.GetFixAllProvider() is not { } all || !all.GetSupportedFixAllScopes().Contains(FixAllScope.Project))
            return null;
        var context = new FixAllContext(
            _before.GetDocument(move.Resolved[0].Location.SourceTree)!,
            move.Provider,
            FixAllScope.Project,
            move.Action.EquivalenceKey,
            move.Provider.FixableDiagnosticIds,
            new ProjectFindings(FindingsAsync),
            default
        );
        return await all.GetFixAsync(context) is { } action ? await OfferedFix.ChangedAsync(action) : null;
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Project project) =>
        await (await project.GetCompilationAsync())!
            .WithAnalyzers([new PlacementAnalyzer()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();

    private static async Task<int> ErrorsAsync(Project project) =>
        (await project.GetCompilationAsync())!.GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static async Task<string> TextAsync(Project project) =>
        string.Join(
            "\n",
            await Task.WhenAll(
                project
                    .Documents.Concat(project.AdditionalDocuments)
                    .Select(async document => $"// {document.Name}\n{await document.GetTextAsync()}")
            )
        );
}
