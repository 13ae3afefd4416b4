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
            "analyzers/dotnet/cs/DataGravity.Carrier.dll",
            "analyzers/dotnet/cs/DataGravity.CodeFixes.dll",
            "analyzers/dotnet/cs/DataGravity.Core.dll",
            "buildTransitive/DataGravity.Analyzers.targets",
            "buildTransitive/modes/none.globalconfig",
            "icon.png",
            "package/services/metadata/core-properties/nuget.psmdcp",
            "schemas/DataGravity.schema.json",
        ];
        using var archive = package.Open();
        Assert.Equal(expected, archive.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Is_a_development_dependency_without_dependencies()
    {
        var nuspec = Nuspec.Read(package.File);
        Assert.Equal("true", nuspec["developmentDependency"]);
        Assert.DoesNotContain("dependencies", nuspec.Keys);
        Assert.DoesNotContain("frameworkAssemblies", nuspec.Keys);
    }

    [Fact]
    public void Says_what_it_is()
    {
        Nuspec.AssertComplete(package.File, "DataGravity.Analyzers");
    }

    [Fact]
    public void Is_the_same_when_packed_again()
    {
        var again = Path.Combine(package.Pack("again", "src/DataGravity.Package"), Path.GetFileName(package.File));
        Assert.Equal(File.ReadAllBytes(package.File), File.ReadAllBytes(again));
    }
}
