namespace DataGravity.CodeFixes.Relocation.Equivalents;

/// <summary>How compute of one cloud is that of another's.</summary>
internal abstract class EquivalentMapping
{
    /// <summary>The type that it maps, by its token: what names the data, and has the finding.</summary>
    public abstract string Token { get; }

    public abstract string Cloud { get; }

    /// <summary>What that becomes; null where the other cloud has nothing like it.</summary>
    public abstract Equivalent? TryMap(EquivalentSite site);
}
