using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Why something that could name data made no link.</summary>
internal enum LinkRejection
{
    /// <summary>The value is not known.</summary>
    NotKnown,

    /// <summary>The text names no store of the program or of the settings.</summary>
    NamesNoKnownStore,

    /// <summary>The resource holds data, but this output does not name it.</summary>
    OutputNamesNoData,

    /// <summary>The component is compiled elsewhere, so what its output names is not known.</summary>
    IsCompiledElsewhere,

    /// <summary>The named resource holds no data.</summary>
    HoldsNoData,

    /// <summary>The store is published as a website. A resource that gets its name serves pages.</summary>
    IsWebsite,

    /// <summary>The permission is for other compute that acts as the same identity, and is given the name of the store.</summary>
    IsForOthers,

    /// <summary>The name stands beside an endpoint of another service.</summary>
    IsAskedForElsewhere,

    /// <summary>The permission is for every store, and says nothing about any of them.</summary>
    NamesEveryStore,

    /// <summary>The role or the actions give no access to data.</summary>
    OpensNoData,

    /// <summary>The statement names the resources that it leaves out, and none that it opens.</summary>
    NamesExceptions,

    /// <summary>The statement denies the access.</summary>
    IsDenied,

    /// <summary>The image's address does not give the place of its registry.</summary>
    RegistryNotKnown,

    /// <summary>The definition or the identity is not created in this program.</summary>
    NotDefinedHere,

    /// <summary>The definition has a place of its own. Its data is judged there.</summary>
    HasPlaceOfItsOwn,

    /// <summary>The chain of definitions or permissions is longer than the analysis follows.</summary>
    TooDeep,

    /// <summary>The resource names itself.</summary>
    IsItself,

    /// <summary>The conditions along the way never hold together.</summary>
    NeverHolds,
}

/// <summary>Something that could name data, but makes no link.</summary>
/// <param name="Resource">The resource whose input it is: the one asked about, a definition it runs, or a permission.</param>
/// <param name="Path">The input; empty if a definition or a permission was dropped as a whole.</param>
/// <param name="Text">The value as text, short enough for a line.</param>
/// <param name="Value">The value; null if it is not in an input.</param>
/// <param name="Reason">Why there is no link.</param>
internal sealed record LinkCandidate(Resource Resource, string Path, string Text, Value? Value, LinkRejection Reason);

/// <summary>The links of a resource, and the candidates that made none.</summary>
internal sealed record LinkExplanation(IReadOnlyList<DataLink> Links, IReadOnlyList<LinkCandidate> Rejected);
