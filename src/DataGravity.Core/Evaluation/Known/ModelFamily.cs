namespace DataGravity.Evaluation.Known;

/// <summary>
/// The models of types that belong together. They are registered when a program uses the first of these types: in a cold compiler, to
/// compile what registers all models takes longer than the run of most programs.
/// </summary>
internal sealed class ModelFamily
{
    private static readonly ModelFamily s_pulumi = new(
        OutputModels.Register,
        InputModels.Register,
        OptionsModels.Register,
        TransformationModels.Register,
        ConfigModels.Register,
        DeploymentModels.Register,
        AutomationModels.Register,
        JsonModels.Register,
        StackReferenceModels.Register
    );

    private static readonly ModelFamily s_collections = new(
        Cultures.Register,
        SequenceModels.Register,
        ListModels.Register,
        SpanModels.Register,
        ArrayModels.Register,
        QueueModels.Register,
        MapModels.Register,
        ImmutableModels.Register,
        LinqModels.Register
    );

    private static readonly ModelFamily s_text = new(Cultures.Register, JsonModels.Register, StringBuilderModels.Register);

    private static readonly ModelFamily s_system = new(
        StringModels.Register,
        GuardModels.Register,
        NumberModels.Register,
        Cultures.Register,
        SystemModels.Register,
        EnvironmentModels.Register,
        TaskModels.Register,
        Delegates.Register,
        EnumModels.Register,
        CheckedModels.Register,
        LazyModels.Register
    );

    private static readonly string[] s_collectionTypes =
    [
        "System.Array",
        "System.ArraySegment`1",
        "System.Memory`1",
        "System.ReadOnlyMemory`1",
        "System.Span`1",
        "System.ReadOnlySpan`1",
        "System.MemoryExtensions",
    ];

    private readonly Lazy<ModelTable> _models;

    // Later models may replace or wrap earlier ones.
    private ModelFamily(params Action<ModelTable>[] inOrder) =>
        _models = new(() =>
        {
            var models = new ModelTable();
            foreach (var register in inOrder)
                register(models);
            return models;
        });

    public static IReadOnlyList<ModelFamily> All { get; } = [s_pulumi, s_collections, s_text, s_system];

    /// <summary>The models; also of types of other families, where what registers them does not tell them apart.</summary>
    public ModelTable Models => _models.Value;

    /// <summary>The family that the models of a type are in, if it has any.</summary>
    public static ModelFamily Of(string type) =>
        type.StartsWith("Pulumi.", StringComparison.Ordinal) ? s_pulumi
        : type.StartsWith("System.Collections.", StringComparison.Ordinal)
        || type.StartsWith("System.Linq.", StringComparison.Ordinal)
        || Array.IndexOf(s_collectionTypes, type) >= 0
            ? s_collections
        : type.StartsWith("System.Text.", StringComparison.Ordinal) || type.StartsWith("Newtonsoft.", StringComparison.Ordinal) ? s_text
        : s_system;
}
