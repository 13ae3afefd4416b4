using DataGravity.Catalog;
using DataGravity.Conditions;

namespace DataGravity.Graph;

internal enum LinkStrength
{
    /// <summary>A permission allows it: whether the code makes use of it, the program does not say.</summary>
    Granted,

    /// <summary>The resource is told of the data.</summary>
    Named,
}

/// <summary>A resource works on the data of another.</summary>
/// <param name="Compute">The resource that works on the data.</param>
/// <param name="Data">The resource that holds it.</param>
/// <param name="Path">The input that names it: the resource's own, or that of what is between.</param>
/// <param name="Strength">How sure it is.</param>
/// <param name="Through">What is between, as the end of a message's sentence: <c>through role 'trainer'</c>; empty for nothing.</param>
/// <param name="Condition">When it does.</param>
/// <param name="By">What names the data in its inputs: the resource itself, a definition it runs, or a permission.</param>
internal sealed record DataLink(
    Resource Compute,
    Resource Data,
    DataPath Path,
    LinkStrength Strength,
    string Through,
    Condition Condition,
    Resource By
);
