using DataGravity.Conditions;

namespace DataGravity.Graph;

/// <summary>A readable copy of data.</summary>
/// <param name="Condition">When it exists.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Resource">The resource that holds the copy under another name; null if the data's own name reads it.</param>
internal sealed record Copy(Condition Condition, Place Place, Resource? Resource)
{
    /// <summary>The cache it is part of, which holds only what was read before; null for a full copy.</summary>
    public Resource? Cache { get; init; }

    /// <summary>The resource that makes the copy; null if the service does so itself.</summary>
    public Resource? By { get; init; }
}
