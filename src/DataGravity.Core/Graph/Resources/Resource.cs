using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;
using DataGravity.Catalog.MachineLearning;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Program;

namespace DataGravity.Graph;

/// <summary>
/// The owner of a resource, its graph. A resource never asks its owner: what a graph finds out is in <c>ResourceMembers</c>.
/// </summary>
internal interface IResourceOwner;

/// <summary>A resource of the program: its registration, its kind and its inputs.</summary>
/// <param name="registration">The registration in the program.</param>
/// <param name="kind">What the catalog or the settings know of its type; null if they do not list it.</param>
/// <param name="owner">The graph it is part of.</param>
internal sealed class Resource(Registration registration, ResourceKind? kind, IResourceOwner owner)
{
    private string? _package;
    private string[]? _machines;
    private Offer? _asked;

    /// <summary>The registration in the program.</summary>
    public Registration Registration { get; } = registration;

    /// <summary>The graph it is part of.</summary>
    internal IResourceOwner Owner { get; } = owner;

    /// <summary>Its index among the program's resources; -1 if it is not one of them.</summary>
    internal int Index { get; init; } = -1;

    public bool IsProvider => Registration.Kind == RegistrationKind.Provider;

    /// <summary>Whether it is an Azure resource group. What is in it may be in any region.</summary>
    internal bool IsResourceGroup => Cloud == "azure" && Token.EndsWith(":ResourceGroup", StringComparison.Ordinal);

    /// <summary>Whether a transformation may have changed its inputs.</summary>
    internal bool IsTransformed => Registration.IsTransformed;

    /// <summary>Whether an input is given, on any path.</summary>
    public bool IsGiven(string input) => Registration.Input(input) is not (null or Constant { Content: null });

    /// <summary>The text given for an input; null if there is none, or it differs between paths.</summary>
    public string? NameIn(string input) => Registration.Input(input) is Constant { Content: string name } ? name : null;

