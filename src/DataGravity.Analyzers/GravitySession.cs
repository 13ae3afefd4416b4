using System.Collections.Immutable;
using DataGravity.Analyzers.Lowering;
using DataGravity.Program;
using DataGravity.Rules;
using DataGravity.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Analyzers;

/// <summary>The analysis of one compilation, made when the first file asks for it.</summary>
internal sealed class GravitySession(
    Compilation compilation, ImmutableArray<AdditionalText> files, PulumiSymbols pulumi, ProgramCache programs, ResultCache results)
{
    private readonly object _gate = new();
    private Result? _result;

    /// <summary>The findings to report in a file.</summary>
    /// <exception cref="OperationCanceledException">The host asked to stop; the next call starts again.</exception>
    public IEnumerable<Finding> FindingsIn(SyntaxTree tree, FindingOptions options, CancellationToken cancellation)
    {
        var (gravity, units, _) = Analyze(cancellation);
        return units.TryGetValue(tree, out var unit) ? gravity.FindingsIn(unit, options) : [];
    }

    /// <summary>The place of a site in this compilation; null where its file is not part of it.</summary>
    public Location? LocationOf(Site site) =>
        _result!.Trees.TryGetValue(site.Unit, out var tree) ? tree.GetLocation(new TextSpan(site.Span.Start, site.Span.Length)) : null;

    /// <summary>What is wrong with a file beside the program.</summary>
    /// <exception cref="OperationCanceledException">The host asked to stop; the next call starts again.</exception>
    public IEnumerable<SettingsProblem> ProblemsIn(AdditionalText file, CancellationToken cancellation)
    {
        if (GravitySettings.IsFile(file.Path))
            return Analyze(cancellation).Gravity.SettingsProblems().Where(problem => problem.Path == file.Path);
        return ProgramAnalysis.Reads(file.Path) ? SettingsProblem.InYaml(file.Path, file.GetText(cancellation)?.ToString() ?? "") : [];
    }

    private Result Analyze(CancellationToken cancellation)
    {
        // A cancelled run leaves nothing behind.
        lock (_gate)
            return _result ??= Run(cancellation);
    }

    private Result Run(CancellationToken cancellation)
    {
        var units = programs.Units(compilation, pulumi, cancellation);
        var result = results.Run(
            [.. units.Select(u => u.Unit)],
            [.. files.Where(file => ProgramAnalysis.Reads(file.Path))
                .Select(file => (file.Path, file.GetText(cancellation)?.ToString() ?? ""))],
            cancellation);
        return new Result(result, units.ToDictionary(u => u.Tree, u => u.Unit), units.ToDictionary(u => u.Unit, u => u.Tree));
    }

    private sealed record Result(GravityResult Gravity, Dictionary<SyntaxTree, ProgramUnit> Units, Dictionary<ProgramUnit, SyntaxTree> Trees);
}
