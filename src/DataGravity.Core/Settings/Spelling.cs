using DataGravity.Catalog;

namespace DataGravity.Settings;

/// <summary>What somebody may have meant.</summary>
internal static class Spelling
{
    /// <summary>The end of a message about an unknown word: the nearest known one, else all of them.</summary>
    public static string Suggest(string word, IReadOnlyCollection<string> known) =>
        known.OrderBy(other => EditDistance.Between(word, other)).FirstOrDefault() is { } nearest && EditDistance.Between(word, nearest) <= Math.Max(1, nearest.Length / 3)
            ? $"did you mean '{nearest}'?"
            : $"known are {string.Join(", ", known)}";
}
