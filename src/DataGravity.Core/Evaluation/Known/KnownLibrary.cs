using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>A call of a member that the program does not declare.</summary>
/// <param name="Evaluator">The run.</param>
/// <param name="Method">The method. A constructor is named <c>.ctor</c>.</param>
/// <param name="Receiver">The object that the method is called on. Null for a static method.</param>
/// <param name="Arguments">The arguments, in the order of the parameters. A <c>params</c> parameter has its array.</param>
/// <param name="Site">The call.</param>
internal sealed record KnownCall(
    Evaluator Evaluator,
    Method Method,
    Value? Receiver,
    IReadOnlyList<(string Name, Value Value)> Arguments,
    Site Site
)
{
    /// <summary>How the call sorts texts.</summary>
    public StringComparison TextOrder { get; init; } = StringComparison.InvariantCulture;

    public Value this[int index] => index < Arguments.Count ? Arguments[index].Value : Constant.Null;

    /// <summary>The value that the method returns if it finds nothing.</summary>
    public Value Default => Method.Default is null ? Constant.Null : new Constant(Method.Default);

    public Value? Find(string parameter) => Arguments.Where(a => a.Name == parameter).Select(a => a.Value).FirstOrDefault();
}

/// <summary>
/// The models of library methods, by declaring type and name. A model returns null if it does not know the result. The result of such a
/// call is unknown, and refers to the values it was made from.
/// </summary>
internal static class KnownLibrary
{
    public delegate Value? Model(KnownCall call);

    /// <summary>The members that have a model.</summary>
    public static IEnumerable<(string Type, string Name)> Names =>
        ModelFamily.All.SelectMany(family => family.Models.Names.Where(name => ModelFamily.Of(name.Type) == family));

    /// <summary>Whether any method of a type has a model.</summary>
    public static bool Knows(string type) => ModelFamily.Of(type).Models.Knows(type);

    /// <summary>Whether the constructors of a type have a model.</summary>
    public static bool KnowsConstructor(string type) => Find(type, ".ctor") is not null;

    public static Value? Call(KnownCall call) =>
        Find(call.Method.Type, call.Method.Name) is { } model && Comparers.WithoutComparer(call) is { } compared
            ? compared.Evaluator.Run(model, compared)
            : null;

    /// <summary>Reads a property or field that the program does not declare.</summary>
    public static Value? Read(Evaluator evaluator, Member member, Value? receiver, IReadOnlyList<(string, Value)> arguments, Site site) =>
        Find(member.Owner, member.Name) is { } model
            ? evaluator.Run(
                model,
                new KnownCall(evaluator, new Method(member.Owner, member.Name, null, member.IsStatic, []), receiver, arguments, site)
            )
            : null;

    /// <summary>Sets a property that the program does not declare. Returns false if it has no model.</summary>
    public static bool Write(Evaluator evaluator, Member member, Value receiver, (string, Value)[] arguments, Value value) =>
        Knows(member.Owner)
        && Find(member.Owner, "set_" + member.Name) is { } model
        && evaluator.Run(
            model,
            new KnownCall(
                evaluator,
                new Method(member.Owner, member.Name, null, false, []),
                receiver,
                [.. arguments, ("value", value)],
                Site.None
            )
        )
            is not null;

    private static Model? Find(string type, string name) => ModelFamily.Of(type).Models.Find(type, name);
}
