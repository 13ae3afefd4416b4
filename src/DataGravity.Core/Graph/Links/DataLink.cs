using DataGravity.Catalog;
using DataGravity.Conditions;

namespace DataGravity.Graph;

internal enum LinkStrength
{
    /// <summary>A permission allows it. Whether the code uses the permission is unknown.</summary>
    Granted,

    /// <summary>The resource is given the name of the data.</summary>
    Named,
}

/// <summary>States that a resource works on the data of another.</summary>
/// <param name="Compute">The resource that works on the data.</param>
/// <param name="Data">The resource that holds it.</param>
/// <param name="Path">The input that names the data, of the resource itself or of one in between.</param>
/// <param name="Strength">How sure it is.</param>
/// <param name="Through">What is in between, as the end of a sentence: <c>through role 'trainer'</c>; empty for nothing.</param>
/// <param name="Condition">When it works on the data.</param>
/// <param name="By">The resource whose input names the data: the compute itself, a definition it runs, or a permission.</param>
internal sealed record DataLink(
    Resource Compute,
    Resource Data,
    DataPath Path,
    LinkStrength Strength,
    string Through,
    Condition Condition,
    Resource By
);
