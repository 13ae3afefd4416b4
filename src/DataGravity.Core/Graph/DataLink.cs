using DataGravity.Catalog;
using DataGravity.Conditions;

namespace DataGravity.Graph;

/// <summary>A resource names data of another in one of its inputs.</summary>
/// <param name="Compute">The resource that works on the data.</param>
/// <param name="Data">The resource that holds it.</param>
/// <param name="Path">The input that names it.</param>
/// <param name="Output">The output of the data resource that is named there.</param>
/// <param name="Condition">When it does.</param>
public sealed record DataLink(Resource Compute, Resource Data, DataPath Path, string Output, Condition Condition);
