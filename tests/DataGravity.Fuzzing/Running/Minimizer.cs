using DataGravity.Fuzzing.Mutation;
using DataGravity.Testing;

namespace DataGravity.Fuzzing.Running;

/// <summary>Leaves out of a mutant whatever a fault does without: lines, then pieces of lines.</summary>
/// <param name="fails">Whether a mutant still has the fault.</param>
internal sealed class Minimizer(Func<Mutant, bool> fails)
{
    public Mutant Minimize(Mutant mutant)
    {
        foreach (var file in mutant.Sources.Concat(mutant.Files).ToList())
        {
            if (With(mutant, file, null) is var without && without.Sources.Count > 0 && fails(without))
            {
                mutant = without;
                continue;
            }
            var current = mutant;
            var text = Reduce(
                [.. file.Text.Split('\n').Select(line => line + "\n")],
                parts => fails(With(current, file, string.Concat(parts)))
            );
            text = Reduce(Pieces.Of(string.Concat(text)), parts => fails(With(current, file, string.Concat(parts))));
            mutant = With(mutant, file, string.Concat(text));
        }
        return mutant;
    }

    private static Mutant With(Mutant mutant, ProgramFile file, string? text)
    {
        return new Mutant(Changed(mutant.Sources), Changed(mutant.Files));

        IReadOnlyList<ProgramFile> Changed(IReadOnlyList<ProgramFile> files) =>
            [
                .. files
                    .Where(other => other.Path != file.Path || text is not null)
                    .Select(other => other.Path == file.Path ? other with { Text = text! } : other),
            ];
    }

    /// <summary>Leaves out ever smaller parts of a list.</summary>
    private static List<string> Reduce(List<string> parts, Func<IEnumerable<string>, bool> fails)
    {
        var size = parts.Count / 2;
        while (size > 0)
        {
            var before = parts.Count;
            var at = 0;
            while (at < parts.Count)
            {
                var fewer = parts.Where((_, i) => i < at || i >= at + size).ToList();
                if (fails(fewer))
                    parts = fewer;
                else
                    at += size;
            }
            // What went may let something else go.
            size = parts.Count < before ? Math.Min(size, parts.Count) : size / 2;
        }
        return parts;
    }
}
