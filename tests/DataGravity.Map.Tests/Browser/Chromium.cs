using System.Diagnostics;
using Microsoft.Playwright;

namespace DataGravity.Tool.Map.Tests;

/// <summary>The browser that is installed here, started once for all tests. Playwright downloads none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The program; null if there is none.</summary>
    public static string? Program { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => s_names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    public IBrowser Browser => _browser!;

    public async Task InitializeAsync()
    {
        if (Program is null)
            return;
        _playwright = await Playwright.CreateAsync();
        // Containers lack what the sandbox needs; the pages are our own.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
    }
}

/// <summary>Tests that share the browser. They run one after the other, since a window that is not in front draws late.</summary>
[CollectionDefinition(Name)]
public sealed class InBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "Browser";
}

/// <summary>A test that needs a browser, and is skipped where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() =>
        Skip = Chromium.Program is null ? "no Chromium is installed: 'apt-get install chromium', or put Chrome or Edge on the PATH" : null;
}

/// <summary>A test that needs a browser and axe-core, the checker of accessibility, which npm restores.</summary>
public sealed class AxeFactAttribute : FactAttribute
{
    private const string Package = "axe-core@4.14.1";

    private static readonly Lazy<string?> s_script = new(Restore);

    public AxeFactAttribute() =>
        Skip =
            Chromium.Program is null ? "no Chromium is installed"
            : s_script.Value is null ? $"npm cannot restore {Package}"
            : null;

    /// <summary>The script to add to a page.</summary>
    public static string Script => s_script.Value!;

    private static string? Restore()
    {
        var folder = Path.Combine(ProgramFiles.ObjFolder, "axe");
        var script = Path.Combine(folder, "node_modules", "axe-core", "axe.min.js");
        if (File.Exists(script))
            return script;
        try
        {
            var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            string[] arguments = ["install", "--prefix", folder, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", Package];
            foreach (var argument in arguments)
                start.ArgumentList.Add(argument);
            using var npm = Process.Start(start)!;
            _ = npm.StandardOutput.ReadToEndAsync();
            _ = npm.StandardError.ReadToEndAsync();
            if (!npm.WaitForExit(TimeSpan.FromMinutes(2)))
                npm.Kill(entireProcessTree: true);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no npm.
        }
        return File.Exists(script) ? script : null;
    }
}
