using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;
using DataGravity.Catalog.MachineLearning;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Program;

namespace DataGravity.Graph;

/// <summary>
/// The owner of a resource, its graph. A resource asks it nothing else: what a graph finds out is in <c>ResourceMembers</c>.
/// </summary>
internal interface IResourceOwner
{
    /// <summary>The configuration and environment of the stack.</summary>
    IProgramContext Context { get; }
}

/// <summary>A resource of the program: its registration, its kind and its inputs.</summary>
/// <param name="registration">The registration in the program.</param>
/// <param name="kind">What the catalog or the settings know of its type; null if they do not list it.</param>
/// <param name="owner">The graph it is part of.</param>
internal sealed class Resource(Registration registration, ResourceKind? kind, IResourceOwner owner)
{
    private static readonly IReadOnlyList<(Condition, string, string)> s_noNames = [];

    private string? _package;
    private string[]? _machines;
    private string? _placeInput;
    private Offer? _asked;

    /// <summary>The registration in the program.</summary>
    public Registration Registration { get; } = registration;

    /// <summary>The graph it is part of.</summary>
    internal IResourceOwner Owner { get; } = owner;

    /// <summary>The configuration and environment of the stack that it belongs to. A program that creates stacks has several.</summary>
    internal IProgramContext Context => Registration.InlineContext ?? Owner.Context;

    /// <summary>Its index among the program's resources; -1 if it is not one of them.</summary>
    internal int Index { get; init; } = -1;

    public bool IsProvider => Registration.Kind == RegistrationKind.Provider;

    /// <summary>
    /// Whether a provider creates it, or it exists already. Calls of functions and the program's own components do not count.
    /// </summary>
    public bool IsManaged => Registration.Kind is RegistrationKind.Custom or RegistrationKind.RemoteComponent or RegistrationKind.Read;

    /// <summary>The input that places it; null if none is given.</summary>
    internal string? PlaceInput => (_placeInput ??= FindPlaceInput()) is { Length: > 0 } found ? found : null;

    private string FindPlaceInput() =>
        Kind is { } kind ? kind.PlaceInputs.FirstOrDefault(input => ListedPlace.IsGiven(this, kind, input)) ?? "" : "";

    /// <summary>Whether a list places it, whose places all hold its data.</summary>
    internal bool IsPlacedByList => Kind is { } kind && kind.PlaceInputs.Any(ListedPlace.IsList) && ListedPlace.IsList(PlaceInput ?? "");

    /// <summary>Whether it is an Azure resource group. What is in it may be in any region.</summary>
    internal bool IsResourceGroup => Clouds.Find(Cloud)?.IsGroup(Token) == true;

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
    internal bool Gives(IReadOnlyList<DataPath> paths) => Gives(Registration, paths);

