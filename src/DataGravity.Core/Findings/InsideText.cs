using DataGravity.Graph;
using DataGravity.Judging;

namespace DataGravity.Findings;

/// <summary>Writes where libraries create what a finding is about. The finding itself stands in the program that uses them.</summary>
internal static class InsideText
{
    /// <summary>The end of a message; empty if the program itself creates everything.</summary>
    public static string Write(StackFinding said)
    {
        var inside = new[] { said.Resource, said.Data }
            .OfType<Resource>()
            .Where(resource => resource is { IsExternal: false, Inside: not null })
            .Distinct()
            .Select(Write);
        var text = string.Join(" and ", inside);
        return text.Length == 0 ? "" : "; " + text;
    }

    private static string Write(Resource resource)
    {
        var site = resource.Inside!;
        return $"'{resource.Name}' is created in {site.File.Assembly} ({site.File.Name} line {site.Line})";
    }
}
