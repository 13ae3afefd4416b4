namespace DataGravity.Settings;

/// <summary>A text in which <c>*</c> stands for any text. Case does not matter.</summary>
/// <param name="pattern">The text with its stars.</param>
internal sealed class Glob(string pattern)
{
    /// <summary>Whether a pattern has no wildcards of other languages, which would match nothing here.</summary>
    internal static bool IsValid(string pattern) => pattern.Length > 0 && pattern.IndexOfAny(['?', '[', ']', '{', '}']) < 0;

    /// <summary>A pattern that covers all names: the name if there is only one, else their common beginning and a star.</summary>
    internal static string Over(IEnumerable<string> names) =>
        names.Aggregate(
            (all, name) =>
                all == name
                    ? all
                    : new string([
                        .. all.TrimEnd('*').Zip(name, (a, b) => (a, b)).TakeWhile(pair => pair.a == pair.b).Select(pair => pair.a),
                        '*',
                    ])
        );

    /// <summary>Whether a text matches the pattern.</summary>
    public bool Matches(string text)
    {
        var (at, from, star, resumed) = (0, 0, -1, 0);
        while (from < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
                (star, resumed, at) = (at, from, at + 1);
            else if (at < pattern.Length && char.ToUpperInvariant(pattern[at]) == char.ToUpperInvariant(text[from]))
                (at, from) = (at + 1, from + 1);
            else if (star >= 0)
                (at, from, resumed) = (star + 1, resumed + 1, resumed + 1);
            else
                return false;
        }
        return pattern.Substring(at).All(c => c == '*');
    }

    /// <inheritdoc/>
    public override string ToString() => pattern;
}
