namespace DataGravity.Evaluation.Known;

/// <summary>
/// Functions of texts with holes, for results that the known parts decide. They return null if the result depends on a hole. A hole may
/// hold any text, also an empty one.
/// </summary>
internal static class TextFunctions
{
    // Every prefix and suffix of the replaced text is tried at each hole.
    private const int MaxReplaced = 256;

    public static object? StartsWith(Text text, string start) =>
        Head(text) is var head && head.Length >= start.Length ? head.StartsWith(start, StringComparison.Ordinal)
        : start.StartsWith(head, StringComparison.Ordinal) ? null
        : false;

    public static object? EndsWith(Text text, string end) =>
        Tail(text) is var tail && tail.Length >= end.Length ? tail.EndsWith(end, StringComparison.Ordinal)
        : end.EndsWith(tail, StringComparison.Ordinal) ? null
        : false;

    public static object? Contains(Text text, string value) =>
        text.Parts.Any(part => part is Constant { Content: string known } && known.Contains(value)) ? true : null;

    /// <summary>Returns the first position of a value, if it is before the first hole.</summary>
    public static object? IndexOf(Text text, string value) =>
        Head(text).IndexOf(value, StringComparison.Ordinal) is >= 0 and var at ? at : null;

    public static object? Substring(Text text, int start, int? length = null)
    {
        var head = Head(text);
        if (start < 0 || start > head.Length || length < 0 || length > head.Length - start)
            return null;
        return length is { } count ? head.Substring(start, count) : With(text, head: head.Substring(start));
    }

    public static object? TrimStart(Text text, params char[] characters) =>
        Head(text).TrimStart(characters) is { Length: > 0 } head ? With(text, head: head) : null;

    public static object? TrimEnd(Text text, params char[] characters) =>
        Tail(text).TrimEnd(characters) is { Length: > 0 } tail ? With(text, tail: tail) : null;

    public static object? Trim(Text text, params char[] characters) =>
        TrimStart(text, characters) is Text started ? TrimEnd(started, characters) : null;

    /// <summary>Applies a function to each character. The content of a hole becomes unknown, and its position is kept.</summary>
    public static Text Map(Text text, string name, Func<string, string> function) =>
        new([
            .. text.Parts.Select(part =>
                part is Constant known ? (Value)new Constant(function(known.ToString())) : Unknown.From(name, part)
            ),
        ]);

    /// <summary>Replaces a text. Returns null if an occurrence could begin or end in a hole.</summary>
    public static object? Replace(Text text, string from, string to)
    {
        if (from.Length > MaxReplaced)
            return null;
        for (var i = 0; i < text.Parts.Count; i++)
        {
            if (text.Parts[i] is not Constant { Content: string known })
                continue;
            for (var length = 1; length < from.Length; length++)
            {
                if (
                    i > 0 && known.StartsWith(from.Substring(length), StringComparison.Ordinal)
                    || i < text.Parts.Count - 1 && known.EndsWith(from.Substring(0, length), StringComparison.Ordinal)
                )
                {
                    return null;
                }
            }
        }
        var (total, replaced) = (0L, new Dictionary<string, string>());
        foreach (var known in text.Parts.OfType<Constant>().Select(part => part.ToString()))
        {
            if (Strings.Replace(known, from, to) is not { } changed || (total += changed.Length) > Strings.MaxLength)
                return new Unknown(Strings.TooLong);
            replaced[known] = changed;
        }
        return Map(text, "Replace", known => replaced[known]);
    }

    private static string Head(Text text) => text.Parts[0] is Constant { Content: string head } ? head : "";

    private static string Tail(Text text) => text.Parts[text.Parts.Count - 1] is Constant { Content: string tail } ? tail : "";

    private static Text With(Text text, string? head = null, string? tail = null)
    {
        var parts = text.Parts.ToList();
        if (head is not null && parts[0] is Constant)
            parts[0] = new Constant(head);
        if (tail is not null && parts[parts.Count - 1] is Constant)
            parts[parts.Count - 1] = new Constant(tail);
        return new Text(parts);
    }
}
