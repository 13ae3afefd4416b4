using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>The kind of a registration.</summary>
internal enum RegistrationKind
{
    /// <summary>A resource that a provider manages.</summary>
    Custom,

    /// <summary>A component whose children the program registers itself.</summary>
    Component,

    /// <summary>A component whose children are created outside the program.</summary>
    RemoteComponent,
    Provider,

    /// <summary>An existing resource that is only read: <c>X.Get(…)</c>.</summary>
    Read,
    Stack,

    /// <summary>A call of a provider function.</summary>
    Invoke,

    /// <summary>Something that exists outside the program and is only named by it.</summary>
    External,
}

/// <summary>A resource that the program registers, with a snapshot of its inputs.</summary>
internal sealed class Registration
{
    internal Registration(
        RegistrationKind kind,
        string token,
        Value name,
        RecordValue inputs,
        Site site,
        Condition condition,
        IProgramContext? inlineContext,
        Site? entry = null
    )
    {
        Entry = entry ?? site;
        InlineContext = inlineContext;
        Kind = kind;
        Token = token;
        Name = name;
        Inputs = inputs;
        Site = site;
        Condition = condition;
    }

    /// <summary>Creates a registration for something that exists outside the program, with its name and its place.</summary>
    internal static Registration External(string token, string name, string placeInput, Constant place) =>
        new(
            RegistrationKind.External,
            token,
            new Constant(name),
            new RecordValue(new Dictionary<string, Value> { [placeInput] = place }),
            Site.None,
            Condition.True,
            inlineContext: null
        );

    /// <summary>
    /// A hint where it stands among the registrations of a run that it is part of. It is right for the last such run, or almost always, but
    /// an earlier one may have it elsewhere.
    /// </summary>
    internal int Index { get; set; }

    public RegistrationKind Kind { get; }

    /// <summary>The Pulumi type token.</summary>
    public string Token { get; }

    /// <summary>The logical name, as the program computes it.</summary>
    public Value Name { get; }

    /// <summary>The inputs, by schema name.</summary>
    public RecordValue Inputs { get; private set; }

    /// <summary>The id that an existing resource is looked up by. Null for a resource that the program creates.</summary>
    public Value? LookedUpBy { get; internal init; }

    /// <summary>The <c>new</c> expression that created the resource.</summary>
    public Site Site { get; }

    /// <summary>
    /// The expression of the program that leads to the creation. It differs from <see cref="Site"/> if a library creates the resource.
    /// </summary>
    public Site Entry { get; private init; }

    /// <summary>The condition under which it is registered.</summary>
    public Condition Condition { get; }

    /// <summary>The stack that it belongs to, if the program creates that stack. Null for the stack that the program runs for.</summary>
    public IProgramContext? InlineContext { get; }

    /// <summary>For a component that is compiled elsewhere: its class, and why its body is not evaluated. Null for any other.</summary>
    public (string Class, string Reason)? Elsewhere { get; internal init; }

    /// <summary>Where a text describes it, for an object that a component is given as a text. Null for any other.</summary>
    public ManifestSite? Manifest { get; internal init; }

    /// <summary>The component whose code creates it. Null if no component does.</summary>
    public Registration? Creator { get; internal init; }

    /// <summary>True if this stands for an unknown number of resources, created in a loop whose count is unknown.</summary>
    public bool IsMany { get; internal init; }

    /// <summary>Whether a transformation or transform with an unknown effect may have changed its inputs.</summary>
    public bool IsTransformed { get; private set; }

    /// <summary>Whether transforms on it have not run yet, so that its final inputs are unknown.</summary>
    internal bool IsWaiting { get; private set; }

    /// <summary>The <c>Parent</c> option. Null if it was not given.</summary>
    public Value? Parent { get; internal set; }

    /// <summary>The <c>Provider</c> option. Null if it was not given.</summary>
    public Value? Provider { get; internal set; }

