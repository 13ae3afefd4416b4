namespace DataGravity.Configuration;

/// <summary>
/// Type tokens for components that are compiled elsewhere. What they tell the engine is in their bodies, so they are known by their class.
/// </summary>
internal static class ComponentClass
{
    private const string Prefix = "class::";

    /// <summary>The token of a class, by its full name.</summary>
    public static string TokenOf(string name) => Prefix + name;
}
