using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Why something that could name data made no link.</summary>
internal enum LinkRejection
{
    /// <summary>The value is not known.</summary>
    NotKnown,

    /// <summary>The text names no store that the program creates or the settings tell of.</summary>
    NamesNoKnownStore,

    /// <summary>The resource holds data, but this output does not name it.</summary>
    OutputNamesNoData,

    /// <summary>The resource that is named holds no data.</summary>
    HoldsNoData,

    /// <summary>The store is published as a website: who is told of it serves pages.</summary>
    IsWebsite,

    /// <summary>The permission names every store, and so says nothing of any.</summary>
    NamesEveryStore,

    /// <summary>The role or the actions open no data.</summary>
    OpensNoData,

    /// <summary>The image comes from a registry whose place its address does not tell.</summary>
    RegistryNotKnown,

    /// <summary>What is run, or acted as, is not defined in this program.</summary>
    NotDefinedHere,

    /// <summary>What is run has a place of its own: its data is looked at there.</summary>
    HasPlaceOfItsOwn,

    /// <summary>The chain of definitions or permissions is longer than is followed.</summary>
    TooDeep,

    /// <summary>The resource names itself.</summary>
    IsItself,

    /// <summary>The conditions on the way never hold together.</summary>
    NeverHolds,
}

/// <summary>Something that could name data, and made no link.</summary>
/// <param name="Resource">Whose input it is: the resource that was asked about, a definition it runs, or a permission.</param>
/// <param name="Path">The input; empty where a definition or a permission was dropped as a whole.</param>
/// <param name="Text">What was there, short enough for a line.</param>
/// <param name="Value">The value; null for what is not in an input.</param>
/// <param name="Reason">Why there is no link.</param>
internal sealed record LinkCandidate(Resource Resource, string Path, string Text, Value? Value, LinkRejection Reason);

/// <summary>The links of a resource, and what made none.</summary>
internal sealed record LinkExplanation(IReadOnlyList<DataLink> Links, IReadOnlyList<LinkCandidate> Rejected);
