using System.Runtime.CompilerServices;
using DataGravity.Evaluation;
using DataGravity.Program;
using DataGravity.Settings;

namespace DataGravity.Analyzers;

/// <summary>
/// Keeps the last result that each lowered tree took part in. Further requests for the same state of a program get that result. The next
/// state reuses from it what an edit did not touch. Like the lowered trees, a result holds no symbol and no compilation.
/// </summary>
internal sealed class ResultCache
{
    private readonly object _gate = new();
    private readonly ConditionalWeakTable<ProgramUnit, Slot> _slots = new();

    /// <summary>Analyses a program with the files beside it.</summary>
    /// <exception cref="OperationCanceledException">The host asked to stop. Nothing is kept.</exception>
    public GravityResult Run(ProgramUnit[] units, (string Path, string Text)[] files, CancellationToken cancellation)
    {
        var path = ProgramAnalysis.PathOf(units);
        var today = ProgramAnalysis.Today;
        // With other files, or on another day, everything may be different.
        var earlier =
            Find(units) is { } found && found.Path == path && found.Day == today && found.Files.SequenceEqual(files) ? found : null;
        if (earlier is not null && earlier.Units.SequenceEqual(units))
            return earlier.Result;

        var settings = earlier?.Settings ?? GravitySettings.Read(files, today);
        var contexts = earlier?.Contexts ?? ProgramAnalysis.ContextsOf(path, files, settings);
        var result = GravityAnalysis.Run(units, contexts, settings, cancellation, earlier?.Result);
        Keep(new Entry(units, path, today, files, contexts, settings, result));
        return result;
    }

    private Entry? Find(ProgramUnit[] units)
    {
        lock (_gate)
        {
            foreach (var unit in units)
            {
                if (_slots.TryGetValue(unit, out var slot))
                    return slot.Last;
            }
        }
        return null;
    }

    private void Keep(Entry entry)
    {
        lock (_gate)
        {
            foreach (var unit in entry.Units)
                _slots.GetValue(unit, _ => new Slot()).Last = entry;
        }
    }

    // Slots are reused for each result. New entries in the weak table at every keystroke would be costly for the garbage collector.
    private sealed class Slot
    {
        public Entry? Last { get; set; }
    }

    private sealed record Entry(
        ProgramUnit[] Units,
        string Path,
        DateTime Day,
        (string Path, string Text)[] Files,
        IReadOnlyList<IProgramContext> Contexts,
        GravitySettings Settings,
        GravityResult Result
    );
}
