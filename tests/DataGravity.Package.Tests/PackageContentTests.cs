using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
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

    /// <summary>Every restore loads it, and every compiler its assemblies. What makes it larger has to save as much elsewhere.</summary>
    [Fact]
    public void Is_not_larger_than_it_was() => Assert.InRange(new FileInfo(package.File).Length, 0, 830_713);

    /// <summary>The linker leaves out what its roots do not reach, and hosts find an analyzer or a fix by its attributes alone.</summary>
    [Fact]
    public void Holds_all_that_hosts_look_for()
    {
        using var archive = package.Open();
        var assemblies = archive.Entries.Where(entry => entry.Name.EndsWith(".dll")).ToList();

        Assert.NotEmpty(assemblies);
        Assert.All(
            assemblies,
            entry =>
            {
                using var linked = entry.Open();
                using var built = File.OpenRead(Path.Combine(AppContext.BaseDirectory, entry.Name));
                Assert.Equal(PublicTypes(built), PublicTypes(linked));
            }
        );
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

    private static IReadOnlyList<string> PublicTypes(Stream assembly)
    {
        var bytes = new MemoryStream();
        assembly.CopyTo(bytes);
        bytes.Position = 0;
        using var file = new PEReader(bytes);
        var metadata = file.GetMetadataReader();
        return
        [
            .. from handle in metadata.TypeDefinitions
            let type = metadata.GetTypeDefinition(handle)
            where (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
            let name = $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"
            orderby name
            select name,
        ];
    }
}