    /// <summary>The <c>Providers</c> option of a component. Null if it was not given.</summary>
    public Value? Providers { get; internal set; }

    /// <summary>
    /// The provider that it is finally registered with, if transforms changed the SDK's choice. A null constant stands for the default
    /// provider.
    /// </summary>
    public Value? ProviderByEngine { get; private set; }

    /// <summary>The providers that a component is finally registered with, if transforms ran on it.</summary>
    public Value? ProvidersByEngine { get; private set; }

    /// <summary>
    /// Whether it is registered on every path with inputs that hold on every path. It then contains no conditions of a run.
    /// </summary>
    internal bool IsPlain { get; private set; }

    /// <summary>Marks the registration as complete. After that, only waiting transforms change it.</summary>
    /// <param name="isTransformed">Whether a transformation with an unknown effect may have changed it.</param>
    /// <param name="isWaiting">Whether transforms will still run.</param>
    internal void Seal(bool isTransformed, bool isWaiting)
    {
        (IsTransformed, IsWaiting) = (isTransformed, isWaiting);
        IsPlain =
            !isWaiting
            && ProviderByEngine is null
            && ProvidersByEngine is null
            && Condition.IsTrue
            && ValueCopies.IsPlain(Name)
            && ValueCopies.IsPlain(Inputs)
            && ValueCopies.IsPlain(LookedUpBy)
            && ValueCopies.IsPlain(Parent)
            && ValueCopies.IsPlain(Provider)
            && ValueCopies.IsPlain(Providers);
    }

    /// <summary>Stores the result of its transforms.</summary>
    /// <param name="transformed">The resource after the transforms. Null if their effect is not known.</param>
    /// <param name="bySdk">The provider that it would have without transforms.</param>
    internal void Settle(TransformedResource? transformed, Value? bySdk = null)
    {
        if (transformed is not null)
        {
            Inputs = transformed.Inputs;
            if (bySdk is null || !Choices.Same(transformed.Provider, bySdk))
                ProviderByEngine = transformed.Provider;
            ProvidersByEngine = transformed.Providers;
        }
        Seal(isTransformed: transformed is null, isWaiting: false);
    }

    /// <summary>Returns whether a registration of another run is equal in every respect.</summary>
    internal bool IsEqualTo(Registration other) =>
        IsPlain
        && other.IsPlain
        && Kind == other.Kind
        && Token == other.Token
        && Site == other.Site
        && Entry == other.Entry
        && Manifest == other.Manifest
        && IsTransformed == other.IsTransformed
        && IsMany == other.IsMany
        && Elsewhere == other.Elsewhere
        && ReferenceEquals(InlineContext, other.InlineContext)
        && ReferenceEquals(Creator, other.Creator)
        && ValueCopies.AreEqual(Name, other.Name)
        && ValueCopies.AreEqual(Inputs, other.Inputs)
        && ValueCopies.AreEqual(LookedUpBy, other.LookedUpBy)
        && ValueCopies.AreEqual(Parent, other.Parent)
        && ValueCopies.AreEqual(Provider, other.Provider)
        && ValueCopies.AreEqual(Providers, other.Providers);

    /// <summary>Returns a copy with no options except a parent. It shows what the resource would inherit.</summary>
    internal Registration AsChildOf(Value? parent) =>
        new(RegistrationKind.Custom, Token, Name, Inputs, Site, Condition, InlineContext, Entry)
        {
            IsMany = IsMany,
            IsTransformed = IsTransformed,
            Parent = parent,
        };

    /// <summary>Returns the value of an input, or of a part of an input by a dotted path. Returns null if there is none.</summary>
    public Value? Input(string path)
    {
        if (path.IndexOf('.') < 0)
            return Inputs.Fields.TryGetValue(path, out var input) ? input : null;
        Value? current = Inputs;
        foreach (var name in path.Split('.'))
        {
            if (current is not RecordValue record || !record.Fields.TryGetValue(name, out current))
                return null;
        }
        return current;
    }
}
