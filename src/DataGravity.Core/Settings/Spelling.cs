using DataGravity.Catalog;
using DataGravity.Catalog.Places;

namespace DataGravity.Settings;

/// <summary>Suggests a known word for an unknown one.</summary>
internal static class Spelling
{
    // All known words are shorter.
    private const int MaxLength = 100;
    private const int MaxNamed = 8;

    /// <summary>The end of a message about an unknown word: the nearest known word, else all of them.</summary>
    public static string Suggest(string word, IReadOnlyCollection<string> known) =>
        word.Length <= MaxLength
        && known.OrderBy(other => EditDistance.Between(word, other)).FirstOrDefault() is { } nearest
        && EditDistance.Between(word, nearest) <= Math.Max(1, nearest.Length / 3)
            ? $"did you mean '{nearest}'?"
            : $"write one of {string.Join(", ", known)}";

    /// <summary>The same for long lists of known words: only the nearest few are named, in the order of the alphabet.</summary>
    public static string SuggestOfMany(string word, IEnumerable<string> known) =>
        Suggest(
            word,
            [
                .. known
                    .Where(other => other.Length <= MaxLength)
                    .Distinct()
                    .OrderBy(other => EditDistance.Between(word, other))
                    .ThenBy(other => other, StringComparer.Ordinal)
                    .Take(MaxNamed)
                    .OrderBy(other => other, StringComparer.Ordinal),
            ]
        );
}
