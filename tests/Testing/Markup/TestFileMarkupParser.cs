using System.Text;
using System.Text.RegularExpressions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Reads markup: <c>$$</c> a position, <c>[|…|]</c> a span, <c>{|name:…|}</c> a named span, <c>{|#0:…|}</c> a span to refer to.
/// Spans nest; those that overlap close by key, <c>{|#0:…{|#1:…|#0}…|#1}</c>.
/// </summary>
public static partial class TestFileMarkupParser
{
    public static void GetPositionsAndSpans(string input, out string output, out ImmutableArray<int> positions, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans) =>
        (output, positions, spans) = Parse(input, treatPositionIndicatorsAsCode: false);

    public static void GetSpans(string input, bool treatPositionIndicatorsAsCode, out string output, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans) =>
        (output, _, spans) = Parse(input, treatPositionIndicatorsAsCode);

    public static void GetSpans(string input, out string output, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans) =>
        GetSpans(input, treatPositionIndicatorsAsCode: false, out output, out spans);

    public static void GetSpans(string input, out string output, out ImmutableArray<TextSpan> spans)
    {
        GetSpans(input, out output, out ImmutableDictionary<string, ImmutableArray<TextSpan>> named);
        spans = named.GetValueOrDefault("", []);
    }

    public static void GetSpan(string input, out string output, out TextSpan span)
    {
        GetSpans(input, out output, out ImmutableArray<TextSpan> spans);
        span = spans.Single();
    }

    public static void GetPosition(string input, out string output, out int cursorPosition)
    {
        GetPositionsAndSpans(input, out output, out var positions, out _);
        cursorPosition = positions.Single();
    }

    public static void GetPositionAndSpan(string input, out string output, out int cursorPosition, out TextSpan span)
    {
        GetPositionsAndSpans(input, out output, out var positions, out var spans);
        (cursorPosition, span) = (positions.Single(), spans[""].Single());
    }

    private static (string Output, ImmutableArray<int> Positions, ImmutableDictionary<string, ImmutableArray<TextSpan>> Spans) Parse(
        string input, bool treatPositionIndicatorsAsCode)
    {
        var output = new StringBuilder(input.Length);
        var positions = ImmutableArray.CreateBuilder<int>();
        var open = new List<Start>();
        var closed = new List<(Start Start, int End)>();
        var read = 0;
        while (NextTag(input, read, open, treatPositionIndicatorsAsCode) is { } tag)
        {
            output.Append(input, read, tag.Index - read);
            read = tag.Index + tag.Length;
            if (tag.Value == "$$")
            {
                positions.Add(output.Length);
            }
            else if (tag.Groups["start"].Success || tag.Value == "[|")
            {
                open.Add(new Start(tag.Groups["start"].Value, open.Count + closed.Count, output.Length));
            }
            else
            {
                var key = tag.Groups["end"].Value;
                var start = key.Length == 0 ? open.Count - 1 : open.FindLastIndex(candidate => candidate.Key == key);
                if (start < 0)
                {
                    throw new ArgumentException($"Mismatched end tag '{tag.Value}' found at position '{tag.Index}'", nameof(input));
                }

                closed.Add((open[start], output.Length));
                open.RemoveAt(start);
            }
        }

        if (open.Count > 0)
        {
            throw new ArgumentException($"The input contained '{open.Count}' spans that start and do not end.", nameof(input));
        }

        output.Append(input, read, input.Length - read);
        var spans = closed
            .OrderBy(span => span.Start.Order)
            .GroupBy(span => span.Start.Key, span => TextSpan.FromBounds(span.Start.Position, span.End))
            .ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray());
        return (output.ToString(), positions.ToImmutable(), spans);
    }

    private static Match? NextTag(string input, int from, List<Start> open, bool treatPositionIndicatorsAsCode)
    {
        var match = Tag.Match(input, from);
        while (match.Success && match.Value == "$$" && treatPositionIndicatorsAsCode)
        {
            match = Tag.Match(input, match.Index + 2);
        }

        if (!match.Success)
        {
            return null;
        }

        // "[|]" and "[|}" read as the end of the innermost open span where one of that kind is open: "[" is then code, as in "{|X:a[|}".
        var following = match.Value == "[|" && open.Count > 0 ? Tag.Match(input, match.Index + 1) : Match.Empty;
        var named = open.Count > 0 && open[^1].Key.Length > 0;
        var endsInnermost = following.Success && following.Index == match.Index + 1 && following.Value == (named ? "|}" : "|]");
        return endsInnermost ? following : match;
    }

    [GeneratedRegex(@"\$\$|\[\||\|\]|\{\|(?<start>[^:|[\]{}]+):|\|(?<end>\#\d+)?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Tag { get; }

    private readonly record struct Start(string Key, int Order, int Position);
}
