using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DataGravity.Tool.Map.Tests;

/// <summary>The page as a browser shows it.</summary>
[Collection(InBrowser.Name)]
public class PageTests(Chromium chromium)
{
    private static readonly MapDocument s_shop = ProgramFiles.Map(ProgramFiles.Shop);

    [BrowserFact]
    public async Task It_asks_for_nothing_and_the_browser_has_nothing_to_complain_about()
    {
        await using var map = await OpenMap.ShowAsync(chromium, s_shop);
        await map.Chip("churn").ClickAsync();
        await map.Page.GetByLabel("Table").CheckAsync();
        Assert.Empty(map.Complaints);
        Assert.All(map.Requests, url => Assert.Matches("^file:.*[.]html$", url));
    }

    [BrowserFact]
    public async Task Boxes_stand_in_boxes_with_data_left_of_compute()
    {
        await using var map = await OpenMap.ShowAsync(chromium, s_shop);
        var (cloud, region) = (
            map.Page.GetByRole(AriaRole.Region, new() { Name = "AWS", Exact = true }),
            map.Page.GetByRole(AriaRole.Region, new() { Name = "eu-west-1" })
        );
        var zone = map.Page.GetByRole(AriaRole.Group, new() { Name = "zone us-east-1b" });
        await AssertIn(region, cloud);
        await AssertIn(zone, map.Page.GetByRole(AriaRole.Region, new() { Name = "us-east-1" }));
        await AssertIn(map.Chip("trainer"), zone);
        await AssertIn(map.Chip("lake-models"), region);
        await AssertIn(map.Chip("ranking"), region);
        var (data, compute) = ((await map.Chip("lake-models").BoundingBoxAsync())!, (await map.Chip("ranking").BoundingBoxAsync())!);
        Assert.True(data.X + data.Width + 50 < compute.X, $"data ends at {data.X + data.Width}, compute begins at {compute.X}");
        await Expect(map.Page.GetByRole(AriaRole.Group, new() { Name = "Lake 'lake'" })).ToContainTextAsync("lake-clicks");
    }

    [BrowserFact]
    public async Task What_is_somewhere_has_a_box_that_says_why()
    {
        await using var map = await OpenMap.ShowAsync(chromium, s_shop);
        var somewhere = map.Page.Locator(".stack:not([hidden])").GetByRole(AriaRole.Region, new() { Name = "Somewhere" });
        await AssertIn(map.Chip("archive"), somewhere);
        await Expect(somewhere.Locator(".reason")).ToContainTextAsync("environment variable ARCHIVE_REGION");
        await Expect(somewhere.Locator(".reason")).ToContainTextAsync("Program.cs:");
    }

    [BrowserFact]
    public async Task The_panel_says_what_check_says_and_how_to_mend_it()
    {
        var (document, load) = ProgramFiles.Analyze(ProgramFiles.Shop);
        await using var map = await OpenMap.ShowAsync(chromium, document);
        await map.Chip("churn").ClickAsync();
        var reported = load.Projects[0].Findings.Single(finding => finding.Message.Contains("'churn'", StringComparison.Ordinal));
        await Expect(map.Panel.Locator(".finding .message")).ToHaveTextAsync(reported.Message);
        await Expect(map.Panel.GetByRole(AriaRole.Link, new() { Name = "PDG1003" }))
            .ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("PDG1003"));
        await Expect(map.Panel).ToContainTextAsync("its input primaryContainer.modelDataUrl names it");
        await Expect(map.Panel.Locator(".facts .source")).ToHaveAttributeAsync("href", $"../app/Program.cs#L{reported.Range!.Line}");
    }

    [BrowserFact]
    public async Task Without_JavaScript_it_is_boxes_and_a_table_of_every_stack()
    {
        await using var map = await OpenMap.ShowAsync(chromium, s_shop, hasScript: false);
        var rows = map.Page.Locator(".rows tbody tr");
        Assert.Equal(s_shop.Stacks.Sum(stack => stack.Resources.Count), await rows.CountAsync());
        var churn = map.Page.Locator("#s1 .rows tr").Filter(new() { Has = map.Page.Locator("th", new() { HasText = "churn" }) });
        await Expect(churn).ToBeVisibleAsync();
        await Expect(churn.Locator(".message")).ToContainTextAsync("SageMaker requires its model artifacts in its own region");
        await Expect(map.Page.Locator(".tools")).ToBeHiddenAsync();
        await map.Page.Locator("#s1 a.chip", new() { HasText = "churn" }).ClickAsync();
        await Expect(churn).ToBeInViewportAsync();
        Assert.Empty(map.Complaints);
    }

    [BrowserFact]
    public async Task It_prints_on_one_page()
    {
        foreach (var document in new[] { s_shop, ProgramFiles.Map(LargeProgram.Of(600)) })
        {
            await using var map = await OpenMap.ShowAsync(chromium, document);
            var pdf = System.Text.Encoding.Latin1.GetString(
                await map.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true })
            );
            Assert.Equal(1, System.Text.RegularExpressions.Regex.Count(pdf, @"/Type\s*/Page\b"));
        }
    }

    private static async Task AssertIn(ILocator inner, ILocator outer)
    {
        var (a, b) = ((await inner.BoundingBoxAsync())!, (await outer.BoundingBoxAsync())!);
        Assert.True(
            a.X >= b.X && a.Y >= b.Y && a.X + a.Width <= b.X + b.Width && a.Y + a.Height <= b.Y + b.Height,
            $"{inner} is not in {outer}"
        );
    }
}
