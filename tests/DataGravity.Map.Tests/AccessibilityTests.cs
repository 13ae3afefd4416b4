using System.Text.Json;
using Microsoft.Playwright;

namespace DataGravity.Tool.Map.Tests;

/// <summary>What axe-core finds fault with: labels, roles, contrast, the order of headings.</summary>
[Collection(InBrowser.Name)]
public class AccessibilityTests(Chromium chromium)
{
    private static readonly MapDocument s_shop = ProgramFiles.Map(ProgramFiles.Shop) with
    {
        NotShown = ["Other.csproj does not compile (1 error), so it is not analysed"],
    };

    [AxeFact]
    public async Task The_map_has_no_fault_in_light_and_dark()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var map = await OpenMap.ShowAsync(chromium, s_shop, scheme: scheme);
            await AssertNoFaultAsync(map);
            await map.Chip("churn").ClickAsync();
            await AssertNoFaultAsync(map);
            await map.Page.GetByLabel("Table").CheckAsync();
            await AssertNoFaultAsync(map);
        }
    }

    [AxeFact]
    public async Task The_map_of_many_resources_has_no_fault()
    {
        await using var map = await OpenMap.ShowAsync(chromium, ProgramFiles.Map(LargeProgram.Of(600)));
        await AssertNoFaultAsync(map);
        await map.Page.GetByLabel("Search").FillAsync("team-42-");
        await AssertNoFaultAsync(map);
    }

    private static async Task AssertNoFaultAsync(OpenMap map)
    {
        // The page's policy allows no other script, but the debugger's channel is no script of the page.
        await map.Page.EvaluateAsync(await File.ReadAllTextAsync(AxeFactAttribute.Script));
        var result = await map.Page.EvaluateAsync<JsonElement>("() => axe.run(document)");
        Assert.Empty(
            result
                .GetProperty("violations")
                .EnumerateArray()
                .SelectMany(fault =>
                    fault
                        .GetProperty("nodes")
                        .EnumerateArray()
                        .Select(node => $"{fault.GetProperty("id")}: {node.GetProperty("html")} {node.GetProperty("failureSummary")}")
                )
        );
    }
}
