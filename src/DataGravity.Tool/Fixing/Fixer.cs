using DataGravity.Tool.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Tool.Fixing;

/// <summary>
/// Makes fixes one after the other. Each is found in the program as the ones before have left it, so no two of them contradict.
/// </summary>
/// <param name="choice">Chooses among the fixes of a finding.</param>
/// <param name="only">The rules whose findings are fixed; empty for all.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class Fixer(IFixChoice choice, IReadOnlyCollection<string> only, CancellationToken cancellation)
{
    // A fix ends at least one finding. This ends a series of fixes that would not.
    private const int MaxMore = 20;

    private readonly List<FixedFinding> _fixed = [];
    private readonly List<RemainingFinding> _remaining = [];
    private readonly Dictionary<string, SourceText> _texts = [];

    /// <summary>Fixes programs of one solution, and analyses them again. Nothing is written.</summary>
    /// <exception cref="ToolException">A program does not compile.</exception>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public async Task<FixRun> RunAsync(IReadOnlyList<Project> programs)
    {
        if (programs.Count == 0)
            return new FixRun(0, [], [], []);
        var (original, before) = (programs[0].Solution, 0);
        var solution = original;
        foreach (var program in programs)
            (solution, before) = await FixAsync(solution.GetProject(program.Id)!, before);
        var changed = await OwnFiles.FindChangedAsync(original, solution, cancellation);
        return new FixRun(
            before,
            _fixed,
            _remaining,
            [.. changed.Select(file => ChangedFile.Read(file.Path, file.Before, file.After)).OfType<ChangedFile>()]
        );
    }

    private async Task<(Solution Solution, int Before)> FixAsync(Project program, int before)
    {
        var (declined, analyzed) = (new Dictionary<string, string>(), await AnalyzeAsync(program));
        var limit = Asked(analyzed).Count() + MaxMore;
        before += Asked(analyzed).Count();
        for (var made = 0; made < limit && await FixOneAsync(program, analyzed, declined) is { } changed; made++)
        {
            program = changed;
            analyzed = await AnalyzeAsync(program);
        }

        _remaining.AddRange(
            Numbered(analyzed)
                .Select(found => new RemainingFinding(
                    analyzed.Name,
                    found.Finding,
                    declined.GetValueOrDefault(found.Key) ?? "its fixes do not end it"
                ))
        );
        return (program.Solution, before);
    }

    /// <summary>The program with the first fix that is chosen; null if none is. Those that are not are noted with the reason.</summary>
    private async Task<Project?> FixOneAsync(Project program, AnalyzedProject analyzed, Dictionary<string, string> declined)
    {
        foreach (var (key, finding) in Numbered(analyzed).Where(found => !declined.ContainsKey(found.Key)))
        {
            var beside = Asked(analyzed).Where(other => other.Diagnostic.Location == finding.Diagnostic.Location);
            var offers = await FixOffer.FindAllAsync(program, finding, beside, cancellation);
            if (await choice.ChooseAsync(finding, offers, cancellation) is not { } offer)
            {
                declined[key] = NoFixReason.Find(finding, offers);
                continue;
            }

            var solution = await offer.ApplyAsync(cancellation);
            var changed = await OwnFiles.FindChangedAsync(program.Solution, solution, cancellation);
            if (FindObjection(changed, program) is { } objection)
            {
                declined[key] = objection;
                continue;
            }

            _fixed.Add(new FixedFinding(analyzed.Name, finding, offer.Title));
            return OwnFiles.Share(solution, changed).GetProject(program.Id);
        }
        return null;
    }

    private string? FindObjection(IReadOnlyList<(string Path, SourceText Before, SourceText After)> changed, Project program)
    {
        foreach (var (path, before, _) in changed)
        {
            // Earlier fixes may have changed the file. The disk has the first text.
            if (!_texts.TryGetValue(path, out var text))
                _texts[path] = text = before;
            if (OwnFiles.FindObjection(path, text, program) is { } why)
                return $"its fix would change {path}, which {why}";
        }
        return null;
    }

    private async Task<AnalyzedProject> AnalyzeAsync(Project program)
    {
        var project = await ProgramLoader.ReadAsync(program, cancellation);
        var alone = new LoadedPrograms(Path.GetDirectoryName(project.Path)!, [project], []);
        var load = await LoadAnalysis.RunAsync(alone, stack: null, Progress.None, cancellation);
        load.ThrowIfIncomplete();
        return load.Projects[0];
    }

    private IEnumerable<ProgramFinding> Asked(AnalyzedProject program) =>
        program.Findings.Where(finding =>
            finding.Severity != DiagnosticSeverity.Hidden && (only.Count == 0 || only.Contains(finding.Rule))
        );

    /// <summary>
    /// The findings, each with a key that survives edits elsewhere: what it is about, and its number among those that are about the same.
    /// </summary>
    private IEnumerable<(string Key, ProgramFinding Finding)> Numbered(AnalyzedProject program)
    {
        var counts = new Dictionary<string, int>();
        foreach (var finding in Asked(program))
        {
            var at = finding.Diagnostic.Location;
            var key = finding.Finding is { } known
                ? $"{known.Identity}"
                : $"{finding.Rule} {finding.Range?.Path} {at.SourceTree?.GetText(cancellation).ToString(at.SourceSpan)}";
            counts[key] = counts.GetValueOrDefault(key) + 1;
            yield return ($"{key} {counts[key]}", finding);
        }
    }
}
