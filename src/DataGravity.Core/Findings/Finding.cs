using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;
using DataGravity.Settings;

namespace DataGravity.Findings;

/// <summary>Something to report, at a place in the program: what a rule says of the same in one or several stacks.</summary>
internal sealed class Finding
{
    private readonly IReadOnlyList<StackFinding> _said;
    private readonly Lazy<IReadOnlyList<Place>> _dataPlaces;

    /// <param name="said">What is said in each stack; the first decides the words.</param>
    /// <param name="message">The sentence for the user.</param>
    /// <param name="showsPrices">Whether the user wants to know prices.</param>
    /// <param name="findPlaces">Finds where the resources of an expression are, in every stack.</param>
    public Finding(IReadOnlyList<StackFinding> said, string message, bool showsPrices, Func<Resource, IReadOnlyList<Place>> findPlaces)
    {
        _said = said;
        Message = message;
        Price = showsPrices ? said[0].Price : null;
        _dataPlaces = new(() => said[0].Data is { } data ? findPlaces(data) : [], LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>What is said in the first stack that it is about.</summary>
    public StackFinding First => _said[0];

    public RuleDescriptor Rule => First.Rule;

    /// <summary>How much it matters here: the rule's severity, or less.</summary>
    public RuleSeverity Severity => First.Severity;

    /// <summary>The <c>new</c> expression it is reported at.</summary>
    public Site Site => First.Resource.Site;

    /// <summary>Other places it is about: where the data is created.</summary>
    public IReadOnlyList<Site> Related => First.Related;

    /// <summary>The sentence for the user.</summary>
    public string Message { get; }

    public FindingKey Key => new(Rule.Id, Site, First.Subject);

    /// <summary>What it costs that things are as they are; null where no price is known, or none is wanted.</summary>
    public Price? Price { get; }

    /// <summary>The gaps it is about, one for each stack and for each resource that the expression creates; none for other rules.</summary>
    public IReadOnlyList<Gap> Gaps => [.. _said.Select(said => said.Gap).OfType<Gap>()];

    /// <summary>Where the data is, in every stack and on every path, also where the finding is not made: a fix changes all of them.</summary>
    public IReadOnlyList<Place> DataPlaces => _dataPlaces.Value;

    /// <summary>The logical names of all it is reported at, as a pattern.</summary>
    public string NamePattern => Glob.Over(_said.Select(said => said.Resource.NamePattern));

    /// <summary>Those of the data it is about; null where it is about none.</summary>
    public string? DataNamePattern => First.Data is null ? null : Glob.Over(_said.Select(said => said.Data!.NamePattern));

    /// <summary>Which rule speaks of which resources. This stays the same while a program is edited; where they stand changes.</summary>
    public (string Rule, string Compute, string? Data) Identity => (Rule.Id, First.Resource.Name, First.Gap?.Link.Data.ToString());
}
