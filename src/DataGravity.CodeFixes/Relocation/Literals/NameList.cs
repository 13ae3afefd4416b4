using DataGravity.Graph;

namespace DataGravity.CodeFixes.Relocation.Literals;

/// <summary>Resources as a title says them.</summary>
internal static class NameList
{
    // A loop makes thousands, and a title is read.
    private const int MaxNames = 8;

    public static string Write(IEnumerable<Resource> resources)
    {
        var names = resources.Select(resource => resource.ToString()).Distinct().ToArray();
        return string.Join(" and ", names.Take(MaxNames)) + (names.Length > MaxNames ? $" and {names.Length - MaxNames} more" : "");
    }
}