    /// <inheritdoc cref="Gives(IReadOnlyList{DataPath})"/>
    internal static bool Gives(Registration registration, IReadOnlyList<DataPath> paths)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            if (Gives(registration, paths[i]))
                return true;
        }
        return false;
    }

    /// <summary>The values of its inputs at a path, each with the condition under which it is there.</summary>
    internal IEnumerable<(Condition Condition, Value Value)> ValuesAt(DataPath path) =>
        Gives(Registration, path) ? InputPath.Find(Registration.Inputs, path) : [];

    /// <summary>Whether there is a value at one of the paths, down to their ends.</summary>
    internal bool HasValueAt(IReadOnlyList<DataPath> paths) => paths.Any(path => ValuesAt(path).Any());

    /// <summary>Whether an input is given, known, and not the word for nothing.</summary>
    internal bool IsTurnedOn(IReadOnlyList<DataPath> paths) =>
        paths.Any(path => ValuesAt(path).Any(found => found.Value is not (Unknown or Constant { Content: null or "NONE" })));

    private static bool Gives(Registration registration, DataPath path) =>
        path.Input is not { } input || registration.Inputs.Fields.ContainsKey(input);

    /// <summary>
    /// The names in its inputs that belong to one region: zones, and things that work only in their own region. Outputs of other resources
    /// are left out.
    /// </summary>
    public IReadOnlyList<(Condition Condition, string Name, string Region)> RegionalNames
    {
        get
        {
            if (Registration.Kind is not (RegistrationKind.Custom or RegistrationKind.RemoteComponent))
                return [];
            List<(Condition, string, string)>? names = null;
            var inputs = InputsOfOneRegion;
            for (var i = 0; i < inputs.Count; i++)
            {
                foreach (var (condition, value) in ValuesAt(inputs[i].Path))
                {
                    foreach (var (when, alternative) in value.Alternatives())
                    {
                        if (alternative is not ResourceOutput)
                            AddRegionalNames(alternative, condition.And(when), names ??= []);
                    }
                }
            }
            return names ?? s_noNames;
        }
    }

    /// <summary>The inputs in which the cloud refuses something of another region.</summary>
    internal IReadOnlyList<RegionalInput> InputsOfOneRegion
    {
        get
        {
            var all = RegionalInputs.FindAll(Token);
            for (var i = 0; i < all.Count; i++)
            {
                if (all[i].OnlyWith is not null)
                    return [.. all.Where(Applies)];
            }
            return all;
        }
    }

    private bool Applies(RegionalInput input) =>
        input.OnlyWith is not var (path, value)
        || ValuesAt(path).Any(found => found is { Condition.IsTrue: true, Value: Constant { Content: string given } } && given == value);

    private void AddRegionalNames(Value value, Condition condition, List<(Condition, string, string)> names)
    {
        foreach (var (when, text, isWhole) in Texts.In(value))
        {
            if ((isWhole || text.IndexOf(':') > 0 || text.IndexOf('/') >= 0) && Clouds.Find(Cloud)?.RegionInName(text) is { } region)
                names.Add((condition.And(when), text, region));
        }
    }

    /// <summary>The value that a file configures for its stack under a key; null if there is none.</summary>
    internal (Program.ConfigurationSite Site, string Value)? Configured(string key) =>
        Context.Configuration(key) is Constant { Content: string value, Origin: Program.ConfigurationSite site } ? (site, value) : null;

    /// <summary>What the catalog or the settings know of its type; null if they do not list it.</summary>
    public ResourceKind? Kind { get; } = kind;

    /// <summary>The Pulumi type token.</summary>
    public string Token => Registration.Token;

    /// <summary>The package: <c>aws</c>, <c>gcp</c>.</summary>
    public string Package => _package ??= ResourceCatalog.PackageOf(Token);

    /// <summary>The cloud: <c>aws</c>, <c>gcp</c>, <c>azure</c>. For a package of no known cloud, the package.</summary>
    public string Cloud => Clouds.OfPackage(Package);

    /// <summary>The logical name, as messages say it: with <c>*</c> for parts that are not known.</summary>
    public string Name =>
        Registration.Name is Choice choice
            ? string.Join(" or ", choice.Alternatives.Select(alternative => PatternOf(alternative.Value)).Distinct())
            : NamePattern;

    /// <summary>The logical name, with <c>*</c> for parts that are not known or differ between paths.</summary>
    public string NamePattern => PatternOf(Registration.Name);

    /// <summary>Whether parts of the logical name are not known or differ between paths.</summary>
    public bool IsNamePattern => Registration.Name is not Constant;

    /// <summary>The <c>new</c> expression that creates it.</summary>
    public Site Site => Registration.Site;

    /// <summary>The expression of the program that leads to its creation. In a library, that is not where it is created.</summary>
    public Site ReportSite => Registration.Entry;

    /// <summary>Where a text describes it, for an object of a manifest. Null for any other.</summary>
    public ManifestSite? Manifest => Registration.Manifest;

    /// <summary>Where a library creates it; null if the program itself does.</summary>
    public Site? Inside => ReportSite == Site ? null : Site;

    /// <summary>For a component that is compiled elsewhere: its class, and why its body is not evaluated. Null for any other.</summary>
    public (string Class, string Reason)? Elsewhere => Registration.Elsewhere;

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
        Clouds.Find(Cloud, region) is { } cloud
        && (
            cloud.LacksService(region, Token)
            || Machines.Any(machine => cloud.LacksMachine(region, machine))
            || cloud.ModelInputOf(Token) is { } input && NameIn(input) is { } model && cloud.LacksModel(region, model)
        );

    /// <summary>Its machine types, and the accelerators it asks for.</summary>
    public IReadOnlyList<string> Machines =>
        _machines ??= [
            .. from path in Kind is null ? [] : Kind.Machines.Concat(Kind.Accelerators)
            from found in ValuesAt(path)
            from text in Texts.In(found.Value)
            where text.IsWhole
            select text.Text,
        ];

    private static string PatternOf(Value name) =>
        name switch
        {
            Text text => string.Concat(text.Parts.Select(part => part is Constant ? part.ToString() : "*")),
            Constant known => known.ToString(),
            _ => "*",
        };

    /// <summary>Whether all its tags are known, and only the program and the settings give it any.</summary>
    internal bool KnowsTags => !IsTransformed && Tags.AreKnown(Registration);

    /// <summary>Whether it holds data that this output names. An empty output means the resource itself.</summary>
    internal bool IsNamedBy(string output) =>
        Kind is { Holds: not DataKind.None } kind && (output.Length == 0 || IsPartOfAny(output, kind.Identities));

    private static bool IsPartOfAny(string output, IReadOnlyList<string> identities)
    {
        for (var i = 0; i < identities.Count; i++)
        {
            var identity = identities[i];
            if (
                output.StartsWith(identity, StringComparison.Ordinal)
                && (output.Length == identity.Length || output[identity.Length] is '.' or '[')
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Noun and name, as in messages: <c>S3 bucket 'artifacts'</c>.</summary>
    public override string ToString() => $"{Kind?.Noun ?? Token} '{Name}'";

    /// <summary>Whether a region offers what a resource needs.</summary>
    private sealed record Offer(string Region, bool IsMade);
}
