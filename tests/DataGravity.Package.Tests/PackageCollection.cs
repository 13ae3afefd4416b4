using DataGravity.Testing;

namespace DataGravity.Package.Tests;

/// <summary>The tests that share the package, and do not build at the same time.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "package";
}
