using DataGravity.Testing;
using Microsoft.Playwright;

namespace DataGravity.Tool.Map.Tests;

/// <summary>The pictures in the documentation. DATAGRAVITY_ACCEPT=1 takes them anew; no two systems draw the same pixels.</summary>
[Collection(InBrowser.Name)]
public class PictureTests(Chromium chromium)
{
    private const int MaxBytes = 150_000;

    [BrowserFact]
    public async Task The_page_makes_the_pictures()
    {
        foreach (var (scheme, file) in new[] { (ColorScheme.Light, "map-light.png"), (ColorScheme.Dark, "map-dark.png") })
        {
            await using var map = await OpenMap.ShowAsync(
                chromium,
                ProgramFiles.Map(ProgramFiles.Shop),
                scheme: scheme,
                width: 1080,
                height: 590
            );
            await map.Chip("churn").ClickAsync();
            await map.Page.WaitForTimeoutAsync(100);
            var picture = await map.Page.ScreenshotAsync();
            var path = Path.Combine(RepositoryFiles.Root, "docs", "images", file);
            if (Environment.GetEnvironmentVariable("DATAGRAVITY_ACCEPT") == "1")
                await File.WriteAllBytesAsync(path, picture);
            Assert.InRange(new FileInfo(path).Length, 10_000, MaxBytes);
        }
    }
}
