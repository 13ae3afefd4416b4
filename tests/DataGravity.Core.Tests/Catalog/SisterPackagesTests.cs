using DataGravity.Catalog;

namespace DataGravity.Core.Tests.Catalog;

/// <summary>
/// What two packages say of one service is the same: the role, the data, and whether it is a cluster. Types are the same if their module and
/// their class have the same names.
/// </summary>
public class SisterPackagesTests
{
    public static TheoryData<string, string> Sisters => new() { { "aws", "aws-native" }, { "azure", "azure-native" } };

    [Theory]
    [MemberData(nameof(Sisters))]
    public void Sister_packages_agree(string package, string sister)
    {
        var others = KindsOf(sister).ToDictionary(kind => NameOf(kind.Token));
        var both = KindsOf(package).Where(kind => others.ContainsKey(NameOf(kind.Token))).ToList();
        Assert.NotEmpty(both);
        Assert.Empty(
            from kind in both
            let other = others[NameOf(kind.Token)]
            where (kind.Role, kind.Holds, kind.IsCluster) != (other.Role, other.Holds, other.IsCluster)
            select $"{kind.Token} is {kind.Role} {kind.Holds}, {other.Token} is {other.Role} {other.Holds}"
        );
    }

    private static IEnumerable<ResourceKind> KindsOf(string package) =>
        ResourceCatalog.Tokens.Where(token => ResourceCatalog.PackageOf(token) == package).Select(token => ResourceCatalog.Find(token)!);

    /// <summary>The module and the class, without the parts that only bridged packages have: <c>sagemaker:model</c>.</summary>
    private static string NameOf(string token) =>
        token.Split(':') is [_, var module, var type] ? $"{module.Split('/')[0]}:{type}".ToLowerInvariant() : token;
}
