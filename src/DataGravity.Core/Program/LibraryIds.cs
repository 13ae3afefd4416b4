namespace DataGravity.Program;

/// <summary>
/// The ids of a library's types and bodies. They begin with the library's name, since two libraries may have internal types of one name.
/// </summary>
internal static class LibraryIds
{
    private const char Separator = '!';

    /// <summary>Whether ids can begin with a library's name. No project has another by accident.</summary>
    public static bool IsName(string library) => library.IndexOf(Separator) < 0;

    /// <summary>The id of a type or body in the library.</summary>
    public static string Qualify(string library, string id) => library + Separator + id;

    /// <summary>Whether an id is one of the library.</summary>
    public static bool IsOf(string library, string id) =>
        id.Length > library.Length && id[library.Length] == Separator && id.StartsWith(library, StringComparison.Ordinal);

    /// <summary>The library of an id; null for an id of a program.</summary>
    public static string? LibraryOf(string id) => id.IndexOf(Separator) is > 0 and var end ? id.Substring(0, end) : null;

    /// <summary>The id without the library, for messages.</summary>
    public static string Display(string id) => id.Substring(id.IndexOf(Separator) + 1);
}
