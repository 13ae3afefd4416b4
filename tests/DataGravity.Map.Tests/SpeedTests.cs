using System.Text.Json;
using Xunit.Abstractions;

namespace DataGravity.Tool.Map.Tests;

/// <summary>How soon people see something. The bounds are many times what an idle machine takes, since machines that test are busy.</summary>
[Collection(InBrowser.Name)]
public class SpeedTests(Chromium chromium, ITestOutputHelper output)
{
    [BrowserFact]
    public Task Of_600_resources_something_is_seen_soon() => AssertSeenAsync(600, 6_000);

    [BrowserFact]
    public Task Of_5000_resources_something_is_seen_soon() => AssertSeenAsync(5_000, 12_000);

    private async Task AssertSeenAsync(int resources, int limit)
    {
        var document = ProgramFiles.Map(LargeProgram.Of(resources));
        Assert.InRange(
            document.Stacks[0].Resources.Count,
            resources - LargeProgram.ResourcesOfTeam,
            resources + LargeProgram.ResourcesOfTeam
        );
        await using var map = await OpenMap.ShowAsync(chromium, document);
        await map.Arrows.First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        var paint = await map.Page.EvaluateAsync<JsonElement>(
            "() => ({ first: performance.getEntriesByName('first-contentful-paint')[0].startTime, ready: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd })"
        );
        output.WriteLine(
            $"{resources} resources: first paint after {paint.GetProperty("first"):0} ms, usable after {paint.GetProperty("ready"):0} ms"
        );
        Assert.True(paint.GetProperty("first").GetDouble() < limit, paint.ToString());
    }
}
