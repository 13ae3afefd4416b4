using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DataGravity.Testing;

namespace DataGravity.Package.Tests;

/// <summary>What a package says of itself.</summary>
internal static partial class Nuspec
{
    /// <summary>The metadata, by name.</summary>
    public static Dictionary<string, string> Read(string package) => Elements(package).ToDictionary(e => e.Name.LocalName, e => e.Value);

    /// <summary>Asserts that nothing is missing of what feeds show, and that the files it names are there.</summary>
    public static void AssertComplete(string package, string id)
    {
        var values = Read(package);
        Assert.Equal(id, values["id"]);
        Assert.Equal(PackedPackage.Version, values["version"]);
        Assert.Equal("MIT", values["license"]);
        Assert.Equal("https://github.com/DataGravity/DataGravity", values["projectUrl"]);
        Assert.All(["title", "description", "tags"], name => Assert.NotEmpty(values[name]));
        Assert.StartsWith(values["releaseNotes"], LatestChanges(), StringComparison.Ordinal);
        var repository = Elements(package).Single(e => e.Name.LocalName == "repository");
        Assert.Equal("https://github.com/DataGravity/DataGravity.git", (string?)repository.Attribute("url"));
        Assert.Matches("^[0-9a-f]{40}$", (string?)repository.Attribute("commit"));

        using var archive = ZipFile.OpenRead(package);
        using var icon = archive.GetEntry(values["icon"])!.Open();
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], new BinaryReader(icon).ReadBytes(4));
        using var readme = new StreamReader(archive.GetEntry(values["readme"])!.Open());
        var links = Link().Matches(readme.ReadToEnd()).Select(link => link.Groups["url"].Value).ToArray();
        Assert.Contains(links, url => url.EndsWith(".png", StringComparison.Ordinal));
        Assert.All(links, url => Assert.StartsWith("https://", url, StringComparison.Ordinal));
    }

    private static string LatestChanges()
    {
        var changes = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "CHANGELOG.md"));
        var section = changes[changes.IndexOf("\n## ", StringComparison.Ordinal)..].TrimStart();
        return section[section.IndexOf('\n')..].TrimStart();
    }

    private static IEnumerable<XElement> Elements(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        using var stream = archive.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream).Root!.Elements().Single().Elements();
    }

    [GeneratedRegex(@"\]\((?<url>[^)\s]+)\)")]
    private static partial Regex Link();
}
