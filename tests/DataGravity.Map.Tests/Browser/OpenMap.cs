using Microsoft.Playwright;

namespace DataGravity.Tool.Map.Tests;

/// <summary>A map in a window of its own, opened from disk. What the browser complains about, and what it asks for, is kept.</summary>
internal sealed class OpenMap : IAsyncDisposable
{
    private readonly string _file;
    private readonly IBrowserContext _context;

    private OpenMap(string file, IBrowserContext context, IPage page)
    {
        (_file, _context, Page) = (file, context, page);
        page.Console += (_, message) => Complaints.Add(message.Text);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Requests { get; } = [];

    public ILocator Panel => Page.Locator(".panel");

    public ILocator Arrows => Page.Locator("path.arrow");

    public static async Task<OpenMap> ShowAsync(
        Chromium chromium,
        MapDocument map,
        bool hasScript = true,
        ColorScheme scheme = ColorScheme.Light,
        int width = 1280,
        int height = 900
    )
    {
        var file = Path.Combine(Path.GetTempPath(), $"map-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, MapPage.Write(map, SourceLinks.Relative("/out", "/app")));
        var context = await chromium.Browser.NewContextAsync(
            new()
            {
                JavaScriptEnabled = hasScript,
                ColorScheme = scheme,
                ViewportSize = new() { Width = width, Height = height },
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        var open = new OpenMap(file, context, await context.NewPageAsync());
        await open.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return open;
    }

    /// <summary>The box of a resource in the stack that is shown.</summary>
    public ILocator Chip(string name) =>
        Page.Locator(".stack:not([hidden]) a.chip").Filter(new() { Has = Page.GetByText(name, new() { Exact = true }) });

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        File.Delete(_file);
    }
}