    /// <summary>
    /// Whether there can be a value at one of the paths. A quick check before a costly search: most resources give few of the inputs that
    /// the catalog names.
    /// </summary>
    internal bool Gives(IReadOnlyList<DataPath> paths)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            if (Gives(paths[i]))
                return true;
        }
        return false;
    }

    /// <summary>The values of its inputs at a path, each with the condition under which it is there.</summary>
    internal IEnumerable<(Condition Condition, Value Value)> ValuesAt(DataPath path) =>
        Gives(path) ? InputPath.Find(Registration.Inputs, path) : [];

    /// <summary>Whether there is a value at one of the paths, down to their ends.</summary>
    internal bool HasValueAt(IReadOnlyList<DataPath> paths) => paths.Any(path => ValuesAt(path).Any());

    private bool Gives(DataPath path) => path.Input is not { } input || Registration.Inputs.Fields.ContainsKey(input);

    /// <summary>
    /// The names in its inputs that belong to one region: zones, and things that work only in their own region. Outputs of other resources
    /// are left out.
    /// </summary>
    public IEnumerable<(Condition Condition, string Name, string Region)> RegionalNames
    {
        get
        {
            if (Registration.Kind is not (RegistrationKind.Custom or RegistrationKind.RemoteComponent))
                yield break;
            foreach (var input in InputsOfOneRegion)
            {
                foreach (var (condition, value) in ValuesAt(input.Path))
                {
                    foreach (var name in RegionalNamesIn(value))
                    {
                        yield return name with
                        {
                            Condition = condition.And(name.Condition),
                        };
                    }
                }
            }
        }
    }

    /// <summary>The inputs in which the cloud refuses something of another region.</summary>
    internal IEnumerable<RegionalInput> InputsOfOneRegion =>
        RegionalInputs
            .FindAll(Token)
            .Where(input =>
                input.OnlyWith is not var (path, value)
                || ValuesAt(path)
                    .Any(found => found is { Condition.IsTrue: true, Value: Constant { Content: string given } } && given == value)
            );

    private IEnumerable<(Condition Condition, string Name, string Region)> RegionalNamesIn(Value value) =>
        from alternative in value.Alternatives()
        where alternative.Value is not ResourceOutput
        from text in Texts.In(alternative.Value)
        where text.IsWhole || text.Text.IndexOf(':') > 0 || text.Text.IndexOf('/') >= 0
        let region = RegionalName.RegionOf(Cloud, text.Text)
        where region is not null
        select (alternative.Condition.And(text.Condition), text.Text, region);

    /// <summary>The value that a file configures for its stack under a key; null if there is none.</summary>
    internal (Program.ConfigurationSite Site, string Value)? Configured(string key) =>
        Registration.Context.Configuration(key) is Constant { Content: string value, Origin: Program.ConfigurationSite site }
            ? (site, value)
            : null;

    /// <summary>What the catalog or the settings know of its type; null if they do not list it.</summary>
    public ResourceKind? Kind { get; } = kind;

    /// <summary>The Pulumi type token.</summary>
    public string Token => Registration.Token;

    /// <summary>The package: <c>aws</c>, <c>gcp</c>.</summary>
    public string Package => _package ??= ResourceCatalog.PackageOf(Token);

    /// <summary>The cloud: <c>aws</c>, <c>gcp</c>, <c>azure</c>. For a package of no known cloud, the package.</summary>
    public string Cloud => Clouds.OfPackage(Package);

    /// <summary>The logical name, as far as it is known.</summary>
    public string Name => Registration.Name.ToString() ?? "";

    /// <summary>The logical name, with <c>*</c> for unknown parts.</summary>
    public string NamePattern =>
        Registration.Name switch
        {
            Text text => string.Concat(text.Parts.Select(part => part is Constant ? part.ToString() : "*")),
            Constant name => name.ToString(),
            _ => "*",
        };

    /// <summary>The <c>new</c> expression that creates it.</summary>
    public Site Site => Registration.Site;

    /// <summary>Whether the program only names it, and does not create it. Then it has no site.</summary>
    public bool IsExternal => Registration.Kind == RegistrationKind.External;

    /// <summary>When it exists.</summary>
    public Condition Condition => Registration.Condition;

    /// <summary>Whether a region may offer it: the region is not known to lack its service, its machines or its model.</summary>
    public bool MayBeIn(string region)
    {
        // Most questions are for the same region.
        if (_asked is not { } asked || asked.Region != region)
            _asked = asked = new Offer(region, !IsLackedBy(region));
        return asked.IsMade;
    }

    private bool IsLackedBy(string region) =>
        ServiceRegions.Lacks(region, Token)
        || Machines.Any(machine => MachineRegions.Lacks(region, machine))
        || BedrockModels.InputOf(Token) is { } input && NameIn(input) is { } model && BedrockModels.Lacks(region, model);

    /// <summary>Its machine types, and the accelerators it asks for.</summary>
    public IReadOnlyList<string> Machines =>
        _machines ??= [
            .. from path in Kind is null ? [] : Kind.Machines.Concat(Kind.Accelerators)
            from found in ValuesAt(path)
            from text in Texts.In(found.Value)
            where text.IsWhole
            select text.Text,
        ];

    /// <summary>Whether all its tags are known, and only the program and the settings give it any.</summary>
    internal bool KnowsTags => !IsTransformed && Tags.AreKnown(Registration);

    /// <summary>Whether it holds data that this output names. An empty output means the resource itself.</summary>
    internal bool IsNamedBy(string output) =>
        Kind is { Holds: not DataKind.None } kind
        && (
            output.Length == 0
            || kind.Identities.Any(identity => output == identity || output.StartsWith(identity + ".", StringComparison.Ordinal))
        );

    /// <summary>Noun and name, as in messages: <c>S3 bucket 'artifacts'</c>.</summary>
    public override string ToString() => $"{Kind?.Noun ?? Token} '{Name}'";

    /// <summary>Whether a region offers what a resource needs.</summary>
    private sealed record Offer(string Region, bool IsMade);
}
