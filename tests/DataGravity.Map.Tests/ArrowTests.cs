using System.Text.Json;
using Microsoft.Playwright;

namespace DataGravity.Tool.Map.Tests;

/// <summary>The arrows that the script draws.</summary>
[Collection(InBrowser.Name)]
public class ArrowTests(Chromium chromium)
{
    private static readonly MapDocument s_shop = ProgramFiles.Map(ProgramFiles.Shop);

    [BrowserFact]
    public async Task Each_link_and_copy_of_the_stack_has_an_arrow_of_its_kind()
    {
        await using var map = await OpenMap.ShowAsync(chromium, s_shop);
        var prod = s_shop.Stacks.Single(stack => stack.Name == "prod");
        foreach (
            var (kind, css) in new[]
            {
                (MapDistance.Far, "far"),
                (MapDistance.Near, "near"),
                (MapDistance.Silent, "silent"),
                (MapDistance.Unknown, "unknown"),
            }
        )
        {
            var links = prod.Links.Where(link => link.Distance == kind).ToArray();
            Assert.NotEmpty(links);
            Assert.Equal(links.Length, await map.Page.Locator($"path.arrow.{css}").CountAsync());
        }
        Assert.Equal(prod.Copies.Count, await map.Page.Locator("path.arrow.copy").CountAsync());
        Assert.Contains("refused", await map.Page.Locator(".tag.far text").AllTextContentsAsync());
        Assert.Contains("$800/month", await map.Page.Locator(".tag.far text").AllTextContentsAsync());
    }

    [BrowserFact]
    public async Task Arrows_begin_and_end_at_their_boxes()
    {
        await using var map = await OpenMap.ShowAsync(chromium, s_shop);
        await AssertEndsAsync(map);
        await map.Page.SetViewportSizeAsync(900, 700);
        await AssertEndsAsync(map);
        await map.Chip("trainer").ClickAsync();
        await AssertEndsAsync(map);
    }

    [BrowserFact]
    public async Task Among_many_resources_arrows_lead_to_groups_until_somebody_opens_them()
    {
        var document = ProgramFiles.Map(LargeProgram.Of(600));
        await using var map = await OpenMap.ShowAsync(chromium, document, height: 2000);
        var far = document.Stacks[0].Links.Count(link => link.Distance == MapDistance.Far);
        Assert.True(far > 3, $"{far} are far");
        await AssertEndsAsync(map);
        var before = await map.Arrows.CountAsync();
        Assert.True(before < 60, $"{before} arrows for {document.Stacks[0].Links.Count} links");
        await map.Page.GetByLabel("Search").FillAsync("team-21-");
        await AssertEndsAsync(map);
    }

    /// <summary>Each arrow ends within two pixels of the sides of the boxes that stand for its resources.</summary>
    private static async Task AssertEndsAsync(OpenMap map)
    {
        var wrong = await map.Page.EvaluateAsync<JsonElement>(
            """
            async () => {
              const seen = id => {
                let el = document.querySelector(`.map [data-id="${id}"]`), shown = el;
                for (; el; el = el.parentElement) if (el.tagName === "DETAILS" && !el.open) shown = el.querySelector("summary");
                return [shown, shown.closest(".quiet")].filter(Boolean).map(box => box.getBoundingClientRect());
              };
              const misses = () => {
                const wrong = [];
                for (const path of document.querySelectorAll("path.arrow")) {
                  const frame = path.ownerSVGElement.getBoundingClientRect();
                  for (const [id, at] of [[path.dataset.from, 0], [path.dataset.to, path.getTotalLength()]]) {
                    const point = path.getPointAtLength(at), x = point.x + frame.left, y = point.y + frame.top;
                    const meets = box => y >= box.top && y <= box.bottom && Math.min(Math.abs(x - box.left), Math.abs(x - box.right)) < 2;
                    if (!seen(id).some(meets)) wrong.push(`${id} at ${x},${y}`);
                  }
                }
                return wrong;
              };
              // The arrows follow the boxes a few frames later.
              for (let frame = 0; frame < 60 && (frame < 3 || misses().length > 0); frame++) await new Promise(requestAnimationFrame);
              return misses();
            }
            """
        );
        Assert.NotEqual(0, await map.Arrows.CountAsync());
        Assert.Empty(wrong.EnumerateArray().Select(item => item.GetString()));
    }
}
