namespace DataGravity.CodeFixes.Relocation.Equivalents;

/// <summary>Maps a type of compute to its equivalent in another cloud.</summary>
internal abstract class EquivalentMapping
{
    /// <summary>The token of the type it maps. A resource of that type names the data, and has the finding.</summary>
    public abstract string Token { get; }

    public abstract string Cloud { get; }

    /// <summary>The equivalent; null if the other cloud has none.</summary>
    public abstract Equivalent? TryMap(EquivalentSite site);
}
