using System.Globalization;

namespace DataGravity.Tool;

/// <summary>Writes counts and lists so that the sentence around them is right for one, for several and for none.</summary>
internal static class Wording
{
    /// <summary><c>1 program</c>, <c>2,400 resources</c>.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {noun}{(number == 1 ? "" : "s")}");

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
