using System.Text;
using DataGravity.Catalog;
using DataGravity.Judging;
using DataGravity.Tool.Explaining;

namespace DataGravity.Tool.Planning;

/// <summary>Prints a plan for people.</summary>
internal static class PlanText
{
    private const int MaxNames = 5;

    public static string Write(PlanDocument document)
    {
        var text = new StringBuilder();
        foreach (var stack in document.Stacks)
            Write(text, document.Project, stack);
        Section(text, "The analysis did not see the whole program", document.Ends);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string project, StackPlan stack)
    {
        var names = stack.Names.Count switch
        {
            0 => "",
            1 => $", stack '{stack.Names[0]}'",
            _ => $", stacks {Wording.List([.. stack.Names.Select(name => $"'{name}'")])}",
        };
        text.Append($"{(text.Length > 0 ? "\n" : "")}# {project}{names}\n");
        foreach (var group in stack.Groups)
            Write(text.Append('\n'), group);
        var near = stack.NearGroups switch
        {
            0 when stack.Groups.Count > 0 => "",
            0 => "Nothing to move: no compute in a known region works on data.",
            var count when stack.Groups.Count > 0 => $"Nothing else to move: {Groups(count)} near the data, or accepted.",
            var count => $"Nothing to move: {Groups(count)} near the data, or accepted.",
        };
        if (near.Length > 0)
            text.Append($"\n{near}\n");
        Section(text, "Not planned, because a place is not known", stack.NotPlanned);
    }

    private static string Groups(int count) => $"{Wording.Count(count, "group")} of compute {(count == 1 ? "is" : "are")}";

    private static void Write(StringBuilder text, GroupDocument group)
    {
        var with = group.With.Count > 0 ? $", with {Names(group.With)}" : "";
        text.Append($"{group.Name} ({group.File}:{group.Line}){with}\nis in {group.Region}: {SayBest(group)}\n\n");
        PlanTable.Write(text, group);
        if (group.Replaces.Count > 0)
            text.Append($"\n  A move creates {Names(group.Replaces)} anew, and empty.\n");
        string[] prices =
        [
            .. group
                .Options.Where(option => option.Possible)
                .SelectMany(option => option.Far.Where(far => far.Billed).Select(far => $"  {option.Region}: {SayPrice(far)}\n")),
        ];
        if (prices.Length > 0)
            text.Append($"\n{string.Concat(prices)}");
        var copies = group.Copies.Count == 1 ? "a copy" : "copies";
        Section(
            text,
            $"Or it stays and reads {copies} in {group.Region}, which data-gravity fix --move copy makes where it can",
            [.. group.Copies.Select(copy => new Note(SayPrice(copy)))]
        );
        if (group.Wanted.Count > 0)
            Section(text, "To know more, write to DataGravity.yaml", [.. group.Wanted.Select(wanted => new Note(wanted))]);
    }

    private static string SayBest(GroupDocument group) =>
        group switch
        {
            { Anchor: { } anchor } => $"it cannot move: {anchor} has to be in the same place, and stays",
            { Best: null } => "it can stand in no region that is known",
            { BestBy: "distance" } => $"which region is cheapest depends on {SayOpen(group)}; {group.Best} has the fewest far stores",
            _ when group.Best == group.Region => "that is the best region",
            { SavesUsdPerMonth: { } saved } => $"best in {group.Best}, which saves {PriceText.Dollars(saved)} a month",
            _ => $"best in {group.Best}",
        };

    /// <summary>What is not known, so that no region is the cheapest.</summary>
    private static string SayOpen(GroupDocument group)
    {
        TransferDocument[] open = [.. group.Options.Where(option => option.Possible).SelectMany(option => option.Far).Where(IsOpen)];
        return string.Join(
            " and ",
            new[]
            {
                (Array.Exists(open, far => far.UsdPerGb is null), "rates that are not known"),
                (Array.Exists(open, far => far is { UsdPerGb: not null, Writes: false }), "how much is read"),
                (Array.Exists(open, far => far is { UsdPerGb: not null, Writes: true }), "how much is written"),
            }
                .Where(part => part.Item1)
                .Select(part => part.Item2)
        );
    }

    private static bool IsOpen(TransferDocument far) =>
        far.Billed && far.UsdPerMonth != 0 && (far.UsdPerMonth is null || far.OtherReaders.Count > 0);

    /// <summary>A price, what it is made of, and where each number is from.</summary>
    private static string SayPrice(TransferDocument far)
    {
        var rate = far.UsdPerGb is { } usd ? Rate(usd, far.RateFrom) : "a rate that is not known";
        var (total, amount) = far switch
        {
            { UsdPerMonth: { } month, GbPerMonth: { } gb } => (
                (far.OtherReaders.Count > 0 ? "up to " : "") + PriceText.Dollars(month),
                $"{PriceText.Amount(gb)} a month ({far.SizeFrom})"
            ),
            { GbPerMonth: { } gb } => ("?", $"{PriceText.Amount(gb)} a month ({far.SizeFrom})"),
            { GbPerPass: { } gb, UsdPerGb: { } perGb } => (
                $"{PriceText.Dollars(perGb * gb)} a pass",
                $"{PriceText.Amount(gb)} ({far.SizeFrom})"
            ),
            _ => ("?", "an unknown amount"),
        };
        var others = far.OtherReaders.Count > 0 && far.UsdPerGb != 0 ? $"; read by {Names(far.OtherReaders)}, too" : "";
        return $"{total} = {amount} {(far.Writes ? "written to" : "of")} {far.Data} in {far.Place} at {rate}{others}";
    }

    /// <summary>What a copy costs. Nobody knows how much is written to the store later, and DataGravity no prices of storage.</summary>
    private static string SayPrice(CopyDocument copy) =>
        $"{copy.Data} in {copy.Place}: "
        + copy switch
        {
            { UsdOnce: { } usd, Gb: { } gb } =>
                $"{PriceText.Dollars(usd)} once = {PriceText.Amount(gb)} ({copy.SizeFrom}) at {Rate(copy.UsdPerGb!.Value, copy.RateFrom)}, "
                    + "the same rate for what is written later, and the storage of the copy",
            { UsdPerGb: { } usd } =>
                $"{Rate(usd, copy.RateFrom)} for what it holds and for what is written later, and the storage of the copy",
            _ => "the transfer of what it holds and of what is written later, and the storage of the copy",
        };

    private static string Rate(decimal usdPerGb, string? from) => $"{PriceText.Dollars(usdPerGb)} per GB ({from})";

    private static string Names(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MaxNames)) + (names.Count > MaxNames ? $" and {names.Count - MaxNames} more" : "");

    private static void Section(StringBuilder text, string head, IReadOnlyList<Note> notes)
    {
        if (notes.Count == 0)
            return;
        text.Append($"\n{head}:\n");
        foreach (var note in notes)
            text.Append($"  - {note}\n");
    }
}
