using Spectre.Console;

namespace DataGravity.Tool.Checking.Formats;

/// <summary>The table of what was judged: a row for each stack, and why some compute is not judged.</summary>
internal static class SummaryTable
{
    // More would hide the numbers. The JSON document has all of them.
    private const int MaxReasons = 5;

    private static readonly string[] s_columns =
    [
        "program",
        "stack",
        "compute",
        "near",
        "far",
        "accepted",
        "not known",
        "data",
        "$ a month",
    ];

    public static IReadOnlyList<string> Columns => s_columns;

    public static void Write(CheckReport report, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var column in s_columns)
            table.AddColumn(new TableColumn(new Text(column, new Style(Color.Grey))).PadLeft(0).PadRight(2));
        foreach (var cells in Rows(report))
            table.AddRow(cells.Select(cell => new Text(cell)));
        console.Write(table);
        foreach (var line in Reasons(report))
            console.WriteLine(line);
        console.WriteLine();
    }

    /// <summary>The cells of each row.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(CheckReport report) =>
        from program in report.Programs
        from stack in program.Stacks
        select (IReadOnlyList<string>)
            [
                program.Program.Name,
                stack.Stack ?? "any",
                $"{stack.Compute}",
                $"{stack.Near}",
                $"{stack.Far}",
                $"{stack.Accepted}",
                $"{stack.Unknown}",
                $"{stack.Data}",
                stack.UsdPerMonth is { } price ? price.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture) : "",
            ];

    /// <summary>Why compute is not judged, a line each.</summary>
    public static IEnumerable<string> Reasons(CheckReport report) =>
        from program in report.Programs
        from stack in program.Stacks
        from line in stack
            .Reasons.Take(MaxReasons)
            .Append(stack.Reasons.Count > MaxReasons ? $"and {stack.Reasons.Count - MaxReasons} more: see --format json" : "")
        where line.Length > 0
        select $"not known in {program.Program.Name}{(stack.Stack is { } name ? $", stack '{name}'" : "")}: {line}";
}
