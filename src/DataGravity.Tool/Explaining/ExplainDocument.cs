using System.Text.Json.Serialization;

namespace DataGravity.Tool.Explaining;

/// <summary>The answer of <c>data-gravity explain</c>.</summary>
/// <param name="Asked">What was asked about: a file and line, or a name.</param>
/// <param name="Resources">The resources. Those with the same explanation are listed once.</param>
/// <param name="Ends">Where the analysis of a stack ended before the program did.</param>
/// <param name="Problems">What cannot be read in the files beside the program.</param>
internal sealed record ExplainDocument(
    string Asked,
    IReadOnlyList<ResourceExplanation> Resources,
    IReadOnlyList<Note> Ends,
    IReadOnlyList<Note> Problems
);

/// <summary>What is known about a resource, and why no more is reported.</summary>
/// <param name="Stacks">The stacks this is true for; empty if there are none.</param>
/// <param name="What">Noun and name: <c>SageMaker model 'churn'</c>.</param>
/// <param name="Type">The Pulumi type token.</param>
/// <param name="Name">The logical name.</param>
/// <param name="File">The file of the expression that creates it, relative to the project.</param>
/// <param name="Line">The one-based line.</param>
/// <param name="Others">How many other resources the same expression creates with the same explanation.</param>
/// <param name="Condition">When it exists; empty for always.</param>
/// <param name="Facts">What else is to be said of it: why it may not exist, what it is a copy of, that none of it runs.</param>
/// <param name="Children">For a component: the resources in it.</param>
/// <param name="IsComponent">Whether it is a component, which lands nowhere itself.</param>
/// <param name="Elsewhere">For a component that is compiled elsewhere: why what is in it is not known. Null for any other.</param>
/// <param name="IsStack">Whether it stands for another stack, which lands nowhere itself.</param>
/// <param name="Places">Where it lands, one entry for each path.</param>
/// <param name="MachineLearning">What shows that it runs machine learning, or what was checked in vain; null if it is not compute.</param>
/// <param name="Data">The data it works on.</param>
/// <param name="Readers">The resources that work on it.</param>
/// <param name="NotLinked">What in its inputs could name data, but does not count.</param>
/// <param name="Missing">What is missing to say more.</param>
internal sealed record ResourceExplanation(
    IReadOnlyList<string> Stacks,
    string What,
    string Type,
    string Name,
    string File,
    int Line,
    int Others,
    string Condition,
    IReadOnlyList<Note> Facts,
    IReadOnlyList<Note> Children,
    bool IsComponent,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Elsewhere,
    bool IsStack,
    IReadOnlyList<PlaceExplanation> Places,
    string? MachineLearning,
    IReadOnlyList<PairExplanation> Data,
    IReadOnlyList<PairExplanation> Readers,
    IReadOnlyList<Note> NotLinked,
    IReadOnlyList<Note> Missing
);

/// <summary>Where a resource lands, and why.</summary>
/// <param name="Place">The place; empty if it is not known. A place without a name is described; equal texts mean the same place.</param>
/// <param name="Condition">When it lands there; empty for always.</param>
/// <param name="Steps">The decisions that lead to it, in order.</param>
internal sealed record PlaceExplanation(string Place, string Condition, IReadOnlyList<Note> Steps);

/// <summary>The other side of a pair of compute and data, and the verdict on the pair.</summary>
/// <param name="Other">The other resource.</param>
/// <param name="Place">Where it lands.</param>
/// <param name="Links">How the program connects the two.</param>
/// <param name="Verdict">The verdict: <c>reported</c>, <c>near</c>, <c>placeUnknown</c>, ….</param>
/// <param name="Rule">The rule that reports the pair, or would; null for none.</param>
/// <param name="Why">The verdict in words.</param>
internal sealed record PairExplanation(
    string Other,
    string Place,
    IReadOnlyList<Note> Links,
    string Verdict,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Rule,
    string Why
);
