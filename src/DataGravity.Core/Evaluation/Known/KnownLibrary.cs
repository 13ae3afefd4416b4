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

    // Grouped by type, because most types that a program uses have no models.
    private static readonly Dictionary<string, Dictionary<string, Model>> s_models = Build()
        .GroupBy(model => model.Key.Item1)
        .ToDictionary(type => type.Key, type => type.ToDictionary(model => model.Key.Item2, model => model.Value));

    /// <summary>The members that have a model.</summary>
    public static IEnumerable<(string Type, string Name)> Names =>
        s_models.SelectMany(type => type.Value.Keys, (type, name) => (type.Key, name));

    /// <summary>Whether any method of a type has a model.</summary>
    public static bool Knows(string type) => s_models.ContainsKey(type);

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
    public static bool Write(Evaluator evaluator, Member member, Value receiver, IReadOnlyList<(string, Value)> arguments) =>
        Knows(member.Owner)
        && Find(member.Owner, "set_" + member.Name) is { } model
        && evaluator.Run(
            model,
            new KnownCall(evaluator, new Method(member.Owner, member.Name, null, false, []), receiver, arguments, default)
        )
            is not null;

    private static Model? Find(string type, string name) =>
        s_models.TryGetValue(type, out var models) && models.TryGetValue(name, out var model) ? model : null;

    private static Dictionary<(string, string), Model> Build()
    {
        var models = new Dictionary<(string, string), Model>();
        OutputModels.Register(models);
        InputModels.Register(models);
        OptionsModels.Register(models);
        TransformationModels.Register(models);
        ConfigModels.Register(models);
        DeploymentModels.Register(models);
        AutomationModels.Register(models);
        StringModels.Register(models);
        GuardModels.Register(models);
        NumberModels.Register(models);
        Cultures.Register(models);
        SequenceModels.Register(models);
        ListModels.Register(models);
        SpanModels.Register(models);
        ArrayModels.Register(models);
        QueueModels.Register(models);
        MapModels.Register(models);
        ImmutableModels.Register(models);
        LinqModels.Register(models);
        SystemModels.Register(models);
        EnvironmentModels.Register(models);
        TaskModels.Register(models);
        Delegates.Register(models);
        EnumModels.Register(models);
        CheckedModels.Register(models);
        LazyModels.Register(models);
        JsonModels.Register(models);
        StackReferenceModels.Register(models);
        StringBuilderModels.Register(models);
        return models;
    }

    /// <summary>Adds one model under several names of a type.</summary>
    public static void Add(this Dictionary<(string, string), Model> models, string type, string[] names, Model model)
    {
        foreach (var name in names)
            models[(type, name)] = model;
    }
}
