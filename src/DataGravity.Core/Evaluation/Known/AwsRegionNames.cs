using System.Text.RegularExpressions;
using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>
/// The members of <c>Pulumi.Aws.Region</c> and the regions they stand for: <c>USWest2</c>, <c>CACentral</c>,
/// <c>USGovEast1</c> (@pulumi/aws 7.48.0, enums/region).
/// </summary>
internal static class AwsRegionNames
{
    private static readonly Regex s_member = new(
        "^(?<area>[A-Z]{2})(?<part>Gov|ISO[BEF]?|SCDE)?(?<side>North|South|East|West|Central|Northeast|Northwest|Southeast|Southwest)(?<number>[0-9]*)$",
        RegexOptions.CultureInvariant);

    public static string? Of(EnumStructMember member)
    {
        if (member.Type.Id != "Pulumi.Aws.Region" || s_member.Match(member.Name) is not { Success: true } match)
            return null;
        string Group(string name) => match.Groups[name].Value.ToLowerInvariant();
        // The sovereign cloud is spelled `eusc-de`; every other partition follows its area.
        var area = Group("part") switch
        {
            "" => Group("area"),
            "scde" => $"{Group("area")}sc-de",
            var part => $"{Group("area")}-{part}",
        };
        return $"{area}-{Group("side")}-{(Group("number").Length == 0 ? "1" : Group("number"))}";
    }
}
