using static Microsoft.Playwright.Assertions;

namespace DataGravity.Tool.Map.Tests;

/// <summary>Names of resources are text, whatever they look like.</summary>
[Collection(InBrowser.Name)]
public class HostileTextTests(Chromium chromium)
{
    private static readonly string[] s_names =
    [
        "<script>document.title='owned'</script>",
        "\"><img src=x onerror=document.title='owned'>",
        "</style><svg onload=document.title='owned'>",
        "{{ title }} {% raw %}",
        "`${document.title}` ]]> --> '\u202Egnp.exe",
    ];

    [BrowserFact]
    public async Task Names_that_look_like_HTML_are_shown_as_they_are()
    {
        var literals = string.Join(
            ", ",
            s_names.Select(name => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(name, quote: true))
        );
        var program = ProgramFiles.Of(
            $$"""
            using Pulumi;
            return await Deployment.RunAsync(() =>
            {
                foreach (var name in new[] { {{literals}} })
                    _ = new Pulumi.Aws.S3.Bucket(name, new() { Region = "eu-west-1" });
            });
            """,
            ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
            ("Pulumi.<b>prod.yaml", "config:\n  aws:region: us-east-1\n")
        );
        await using var map = await OpenMap.ShowAsync(chromium, ProgramFiles.Map(program));
        Assert.Equal(
            s_names.Order(StringComparer.Ordinal),
            (await map.Page.Locator(".chip bdi").AllTextContentsAsync()).Order(StringComparer.Ordinal)
        );
        await map.Page.Locator(".chip").First.ClickAsync();
        await Expect(map.Page).ToHaveTitleAsync("shop: data and compute");
        await Expect(map.Page.Locator("img, main svg:not(.arrows), main script")).ToHaveCountAsync(0);
        Assert.Empty(map.Complaints);
    }
}
