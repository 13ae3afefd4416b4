namespace DataGravity.Evaluation.Known;

/// <summary>
/// LINQ methods that answer without making every item of a query, or without asking for the items in order. Which ones they make differs
/// between versions of .NET, so what the functions of the query change is not known after such a call.
/// </summary>
internal static class LinqShortcuts
{
    private static readonly HashSet<string> s_queries =
    [
        "Append",
        "Chunk",
        "Concat",
        "GroupBy",
        "Order",
        "OrderBy",
        "OrderByDescending",
        "OrderDescending",
        "Prepend",
        "Reverse",
        "SkipLast",
        "TakeLast",
        "ThenBy",
        "ThenByDescending",
    ];

    /// <summary>Returns whether a method makes a query of which .NET may leave out items.</summary>
    public static bool Has(string method) => s_queries.Contains(method);

    public static void Register(ModelTable models)
    {
        foreach (var name in new[] { "Last", "LastOrDefault" })
            Wrap(models, name, call => call[0] is LazySequence { Indexed: null, MayNotEnd: false });
        string[] others =
        [
            "All",
            "Any",
            "Contains",
            "Count",
            "ElementAt",
            "ElementAtOrDefault",
            "First",
            "FirstOrDefault",
            "LongCount",
            "Single",
            "SingleOrDefault",
        ];
        foreach (var name in others)
            Wrap(models, name, call => call[0] is LazySequence { HasShortcuts: true });
        Wrap(models, "SequenceEqual", call => call.Arguments.Any(a => a.Value is LazySequence));
    }

    private static void Wrap(ModelTable models, string name, Func<KnownCall, bool> isRough)
    {
        var model = models[("System.Linq.Enumerable", name)];
        LinqModels.Add(
            models,
            [name],
            call => isRough(call) ? call.Evaluator.RunRoughly(() => model(call), call.Arguments.Select(a => a.Value)) : model(call)
        );
    }
}
