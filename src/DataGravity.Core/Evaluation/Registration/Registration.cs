using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>What kind of thing the program registered.</summary>
internal enum RegistrationKind
{
    /// <summary>A resource a provider manages.</summary>
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

    /// <summary>Something that exists outside the program, which only names it.</summary>
    External,
}

/// <summary>A resource the program would register, with what it was given at that moment.</summary>
internal sealed class Registration
{
    internal Registration(
        RegistrationKind kind,
        string token,
        Value name,
        RecordValue inputs,
        Site site,
        Condition condition,
        IProgramContext context
    )
    {
        Context = context;
        Kind = kind;
        Token = token;
        Name = name;
        Inputs = inputs;
        Site = site;
        Condition = condition;
    }

    /// <summary>Something that exists outside the program, is called so and placed there.</summary>
    internal static Registration External(string token, string name, string placeInput, Constant place, IProgramContext context) =>
        new(
            RegistrationKind.External,
            token,
            new Constant(name),
            new RecordValue(new Dictionary<string, Value> { [placeInput] = place }),
            default,
            Condition.True,
            context
        );

    public RegistrationKind Kind { get; }

    /// <summary>The Pulumi type token.</summary>
    public string Token { get; }

    /// <summary>The logical name, as the program computes it.</summary>
    public Value Name { get; }

    /// <summary>The inputs, by schema name.</summary>
    public RecordValue Inputs { get; private set; }

    /// <summary>The id that an existing resource is looked up by; null for what the program creates.</summary>
    public Value? LookedUpBy { get; internal set; }

    /// <summary>The <c>new</c> expression that created it.</summary>
    public Site Site { get; }

    /// <summary>When it is registered.</summary>
    public Condition Condition { get; }

    /// <summary>The stack it belongs to; a program that makes stacks itself has several.</summary>
    public IProgramContext Context { get; }

    /// <summary>The component whose code creates it; null for what no component does.</summary>
    public Registration? Creator { get; internal init; }

    /// <summary>Whether it stands for nobody knows how many: it was made in a loop without a known count.</summary>
    public bool IsMany { get; internal init; }

    /// <summary>Whether transformations or transforms that nobody could follow may have changed what it was given.</summary>
    public bool IsTransformed { get; private set; }

    /// <summary>Whether transforms will run on it that have not run yet: what it is given in the end is not known.</summary>
    internal bool IsWaiting { get; private set; }

    /// <summary>The <c>Parent</c> option; null where it was not given.</summary>
    public Value? Parent { get; internal set; }

    /// <summary>The <c>Provider</c> option; null where it was not given.</summary>
    public Value? Provider { get; internal set; }

    /// <summary>The <c>Providers</c> option of a component; null where it was not given.</summary>
    public Value? Providers { get; internal set; }

    /// <summary>
    /// The provider it is registered with in the end, null for the default one, where transforms make that another than the SDK's.
    /// </summary>
    public Value? ProviderByEngine { get; private set; }

    /// <summary>The providers a component is registered with in the end, where transforms ran on it.</summary>
    public Value? ProvidersByEngine { get; private set; }

    /// <summary>
    /// Whether it is registered on every path and given what holds on every path: it says nothing of the conditions of a run.
    /// </summary>
    internal bool IsPlain { get; private set; }

    /// <summary>Nothing of it changes from here on.</summary>
    /// <param name="isTransformed">Whether nobody knows what it is given.</param>
    /// <param name="isWaiting">Whether transforms are still to come.</param>
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
            && ValueCopies.IsPlain(Parent)
            && ValueCopies.IsPlain(Provider)
            && ValueCopies.IsPlain(Providers);
    }

    /// <summary>Its transforms have run.</summary>
    /// <param name="transformed">What they left; null where nobody can follow them.</param>
    /// <param name="bySdk">The provider it would have without them.</param>
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

    /// <summary>Whether another, of another run, says the same in everything.</summary>
    internal bool IsEqualTo(Registration other) =>
        IsPlain
        && other.IsPlain
        && Kind == other.Kind
        && Token == other.Token
        && Site == other.Site
        && IsTransformed == other.IsTransformed
        && IsMany == other.IsMany
        && ReferenceEquals(Context, other.Context)
        && ReferenceEquals(Creator, other.Creator)
        && ValueCopies.AreEqual(Name, other.Name)
        && ValueCopies.AreEqual(Inputs, other.Inputs)
        && ValueCopies.AreEqual(Parent, other.Parent)
        && ValueCopies.AreEqual(Provider, other.Provider)
        && ValueCopies.AreEqual(Providers, other.Providers);

    /// <summary>The same, as a resource that is given nothing but a parent: what it would inherit.</summary>
    internal Registration AsChildOf(Value? parent) =>
        new(RegistrationKind.Custom, Token, Name, Inputs, Site, Condition, Context)
        {
            IsMany = IsMany,
            IsTransformed = IsTransformed,
            Parent = parent,
        };

    /// <summary>The value given for an input or, by a dotted path, for a part of one; null where there is none.</summary>
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
