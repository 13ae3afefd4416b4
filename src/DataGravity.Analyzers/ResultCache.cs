using System.Runtime.CompilerServices;
using DataGravity.Evaluation;
using DataGravity.Program;

namespace DataGravity.Analyzers;

/// <summary>
/// The last result each lowered tree had a part in. Other requests of the same state of a program get it as it is, and the
/// next state takes over from it what an edit left alone. Like the trees it is made of, it holds no symbol and no compilation.
/// </summary>
internal sealed class ResultCache
{
    private readonly object _gate = new();
    private readonly ConditionalWeakTable<ProgramUnit, Entry> _entries = new();

    /// <summary>Analyses a program with the Pulumi files beside it.</summary>
    /// <exception cref="OperationCanceledException">The host asked to stop; nothing is kept.</exception>
    public GravityResult Run(ProgramUnit[] units, (string Path, string Text)[] files, CancellationToken cancellation)
    {
        var path = ProgramAnalysis.PathOf(units);
        // With other files everything may be otherwise.
        var earlier = Find(units) is { } found && found.Path == path && found.Files.SequenceEqual(files) ? found : null;
        if (earlier is not null && earlier.Units.SequenceEqual(units))
            return earlier.Result;

        var contexts = earlier?.Contexts ?? ProgramAnalysis.ContextsOf(path, files);
        var result = GravityAnalysis.Run(units, contexts, cancellation, earlier?.Result);
        Keep(new Entry(units, path, files, contexts, result));
        return result;
    }

    private Entry? Find(ProgramUnit[] units)
    {
        lock (_gate)
        {
            foreach (var unit in units)
            {
                if (_entries.TryGetValue(unit, out var entry))
                    return entry;
            }
        }
        return null;
    }

    private void Keep(Entry entry)
    {
        lock (_gate)
        {
            foreach (var unit in entry.Units)
            {
                _entries.Remove(unit);
                _entries.Add(unit, entry);
            }
        }
    }

    private sealed record Entry(
        ProgramUnit[] Units, string Path, (string Path, string Text)[] Files, IReadOnlyList<IProgramContext> Contexts, GravityResult Result);
}
