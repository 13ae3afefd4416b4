namespace DataGravity.Catalog;

/// <summary>What a type of resource is to data gravity.</summary>
public enum ResourceRole
{
    /// <summary>Neither data nor compute.</summary>
    Other,
    /// <summary>Holds data: it pulls.</summary>
    Data,
    /// <summary>Runs code that may or may not be machine learning.</summary>
    Compute,
    /// <summary>Runs machine learning, whatever it is given.</summary>
    MlCompute,
}

/// <summary>What a resource does with the data an input names.</summary>
public enum DataAccess
{
    /// <summary>Reads it.</summary>
    Reads,
    /// <summary>Writes it.</summary>
    Writes,
}

/// <summary>An input that names data.</summary>
/// <param name="Path">Schema path; <c>[]</c> any item, <c>{}</c> any value of a map, <c>**</c> any depth.</param>
/// <param name="Access">What is done with the data.</param>
/// <param name="MustBeNear">Whether the vendor refuses data in another region here.</param>
public sealed record DataPath(string Path, DataAccess Access, bool MustBeNear)
{
    /// <summary>The path's steps.</summary>
    public IReadOnlyList<string> Steps { get; } = Path.Split('.');
}

/// <summary>What the catalog knows of a type of resource.</summary>
/// <param name="Token">The Pulumi type token.</param>
/// <param name="Cloud">The cloud it lives in: <c>aws</c>, <c>gcp</c>, <c>azure</c>.</param>
/// <param name="Noun">What people call it: <c>SageMaker model</c>.</param>
/// <param name="Role">What it is to data gravity.</param>
/// <param name="PlaceInputs">Inputs that fix its place, most specific first.</param>
/// <param name="FollowsProvider">Whether it lives where its provider does when no input says otherwise.</param>
/// <param name="DataPaths">Inputs that name data it works on.</param>
/// <param name="Identities">Outputs by which others name it.</param>
/// <param name="VendorRule">What the vendor says of the paths that must be near, as the end of a message; null where there are none.</param>
public sealed record ResourceKind(
    string Token,
    string Cloud,
    string Noun,
    ResourceRole Role,
    IReadOnlyList<string> PlaceInputs,
    bool FollowsProvider,
    IReadOnlyList<DataPath> DataPaths,
    IReadOnlyList<string> Identities,
    string? VendorRule);
