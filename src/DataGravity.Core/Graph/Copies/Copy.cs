using DataGravity.Conditions;

namespace DataGravity.Graph;

/// <summary>A readable copy of data.</summary>
/// <param name="Condition">When it is there.</param>
/// <param name="Place">Where.</param>
/// <param name="Resource">The resource that holds it under a name of its own; null where the data's own name reads it.</param>
internal sealed record Copy(Condition Condition, Place Place, Resource? Resource)
{
    /// <summary>The cache it is part of: it holds only what was read once; null for a whole copy.</summary>
    public Resource? Cache { get; init; }
}
