using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;
using DataGravity.Catalog.MachineLearning;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Program;

namespace DataGravity.Graph;

/// <summary>What a resource is part of. A resource asks it nothing: what a graph finds out is in <c>ResourceMembers</c>.</summary>
internal interface IResourceOwner;

/// <summary>A resource of the program: what was registered, of which kind it is, and what its inputs hold.</summary>
/// <param name="registration">What the program registered.</param>
/// <param name="kind">What the catalog, or the settings, know of its type; null for a type they do not hold.</param>
/// <param name="owner">The graph it is part of.</param>
internal sealed class Resource(Registration registration, ResourceKind? kind, IResourceOwner owner)
{
    private string? _package;
    private string[]? _machines;
    private Offer? _asked;

    /// <summary>What the program registered.</summary>
    public Registration Registration { get; } = registration;

    /// <summary>The graph it is part of.</summary>
    internal IResourceOwner Owner { get; } = owner;

    /// <summary>Which of the program's resources it is; -1 for what is none of them.</summary>
    internal int Index { get; init; } = -1;

    public bool IsProvider => Registration.Kind == RegistrationKind.Provider;

    /// <summary>Whether it is a resource group of Azure: what is in it may be in any region.</summary>
    internal bool IsResourceGroup => Cloud == "azure" && Token.EndsWith(":ResourceGroup", StringComparison.Ordinal);

    /// <summary>Whether a transformation may have changed what it is given.</summary>
    internal bool IsTransformed => Registration.IsTransformed;

    /// <summary>Whether it is given an input, on any path.</summary>
    public bool IsGiven(string input) => Registration.Input(input) is not (null or Constant { Content: null });

    /// <summary>The text an input is given; null where it is none, or not the same on every path.</summary>
    public string? NameIn(string input) => Registration.Input(input) is Constant { Content: string name } ? name : null;

    /// <summary>
    /// Whether anything can be at the paths: most resources give few of the inputs that the catalog names, and to look into them costs.
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

    /// <summary>What its inputs have at a path, each value under the condition that it is there.</summary>
    internal IEnumerable<(Condition Condition, Value Value)> ValuesAt(DataPath path) =>
        Gives(path) ? InputPath.Find(Registration.Inputs, path) : [];

    private bool Gives(DataPath path) => path.Input is not { } input || Registration.Inputs.Fields.ContainsKey(input);

    /// <summary>
    /// The zones it names, and what it names that only works in its own region. What another resource is given is named there.
    /// </summary>
    public IEnumerable<(Condition Condition, string Name, string Region)> RegionalNames =>
        from input in Registration.Kind is RegistrationKind.Custom or RegistrationKind.RemoteComponent ? RegionalInputs.FindAll(Token) : []
        from found in ValuesAt(input.Path)
        from alternative in found.Value.Alternatives()
        where alternative.Value is not ResourceOutput
        from text in Texts.In(alternative.Value)
        where text.IsWhole || text.Text.IndexOf(':') > 0 || text.Text.IndexOf('/') >= 0
        let region = RegionalName.RegionOf(Cloud, text.Text)
        where region is not null
        select (found.Condition.And(alternative.Condition).And(text.Condition), text.Text, region);

    /// <summary>What a file configures for its stack under a key; null where none does.</summary>
    internal (Program.ConfigurationSite Site, string Value)? Configured(string key) =>
        Registration.Context.Configuration(key) is Constant { Content: string value, Origin: Program.ConfigurationSite site }
            ? (site, value)
            : null;

    /// <summary>What the catalog, or the settings, know of its type; null for a type they do not hold.</summary>
    public ResourceKind? Kind { get; } = kind;

    /// <summary>The Pulumi type token.</summary>
    public string Token => Registration.Token;

    /// <summary>The package: <c>aws</c>, <c>gcp</c>.</summary>
    public string Package => _package ??= ResourceCatalog.PackageOf(Token);

    /// <summary>The cloud: <c>aws</c>, <c>gcp</c>, <c>azure</c>; for a package of no known cloud the package.</summary>
    public string Cloud => Clouds.OfPackage(Package);

    /// <summary>The logical name, as far as it is known.</summary>
    public string Name => Registration.Name.ToString() ?? "";

    /// <summary>The logical name with <c>*</c> for what is not known of it.</summary>
    public string NamePattern =>
        Registration.Name switch
        {
            Text text => string.Concat(text.Parts.Select(part => part is Constant ? part.ToString() : "*")),
            Constant name => name.ToString(),
            _ => "*",
        };

    /// <summary>The <c>new</c> expression that creates it.</summary>
    public Site Site => Registration.Site;

    /// <summary>Whether the program only names it: it has no site.</summary>
    public bool IsExternal => Registration.Kind == RegistrationKind.External;

    /// <summary>When it exists.</summary>
    public Condition Condition => Registration.Condition;

    /// <summary>Whether nothing says that a region lacks its service, or the machines or the model it is given.</summary>
    public bool MayBeIn(string region)
    {
        // All that ask mostly ask for the same.
        if (_asked is not { } asked || asked.Region != region)
            _asked = asked = new Offer(region, !IsLackedBy(region));
        return asked.IsMade;
    }

    private bool IsLackedBy(string region) =>
        ServiceRegions.Lacks(region, Token)
        || Machines.Any(machine => MachineRegions.Lacks(region, machine))
        || BedrockModels.InputOf(Token) is { } input && NameIn(input) is { } model && BedrockModels.Lacks(region, model);

    /// <summary>The machine types it is given, and the accelerators it asks for.</summary>
    public IReadOnlyList<string> Machines =>
        _machines ??= [
            .. from path in Kind is null ? [] : Kind.Machines.Concat(Kind.Accelerators)
            from found in ValuesAt(path)
            from text in Texts.In(found.Value)
            where text.IsWhole
            select text.Text,
        ];

    /// <summary>Whether nobody but the program and the settings gives it tags, and all of these are known.</summary>
    internal bool KnowsTags => !IsTransformed && Tags.AreKnown(Registration);

    /// <summary>Whether it holds data, and one of its outputs, or the resource itself, names that.</summary>
    internal bool IsNamedBy(string output) =>
        Kind is { Holds: not DataKind.None } kind
        && (
            output.Length == 0
            || kind.Identities.Any(identity => output == identity || output.StartsWith(identity + ".", StringComparison.Ordinal))
        );

    /// <summary>Noun and name, as a message says it: <c>S3 bucket 'artifacts'</c>.</summary>
    public override string ToString() => $"{Kind?.Noun ?? Token} '{Name}'";

    /// <summary>Whether a region offers what a resource needs.</summary>
    private sealed record Offer(string Region, bool IsMade);
}
