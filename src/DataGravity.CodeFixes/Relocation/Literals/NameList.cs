using DataGravity.Graph;

namespace DataGravity.CodeFixes.Relocation.Literals;

/// <summary>Writes the names of resources for a title.</summary>
internal static class NameList
{
    // A loop may create thousands of resources, but a title is meant to be read.
    private const int MaxNames = 8;

    public static string Write(IEnumerable<Resource> resources)
    {
        var names = resources.Select(resource => resource.ToString()).Distinct().ToArray();
        return string.Join(" and ", names.Take(MaxNames)) + (names.Length > MaxNames ? $" and {names.Length - MaxNames} more" : "");
    }
}
