using System.Text;

namespace DataGravity.Tool.Explaining;

/// <summary>Prints an explanation for people.</summary>
internal static class ExplainText
{
    public static string Write(ExplainDocument document)
    {
        var text = new StringBuilder();
        foreach (var resource in document.Resources)
            text.Append(text.Length > 0 ? "\n" : "").Append(Write(resource));
        if (document.Ends.Count > 0)
            Section(text.Append('\n'), "The analysis did not see the whole program", document.Ends);
        if (document.Problems.Count > 0)
            Section(text.Append('\n'), "A file beside the program has problems, so what it says may be missing here", document.Problems);
        return text.ToString();
    }

    public static string Write(ResourceExplanation resource)
    {
        var text = new StringBuilder();
        var stacks = resource.Stacks.Count switch
        {
            0 => "",
            1 => $" in stack '{resource.Stacks[0]}'",
            _ => $" in stacks {Wording.List([.. resource.Stacks.Select(stack => $"'{stack}'")])}",
        };
        var others = resource.Others > 0 ? $" and {resource.Others} more created here" : "";
        var when = resource.Condition.Length > 0 ? $", {resource.Condition}" : "";
        text.Append($"{resource.What}{others} ({resource.File}:{resource.Line}){stacks}{when}\n  {resource.Type}\n");
        foreach (var fact in resource.Facts)
            text.Append($"{fact}\n");
        foreach (var place in resource.Places)
        {
            Section(text, Head(place.Place) + (place.Condition.Length > 0 ? " " + place.Condition : ""), place.Steps, numbered: true);
        }
        if (resource.IsComponent)
        {
            Section(
                text,
                resource.Children.Count > 0 ? "It is a component, which lands nowhere itself; ask about what is in it"
                    : resource.Elsewhere is { } elsewhere
                        ? $"It is a component that is compiled elsewhere, so what is in it is not known: {elsewhere}"
                    : "It is a component, which lands nowhere itself, and the program puts nothing in it",
                resource.Children
            );
        }
        else if (resource.IsStack)
        {
            Section(text, "It is another stack; DataGravity.yaml can tell of the data behind its outputs, under stacks", []);
        }
        else if (resource.Places.Count == 0)
        {
            Section(text, "Where it lands is not known: DataGravity does not know this type", []);
        }

        if (resource.MachineLearning is { } proof)
            Section(text, $"Machine learning: {proof}", []);
        foreach (var pair in resource.Data)
            Section(text, $"It works on {pair.Other} in {pair.Place}", [.. pair.Links, new Note(pair.Why)]);
        foreach (var pair in resource.Readers)
            Section(text, $"{pair.Other} in {pair.Place} works on it", [.. pair.Links, new Note(pair.Why)]);
        if (resource.MachineLearning is not null && resource.Data.Count == 0)
            Section(text, "The program shows no data that it works on", []);
        if (resource.NotLinked.Count > 0)
            Section(text, "These could name data, but do not count", resource.NotLinked);
        if (resource.Missing.Count > 0)
            Section(text, "To say more, DataGravity would have to know", resource.Missing);
        return text.ToString();
    }

    private static string Head(string place) =>
        place switch
        {
            "" => "Where it lands is not known",
            "global" => "It is global, so it is near to everything in its cloud",
            _ => $"It lands in {place}",
        };

    private static void Section(StringBuilder text, string head, IReadOnlyList<Note> notes, bool numbered = false)
    {
        text.Append($"{head}{(notes.Count > 0 ? ":" : "")}\n");
        for (var i = 0; i < notes.Count; i++)
            text.Append($"  {(numbered ? $"{i + 1}." : "-")} {notes[i]}\n");
    }
}
