using System.Text.RegularExpressions;
using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>
/// The SDK's enums are structs, and a compilation does not show their values. The values that decide a place or open an access are listed
/// here (@pulumi/aws 7.48.0 and awsx 3.9.0, enums).
/// </summary>
internal static class EnumStructs
{
    private static readonly Regex s_member = new(
        "^(?<area>[A-Z]{2})(?<part>Gov|ISO[BEF]?|SCDE)?(?<side>North|South|East|West|Central|Northeast|Northwest|Southeast|Southwest)(?<number>[0-9]*)$",
        RegexOptions.CultureInvariant
    );

    /// <summary>Returns the text that a member stands for. Returns null if the member is not listed.</summary>
    public static string? ValueOf(EnumStructMember member) =>
        (member.Type.Id, member.Name) switch
        {
            ("Pulumi.Aws.Region", var name) => RegionOf(name),
            ("Pulumi.Aws.Iam.PolicyStatementEffect", "ALLOW") => "Allow",
            ("Pulumi.Aws.Iam.PolicyStatementEffect", "DENY") => "Deny",
            ("Pulumi.Awsx.Ec2.NatGatewayStrategy", var name) => name,
            _ => null,
        };

    /// <summary>
    /// Returns the region that a member of Pulumi's <c>Aws.Region</c> stands for, such as <c>USWest2</c>, <c>CACentral</c> or
    /// <c>USGovEast1</c>. Returns null if the name is not a region.
    /// </summary>
    public static string? RegionOf(string name)
    {
        if (s_member.Match(name) is not { Success: true } match)
            return null;
        string Group(string part) => match.Groups[part].Value.ToLowerInvariant();
        // The sovereign cloud is spelled `eusc-de`. All other partitions are spelled after their area.
        var area = Group("part") switch
        {
            "" => Group("area"),
            "scde" => $"{Group("area")}sc-de",
            var part => $"{Group("area")}-{part}",
        };
        return $"{area}-{Group("side")}-{(Group("number").Length == 0 ? "1" : Group("number"))}";
    }
}
