using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DataGravity.Tool.Map.Tests;

/// <summary>What people do with the page.</summary>
[Collection(InBrowser.Name)]
public class UseTests(Chromium chromium)
{
    private static readonly MapDocument s_shop = ProgramFiles.Map(ProgramFiles.Shop);

    [BrowserFact]
    public async Task The_stack_with_the_most_far_links_is_shown_first_and_tabs_show_the_others()
    {
        await using var map = await OpenMap.ShowAsync(chromium, s_shop);
        await Expect(map.Page.Locator("#s1")).ToBeVisibleAsync();
        await Expect(map.Page.GetByRole(AriaRole.Tab, new() { Selected = true })).ToContainTextAsync("prod");
        Assert.NotEqual(0, await map.Page.Locator("path.arrow.far").CountAsync());
        await map.Page.GetByRole(AriaRole.Tab, new() { Name = "dev" }).ClickAsync();
        await Expect(map.Page.Locator("#s1")).ToBeHiddenAsync();
        await Expect(map.Page.GetByRole(AriaRole.Tabpanel)).ToContainTextAsync("lake-models");
        // In dev, only what is in another cloud is far.
        await Expect(map.Page.Locator("#s0 path.arrow.far"))
            .ToHaveCountAsync(s_shop.Stacks[0].Links.Count(link => link.Distance == MapDistance.Far));
    }

    [BrowserFact]
    public async Task Search_leaves_what_fits_and_what_works_on_it()
    {
        await using var map = await OpenMap.ShowAsync(chromium, s_shop);
        await map.Page.GetByLabel("Search").FillAsync("eu-west-1 clicks");
        await Expect(map.Chip("lake-clicks")).ToBeVisibleAsync();
        await Expect(map.Chip("trainer")).ToBeVisibleAsync();
        await Expect(map.Chip("churn")).ToBeHiddenAsync();
        await Expect(map.Page.GetByRole(AriaRole.Region, new() { Name = "Google Cloud" })).ToBeHiddenAsync();
        await Expect(map.Page.Locator("output")).ToHaveTextAsync($"1 of {s_shop.Stacks[1].Resources.Count} resources");
        await map.Page.GetByLabel("Search").FillAsync("");
        await Expect(map.Chip("churn")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Search_opens_the_group_that_has_what_is_sought()
    {
        await using var map = await OpenMap.ShowAsync(chromium, ProgramFiles.Map(LargeProgram.Of(600)));
        await Expect(map.Chip("team-42-clean")).ToBeHiddenAsync();
        await map.Page.GetByLabel("Search").FillAsync("team-42-");
        await Expect(map.Chip("team-42-clean")).ToBeVisibleAsync();
        await map.Page.GetByLabel("Search").FillAsync("");
        await Expect(map.Chip("team-42-clean")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Far_only_leaves_both_ends_of_far_links()
    {
        await using var map = await OpenMap.ShowAsync(chromium, s_shop);
        await map.Page.GetByLabel("Far only").CheckAsync();
        foreach (var name in new[] { "churn", "trainer", "lake-models", "lake-clicks", "transcriber", "recordings" })
            await Expect(map.Chip(name)).ToBeVisibleAsync();
        foreach (var name in new[] { "ranking", "archive", "nightly-report" })
            await Expect(map.Chip(name)).ToBeHiddenAsync();
        Assert.Equal(
            await map.Page.Locator("path.arrow.far").CountAsync(),
            await map.Page.Locator("path.arrow:not(.near):not(.copy)").CountAsync()
        );
    }

    [BrowserFact]
    public async Task Everything_can_be_reached_with_the_keyboard()
    {
        await using var map = await OpenMap.ShowAsync(chromium, s_shop);
        var keys = map.Page.Keyboard;
        await keys.PressAsync("Tab");
        await Expect(map.Page.GetByRole(AriaRole.Tab, new() { Name = "prod" })).ToBeFocusedAsync();
        await keys.PressAsync("ArrowLeft");
        await Expect(map.Page.GetByRole(AriaRole.Tab, new() { Name = "dev" })).ToBeFocusedAsync();
        await Expect(map.Page.Locator("#s0")).ToBeVisibleAsync();
        await keys.PressAsync("End");
        await Expect(map.Page.Locator("#s1")).ToBeVisibleAsync();
        await keys.PressAsync("/");
        await Expect(map.Page.GetByLabel("Search")).ToBeFocusedAsync();
        await map.Chip("churn").FocusAsync();
        await Expect(map.Page.Locator("path.arrow.on")).ToHaveCountAsync(1);
        await keys.PressAsync("Enter");
        await Expect(map.Panel).ToBeFocusedAsync();
        await Expect(map.Panel.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("churn");
        await keys.PressAsync("Escape");
        await Expect(map.Panel).ToBeHiddenAsync();
        await Expect(map.Chip("churn")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Links_in_the_panel_lead_to_the_other_end()
    {
        await using var map = await OpenMap.ShowAsync(chromium, s_shop);
        await map.Chip("churn").ClickAsync();
        await map.Panel.GetByRole(AriaRole.Link, new() { Name = "S3 bucket 'lake-models' in eu-west-1" }).ClickAsync();
        await Expect(map.Panel.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("lake-models");
        await Expect(map.Panel).ToContainTextAsync("is read by SageMaker model 'churn' in us-east-1");
        await Expect(map.Chip("lake-models")).ToHaveAttributeAsync("aria-current", "true");
        await map.Panel.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(map.Panel).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_table_takes_the_place_of_the_map()
    {
        await using var map = await OpenMap.ShowAsync(chromium, s_shop);
        await Expect(map.Page.Locator("#s1 .rows")).ToBeHiddenAsync();
        await map.Page.GetByLabel("Table").CheckAsync();
        await Expect(map.Page.Locator("#s1 .rows")).ToBeVisibleAsync();
        await Expect(map.Chip("churn")).ToBeHiddenAsync();
        await map.Page.GetByLabel("Search").FillAsync("churn");
        await Expect(map.Page.Locator("#s1 .rows tbody tr:visible")).ToHaveCountAsync(1);
    }
}
