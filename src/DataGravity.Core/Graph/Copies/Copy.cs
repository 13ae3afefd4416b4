using DataGravity.Conditions;

namespace DataGravity.Graph;

/// <summary>A readable copy of data.</summary>
/// <param name="Condition">When it exists.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Resource">The resource that holds the copy under another name; null for none.</param>
internal sealed record Copy(Condition Condition, Place Place, Resource? Resource)
{
    /// <summary>The cache it is part of, which holds only what was read before; null for a full copy.</summary>
    public Resource? Cache { get; init; }

    /// <summary>Whether the copy has an address of its own, although no resource of the program holds it.</summary>
    public bool HasOwnAddress { get; init; }

    /// <summary>Whether the data's own name reads the copy.</summary>
    public bool IsReadByItsName => Resource is null && Cache is null && !HasOwnAddress;

    /// <summary>The resource that makes the copy; null if the service does so itself.</summary>
    public Resource? By { get; init; }
}
