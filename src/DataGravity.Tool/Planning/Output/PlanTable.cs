using System.Text;
using DataGravity.Judging;

namespace DataGravity.Tool.Planning;

/// <summary>Prints the regions of a group as a table: a region a line, its price, how many stores are far, and what else counts.</summary>
internal static class PlanTable
{
    private static readonly string[] s_head = ["region", "a month", "far", ""];

    public static void Write(StringBuilder text, GroupDocument group)
    {
        string[][] rows = [s_head, .. group.Options.Select(option => Row(option, group))];
        int[] widths = [.. Enumerable.Range(0, s_head.Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (var row in rows)
            text.Append($"  {string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()}\n");
    }

    private static string[] Row(OptionDocument option, GroupDocument group) =>
        [
            option.Region,
            SayMonth(option),
            $"{option.Far.Select(far => far.Data).Distinct().Count()}",
            string.Join(
                "; ",
                [
                    .. option.Stays ? ["stay"] : Array.Empty<string>(),
                    .. option.Region == group.Best && group.BestBy == "cost" ? ["best"] : Array.Empty<string>(),
                    .. option.Refused.Select(why => $"refused: {why}"),
                    .. option.NotOffered.Count > 0 ? [$"not offered: {string.Join(", ", option.NotOffered)}"] : Array.Empty<string>(),
                    .. option.Needs,
                ]
            ),
        ];

    private static string SayMonth(OptionDocument option) =>
        option switch
        {
            { Possible: false } => "-",
            { UsdPerMonth: { } usd } => PriceText.Dollars(usd),
            { MostUsdPerMonth: { } most } => $"up to {PriceText.Dollars(most)}",
            { KnownUsdPerMonth: > 0 } => $"{PriceText.Dollars(option.KnownUsdPerMonth)} + ?",
            _ => "?",
        };
}
