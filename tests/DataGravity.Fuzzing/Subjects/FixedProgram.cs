using System.Collections.Immutable;
using DataGravity.Analyzers;
using DataGravity.Analyzers.Rules;
using DataGravity.CodeFixes.Relocation;
using DataGravity.Fuzzing.Running;
using DataGravity.Rules;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Fuzzing.Subjects;

/// <summary>A program, and every fix of its findings made.</summary>
internal sealed class FixedProgram(Project project, bool withDriver, Action compile)
{
    private static readonly ImmutableArray<CodeFixProvider> s_providers = FixProviders.Of(typeof(RelocationFixProvider).Assembly);
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_sourceRules = [new SourceAnalyzer()];

    private readonly List<Fault> _faults = [];

    /// <summary>Makes every fix and tells what goes wrong.</summary>
    public static async Task<IReadOnlyList<Fault>> FaultsOf(Project project, bool withDriver, Action compile)
    {
        var program = new FixedProgram(project, withDriver, compile);
        await program.MakeAllAsync();
        return program._faults;
    }

    private async Task MakeAllAsync()
    {
        var before = await FindingsAsync(project);
        var errors = await ErrorsAsync(project);
        IReadOnlyList<OfferedFix> offered = [];
        await TimedAsync("offering", async () => offered = await OfferedFix.AllAsync(s_providers, project, before));
        foreach (var fix in offered)
        {
            Counters.Count("fixes");
            await VerifyAsync(fix, await fix.ChangedAsync(), before, errors, fix.Resolved, fix.Action.Title);
        }
        foreach (var (i, fix) in offered.DistinctBy(fix => (fix.Provider, fix.Action.EquivalenceKey)).Index())
        {
            // Of one file, both mean the same: now one, now the other.
            if (project.DocumentIds.Count > 1 || (i + before.Length) % 2 == 0)
                await MakeAllAsync(fix, FixAllScope.Document, before, errors);
            if (project.DocumentIds.Count > 1 || (i + before.Length) % 2 == 1)
                await MakeAllAsync(fix, FixAllScope.Project, before, errors);
        }
        if (offered.Count > 0)
            Counters.Count("programs with fixes");
    }

    private async Task MakeAllAsync(OfferedFix fix, FixAllScope scope, ImmutableArray<Diagnostic> before, int errors)
    {
        if (fix.Provider.GetFixAllProvider() is not { } all || !all.GetSupportedFixAllScopes().Contains(scope))
            return;
        var context = new FixAllContext(
            project.GetDocument(fix.Resolved[0].Location.SourceTree)!,
            fix.Provider,
            scope,
            fix.Action.EquivalenceKey,
            fix.Provider.FixableDiagnosticIds,
            new ProjectFindings(FindingsAsync),
            default
        );
        Solution? changed = null;
        await TimedAsync(
            $"FixAll {fix.Provider.GetType().Name}",
            async () => changed = await all.GetFixAsync(context) is { } action ? await OfferedFix.ChangedAsync(action) : null
        );
        if (changed is null)
            return;
        Counters.Count("FixAlls");
        await VerifyAsync(fix, changed, before, errors, [], $"all of: {fix.Action.Title}");
    }

    private async Task VerifyAsync(
        OfferedFix fix,
        Solution changed,
        ImmutableArray<Diagnostic> before,
        int errors,
        ImmutableArray<Diagnostic> resolved,
        string title
    )
    {
        var after = changed.GetProject(project.Id)!;
        if (await ErrorsAsync(after) > errors)
            _faults.Add(new Fault(FaultKind.NewError, fix.Provider.GetType().Name, $"{title}\n{await TextAsync(after)}"));
        var left = (await FindingsAsync(after)).Select(Key).ToList();
        foreach (
            var key in resolved
                .Select(Key)
                .GroupBy(key => key)
                .Where(key => left.Count(other => other == key.Key) > before.Count(finding => Key(finding) == key.Key) - key.Count())
        )
        {
            _faults.Add(new Fault(FaultKind.NotGone, fix.Provider.GetType().Name, $"{title}\n{key.Key}\n{await TextAsync(after)}"));
        }
    }

    private async Task TimedAsync(string what, Func<Task> step) =>
        _faults.AddRange(
            Measure.Run(() => step().GetAwaiter().GetResult(), compile).Select(fault => fault with { Key = $"{fault.Key}: {what}" })
        );

    private async Task<ImmutableArray<Diagnostic>> FindingsAsync(Project program)
    {
        var compilation = (await program.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> found =
        [
            .. ProgramAnalysis.Analyze(compilation, program.AnalyzerOptions, default)?.Findings.Select(finding => finding.Diagnostic) ?? [],
        ];
        return withDriver
            ? [.. found, .. await compilation.WithAnalyzers(s_sourceRules, program.AnalyzerOptions).GetAnalyzerDiagnosticsAsync()]
            : found;
    }

    private static async Task<int> ErrorsAsync(Project program) =>
        (await program.GetCompilationAsync())!.GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static async Task<string> TextAsync(Project program) =>
        string.Join(
            "\n",
            await Task.WhenAll(
                program
                    .Documents.Concat(program.AdditionalDocuments)
                    .Select(async document => $"// {document.Name}\n{await document.GetTextAsync()}")
            )
        );

    // A rule about source says nothing of resources; its message tells one finding from another.
    private static string Key(Diagnostic finding) =>
        FindingNames.Read(finding) is var (rule, compute, data) && data.Length > 0
            ? $"{rule} {compute} {data}"
            : $"{finding.Id} {finding.GetMessage()}";
}
