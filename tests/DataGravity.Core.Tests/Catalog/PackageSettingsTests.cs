using System.Text.Json;
using DataGravity.Catalog;
using DataGravity.Testing;

namespace DataGravity.Core.Tests.Catalog;

/// <summary>What the Config classes of packages read, against the schemas that these classes are generated from.</summary>
public class PackageSettingsTests
{
    public static TheoryData<string> Keys => [.. All.Select(setting => setting.Key)];

    private static IEnumerable<PackageSetting> All => Clouds.Known.SelectMany(cloud => cloud.PackageSettings);

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_setting_is_that_of_the_package(string key)
    {
        var setting = All.Single(other => other.Key == key);
        var (package, name) = (key.Split(':')[0], key.Split(':')[1]);
        var schema = JsonDocument
            .Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "eng", "PulumiSdk", "schemas", package + ".json")))
            .RootElement;
        var variable = schema.GetProperty("config").GetProperty("variables").GetProperty(name);
        Assert.Equal("string", variable.GetProperty("type").GetString());
        Assert.Equal(
            variable.TryGetProperty("defaultInfo", out var info)
                ? info.GetProperty("environment").EnumerateArray().Select(variable => variable.GetString()!)
                : [],
            setting.Environment
        );
        Assert.Equal(name, setting.Property, ignoreCase: true);
        Assert.Equal($"Pulumi.{package.Replace("-", "", StringComparison.Ordinal)}.Config", setting.Type, ignoreCase: true);
    }

    /// <summary>Each package of a cloud whose provider has a place, and that the reference SDK has.</summary>
    [Fact]
    public void Every_package_with_a_place_tells_it() =>
        Assert.All(
            Clouds
                .Known.SelectMany(cloud => cloud.Packages)
                .Where(package => File.Exists(Path.Combine(RepositoryFiles.Root, "eng", "PulumiSdk", "schemas", package + ".json")))
                .SelectMany(package => Clouds.ProviderPlaces(package, zone: false), (package, place) => $"{package}:{place.Argument}"),
            key => Assert.Contains(All, setting => setting.Key == key)
        );
}
