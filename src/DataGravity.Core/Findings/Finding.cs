using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;
using DataGravity.Settings;

namespace DataGravity.Findings;

/// <summary>
/// Something to report at a place in the program. It combines what a rule says about the same subject in one or more stacks.
/// </summary>
internal sealed class Finding
{
    private readonly IReadOnlyList<StackFinding> _said;
    private readonly Lazy<IReadOnlyList<Place>> _dataPlaces;

    /// <param name="said">What the rule says in each stack. The message is worded after the first.</param>
    /// <param name="message">The sentence for the user.</param>
    /// <param name="showsPrices">Whether the user wants to see prices.</param>
    /// <param name="findPlaces">Finds where the resources of an expression are, in every stack.</param>
    public Finding(IReadOnlyList<StackFinding> said, string message, bool showsPrices, Func<Resource, IReadOnlyList<Place>> findPlaces)
    {
        _said = said;
        Message = SingleLine.Write(message);
        Price = showsPrices ? said[0].Price : null;
        _dataPlaces = new(() => said[0].Data is { } data ? findPlaces(data) : [], LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>What the rule says in the first of the stacks.</summary>
    public StackFinding First => _said[0];

    public RuleDescriptor Rule => First.Rule;

    /// <summary>The severity here: that of the rule, or lower.</summary>
    public RuleSeverity Severity => First.Severity;

    /// <summary>The <c>new</c> expression it is reported at.</summary>
    public Site Site => First.Site;

    /// <summary>Related places in the source: where the data is created.</summary>
    public IReadOnlyList<RelatedSite> Related => First.Related;

    /// <summary>The objects of manifests that it is about. It is reported where the program reads the manifests.</summary>
    public IReadOnlyList<Resource> Described =>
        [
            .. _said
                .SelectMany(said => new[] { said.Resource, said.Data })
                .OfType<Resource>()
                .Where(resource => resource.Manifest is not null)
                .GroupBy(resource => resource.Manifest)
                .Select(same => same.First()),
        ];

    /// <summary>The sentence for the user.</summary>
    public string Message { get; }

    public FindingKey Key => new(Rule.Id, Site, First.Inside, First.Subject);

    /// <summary>The cost of leaving things as they are; null if no price is known or the user wants none.</summary>
    public Price? Price { get; }

    /// <summary>The resources it is reported at: one for each stack and each resource that the expression creates.</summary>
    public IReadOnlyList<Resource> Resources => [.. _said.Select(said => said.Resource).OfType<Resource>()];

    /// <summary>The gaps it is about: one for each stack and each resource that the expression creates; none for other rules.</summary>
    public IReadOnlyList<Gap> Gaps => [.. _said.Select(said => said.Gap).OfType<Gap>()];

    /// <summary>Where the data is, in every stack and on every path, even without this finding there: a fix changes all of them.</summary>
    public IReadOnlyList<Place> DataPlaces => _dataPlaces.Value;

    /// <summary>A pattern of the logical names of all resources it is reported at.</summary>
    public string NamePattern => Glob.Over(_said.Select(said => said.Resource?.NamePattern ?? "*"));

    /// <summary>A pattern of the names of the data it is about; null if it is not about data.</summary>
    public string? DataNamePattern => First.Data is null ? null : Glob.Over(_said.Select(said => said.Data!.NamePattern));

    /// <summary>The rule and the names of the resources. These survive edits of the program; positions do not.</summary>
    public (string Rule, string Compute, string? Data) Identity => (Rule.Id, First.Resource?.Name ?? "", First.Gap?.Link.Data.ToString());
}
