using DataGravity.Tool.Analysis;
using Spectre.Console;

namespace DataGravity.Tool.Fixing;

/// <summary>Lets the user choose among the titles, as an editor does.</summary>
/// <param name="console">The terminal.</param>
internal sealed class FixPrompt(IAnsiConsole console) : IFixChoice
{
    private const string Skip = "Leave it as it is";

    public async Task<FixOffer?> ChooseAsync(ProgramFinding finding, IReadOnlyList<FixOffer> offers, CancellationToken cancellation)
    {
        var at = finding.Range is { } range ? $"{Path.GetFileName(range.Path)}({range.Line},{range.Column}): " : "";
        console.MarkupLineInterpolated($"{at}[bold]{finding.Rule}[/]: {finding.Message}");
        if (offers.Count == 0)
        {
            console.MarkupLine("  no fix is offered");
            return null;
        }

        var prompt = new SelectionPrompt<Answer> { Converter = answer => Markup.Escape(answer.Offer?.Title ?? Skip) };
        prompt.AddChoices([.. offers.Select(offer => new Answer(offer)), new Answer(null)]);
        return (await prompt.ShowAsync(console, cancellation)).Offer;
    }

    private sealed record Answer(FixOffer? Offer);
}
