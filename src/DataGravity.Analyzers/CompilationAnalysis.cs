using System.Collections.Immutable;
using DataGravity.Analyzers.Lowering;
using DataGravity.Analyzers.Rules;
using DataGravity.Findings;
using DataGravity.Program;
using DataGravity.Rules;
using DataGravity.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Analyzers;

/// <summary>The analysis of one compilation, created when the first file needs it.</summary>
internal sealed class CompilationAnalysis(
    Compilation compilation,
    ImmutableArray<AdditionalText> files,
    PulumiSymbols pulumi,
    AnalysisCache cache
)
{
    private readonly Turn _turn = new();
    private ProgramResult? _result;
    private FileProblems? _fileProblems;

    /// <summary>The result for the whole program.</summary>
    /// <exception cref="OperationCanceledException">The host asked to stop. The next call starts again.</exception>
    public GravityResult Result(CancellationToken cancellation) => Analyze(cancellation).Gravity;

    /// <summary>The findings in a file, at the expressions that create resources.</summary>
    /// <exception cref="OperationCanceledException">The host asked to stop. The next call starts again.</exception>
    public IEnumerable<ReportedFinding> FindingsIn(SyntaxTree tree, AnalyzerOptions options, CancellationToken cancellation)
    {
        var result = Analyze(cancellation);
        if (result.Program.Find(tree) is not { } lowered)
            yield break;
        foreach (var finding in result.Gravity.FindingsIn(lowered.Unit.File, EditorConfig.OptionsOf(tree, options), cancellation))
        {
            if (FindLocation(finding, tree, cancellation) is not { } location)
                continue;
            var diagnostic = Diagnostic.Create(
                Descriptors.Get(finding.Rule),
                location,
                Severities.Of(finding.Rule, finding.Severity, options),
                finding
                    .Related.Select(related => related.Site)
                    .Where(site => result.Trees.ContainsKey(site.File))
                    .Select(site => result.Trees[site.File].GetLocation(SpanOf(site)))
                    .Concat(
                        finding.Described.Select(resource => ManifestLocation.Find(resource.Manifest!, result.Trees)).OfType<Location>()
                    ),
                ImmutableDictionary<string, string?>.Empty.Add(FindingKey.Property, finding.Key.ToString()),
                finding.Message
            );
            yield return new ReportedFinding(diagnostic, finding);
        }
    }

    /// <summary>
    /// The created type, the call of a library that creates the resource, or the expression where a run ended; null if the tree has none of
    /// them there.
    /// </summary>
    private static Location? FindLocation(Finding finding, SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation).FindNode(SpanOf(finding.Site), getInnermostNodeForTie: true) switch
        {
            BaseObjectCreationExpressionSyntax creation => ResourceCreation.LocationOf(creation),
            InvocationExpressionSyntax call when finding.First.Inside is not null => call.Expression.GetLocation(),
            // The run ends in a throw statement or a loop.
            StatementSyntax statement when finding.First.Resource is null => statement.GetFirstToken().GetLocation(),
            ExpressionSyntax expression when finding.First.Resource is null || finding.First.Inside is not null => expression.GetLocation(),
            _ => null,
        };

    /// <summary>The problems of a file beside the program.</summary>
    /// <exception cref="OperationCanceledException">The host asked to stop. The next call starts again.</exception>
    public IEnumerable<SettingsProblem> ProblemsIn(AdditionalText file, CancellationToken cancellation)
    {
        if (GravitySettings.IsFile(file.Path))
            return Analyze(cancellation).Gravity.SettingsProblems(cancellation).Where(problem => problem.Path == file.Path);
        return FileProblems.Concern(file.Path) ? FilesBeside(cancellation).In(file.Path, TextOf(file, cancellation)) : [];
    }

    private ProgramResult Analyze(CancellationToken cancellation) =>
        // A cancelled run must leave nothing behind.
        _turn.Take(() => _result ??= Run(cancellation), cancellation);

    private ProgramResult Run(CancellationToken cancellation)
    {
        var program = cache.Programs.Lower(compilation, pulumi, cancellation);
        var result = cache.Results.Run(program.All, ReadFiles(cancellation), cancellation);
        return new ProgramResult(program, result);
    }

    private FileProblems FilesBeside(CancellationToken cancellation) =>
        _turn.Take(() => _fileProblems ??= new FileProblems(ReadFiles(cancellation)), cancellation);

    private (string Path, string Text)[] ReadFiles(CancellationToken cancellation) =>
        [.. files.Where(file => ProgramAnalysis.Reads(file.Path)).Select(file => (file.Path, TextOf(file, cancellation)))];

    private static string TextOf(AdditionalText file, CancellationToken cancellation) => file.GetText(cancellation)?.ToString() ?? "";

    private static TextSpan SpanOf(Site site) => new(site.Span.Start, site.Span.Length);

    private sealed record ProgramResult(LoweredProgram Program, GravityResult Gravity)
    {
        private readonly Lazy<Dictionary<SourceFile, SyntaxTree>> _trees = new(() =>
            Program.Units.ToDictionary(unit => unit.Unit.File, unit => unit.Tree)
        );

        // Few files have findings.
        public Dictionary<SourceFile, SyntaxTree> Trees => _trees.Value;
    }
}
