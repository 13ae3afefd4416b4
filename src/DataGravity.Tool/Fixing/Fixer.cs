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

    private readonly AskedFindings _asked = new(only);
    private readonly List<FixedFinding> _fixed = [];
    private readonly Dictionary<ProjectId, AnalyzedProject> _last = [];
    private readonly Dictionary<string, SourceText> _texts = [];

    /// <summary>Fixes programs of one solution, and analyses them again. Nothing is written.</summary>
    /// <exception cref="ToolException">A program does not compile, or a file has changed since it was read.</exception>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public async Task<FixRun> RunAsync(IReadOnlyList<Project> programs)
    {
        if (programs.Count == 0)
            return new FixRun(0, [], [], []);
        var (original, before, tried) = (programs[0].Solution, 0, new List<TriedProgram>());
        var solution = original;
        foreach (var program in programs)
        {
            before += _asked.Choose(await AnalyzeAsync(program)).Count();
            var last = await FixAsync(solution.GetProject(program.Id)!);
            solution = last.Project.Solution;
            tried.Add(last);
        }

        var remaining = new List<RemainingFinding>();
        foreach (var program in tried)
            remaining.AddRange(await FindRemainingAsync(program, solution));
        return new FixRun(before, _fixed, remaining, await FindFilesAsync(original, solution));
    }

    private async Task<TriedProgram> FixAsync(Project program)
    {
        var (declined, analyzed) = (new Dictionary<string, string>(), await AnalyzeAsync(program));
        var limit = _asked.Choose(analyzed).Count() + MaxMore;
        for (var made = 0; made < limit && await FixOneAsync(program, analyzed, declined) is { } changed; made++)
        {
            program = changed;
            analyzed = await AnalyzeAsync(program);
        }
        return new(program, declined);
    }

    /// <summary>What remains in a program when all are fixed. They may share files, so a fix of one can end a finding of another.</summary>
    private async Task<IEnumerable<RemainingFinding>> FindRemainingAsync(TriedProgram program, Solution solution)
    {
        var analyzed = await AnalyzeAsync(solution.GetProject(program.Project.Id)!);
        return _asked
            .Number(analyzed)
            .Select(found => new RemainingFinding(
                analyzed.Name,
                found.Finding,
                program.Declined.GetValueOrDefault(found.Key) ?? "its fixes do not end it"
            ));
    }

    private async Task<IReadOnlyList<ChangedFile>> FindFilesAsync(Solution before, Solution after)
    {
        var changed = await OwnFiles.FindChangedAsync(before, after, cancellation);
        return [.. changed.Select(file => ChangedFile.Read(file.Path, file.Before, file.After) ?? throw ChangedFile.HasChanged(file.Path))];
    }

    /// <summary>The program with the first fix that is chosen; null if none is. Those that are not are noted with the reason.</summary>
    private async Task<Project?> FixOneAsync(Project program, AnalyzedProject analyzed, Dictionary<string, string> declined)
    {
        foreach (var (key, finding) in _asked.Number(analyzed).Where(found => !declined.ContainsKey(found.Key)))
        {
            var offers = await FixOffer.FindAllAsync(program, finding, _asked.Choose(analyzed), withAcceptance: true, cancellation);
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

    /// <summary>Analyses a program, if it has changed since the last time.</summary>
    private async Task<AnalyzedProject> AnalyzeAsync(Project program)
    {
        if (_last.TryGetValue(program.Id, out var last) && last.Project.Source == program)
            return last;
        var project = await ProgramLoader.ReadAsync(program, cancellation);
        var alone = new LoadedPrograms(Path.GetDirectoryName(project.Path)!, [project], []);
        var load = await LoadAnalysis.RunAsync(alone, stack: null, Progress.None, cancellation);
        load.ThrowIfIncomplete();
        return _last[program.Id] = load.Projects[0];
    }

    /// <summary>A program after its fixes, and why others were not made.</summary>
    private sealed record TriedProgram(Project Project, IReadOnlyDictionary<string, string> Declined);
}
