using System.Xml.Linq;
using DataGravity.Testing;

namespace DataGravity.Package.Tests;

/// <summary>What is in the package, entry by entry.</summary>
[Collection(PackageCollection.Name)]
public class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void Holds_the_assemblies_and_little_else()
    {
        string[] expected =
        [
            "DataGravity.Analyzers.nuspec",
            "LICENSE",
            "README.md",
            "[Content_Types].xml",
            "_rels/.rels",
            "analyzers/dotnet/cs/DataGravity.Analyzers.dll",
            "analyzers/dotnet/cs/DataGravity.CodeFixes.dll",
            "analyzers/dotnet/cs/DataGravity.Core.dll",
            "buildTransitive/DataGravity.Analyzers.targets",
            "buildTransitive/modes/all.globalconfig",
            "buildTransitive/modes/none.globalconfig",
            "buildTransitive/modes/strict.globalconfig",
            "package/services/metadata/core-properties/nuget.psmdcp",
        ];
        using var archive = package.Open();
        Assert.Equal(expected, archive.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Is_a_development_dependency_without_dependencies()
    {
        using var archive = package.Open();
        using var stream = archive.GetEntry("DataGravity.Analyzers.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        var values = metadata.Elements().ToDictionary(e => e.Name.LocalName, e => e.Value);
        Assert.Equal("DataGravity.Analyzers", values["id"]);
        Assert.Equal(PackedPackage.Version, values["version"]);
        Assert.Equal("true", values["developmentDependency"]);
        Assert.Equal("MIT", values["license"]);
        Assert.Equal("README.md", values["readme"]);
        Assert.DoesNotContain("dependencies", values.Keys);
        Assert.DoesNotContain("frameworkAssemblies", values.Keys);
    }

    [Fact]
    public void Is_the_same_when_packed_again()
    {
        var again = Path.Combine(package.Pack("again"), Path.GetFileName(package.File));
        Assert.Equal(File.ReadAllBytes(package.File), File.ReadAllBytes(again));
    }
}
