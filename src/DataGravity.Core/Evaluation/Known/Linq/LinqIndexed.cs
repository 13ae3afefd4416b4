namespace DataGravity.Evaluation.Known;

/// <summary>
/// LINQ methods that go straight to an item of <c>list.Select(…)</c>. .NET calls the selector of such a query only for the items that
/// are asked for: <c>Last</c> calls it once, <c>Any</c> never, and <c>Skip</c> not for what it leaves out.
/// </summary>
internal static class LinqIndexed
{
    public static void Register(ModelTable models)
    {
        Wrap(models, "Select", (call, model) => model(call) is LazySequence query ? Index(query, Select(call)) : null);
        Wrap(models, "Skip", (call, model) => Part(call, model, (items, count) => items.Skip(count)));
        Wrap(models, "Take", (call, model) => Part(call, model, (items, count) => items.Take(count)));
        Wrap(models, "Chunk", (call, model) => call[1] is Constant { Content: int size and > 0 } ? Chunk(call, model, size) : model(call));
        foreach (var name in new[] { "Last", "LastOrDefault" })
        {
            Wrap(
                models,
                name,
                (call, model) => model(call.Find("predicate") is null ? Narrow(call, call, items => items.Count - 1) : call)
            );
        }

        foreach (var name in new[] { "ElementAt", "ElementAtOrDefault" })
        {
            Wrap(
                models,
                name,
                (call, model) =>
                    model(
                        call[1] is Constant { Content: int at and >= 0 }
                            ? Narrow(
                                call,
                                call with
                                {
                                    Arguments = [call.Arguments[0], (call.Arguments[1].Name, new Constant(0))],
                                },
                                _ => at
                            )
                            : call
                    )
            );
        }
        Wrap(
            models,
            "Any",
            (call, model) =>
                call.Arguments.Count == 1 && call[0] is LazySequence { Indexed: { } query } && query.Read() is { } items
                    ? new Constant(items.Count > 0)
                    : model(call)
        );
    }

    private static void Wrap(ModelTable models, string name, Func<KnownCall, KnownLibrary.Model, Value?> wrapped)
    {
        var model = models[("System.Linq.Enumerable", name)];
        LinqModels.Add(models, [name], call => wrapped(call, model));
    }

    /// <summary>Returns what a query reads, if its selector takes no index and its source is a list or another such query.</summary>
    private static IndexedQuery? Select(KnownCall call) =>
        call[1] is not FunctionValue { Procedure.Parameters.Count: 1 }
            ? null
            : call[0] switch
            {
                ListValue { IsSet: false } list => new(
                    () => list.IsExact ? list.Items.Select(i => i.Value) : null,
                    item => Call(call, item)
                ),
                LazySequence { Indexed: { } inner } => inner with { Make = item => Call(call, inner.Make(item)) },
                _ => null,
            };

    private static Value Call(KnownCall call, Value item) => call.Evaluator.Call(call[1], ("item", item), ("index", new Constant(0)));

    private static LazySequence Index(LazySequence query, IndexedQuery? indexed) =>
        indexed is null ? query : new LazySequence(query.MadeFrom, query.Each) { MayNotEnd = query.MayNotEnd, Indexed = indexed };

    /// <summary>Creates the query for a part of another query.</summary>
    private static Value? Part(KnownCall call, KnownLibrary.Model model, Func<IEnumerable<Value>, int, IEnumerable<Value>> part)
    {
        var whole = model(call);
        if (
            whole is not LazySequence lazy
            || call[0] is not LazySequence { Indexed: { } query }
            || call[1] is not Constant { Content: int n }
        )
        {
            return whole;
        }

        var read = query with { Source = () => query.Source() is { } items ? part(items, n) : null };
        return Index(
            new LazySequence(
                lazy.MadeFrom,
                (visit, unknown) =>
                    read.Read() is { } items ? items.All(item => call.Evaluator.Goes(read.Make(item), visit)) : lazy.Each(visit, unknown)
            ),
            read
        );
    }

    /// <summary>Creates the chunks of a query one at a time.</summary>
    private static Value? Chunk(KnownCall call, KnownLibrary.Model model, int size)
    {
        if (call[0] is not LazySequence { Indexed: { } query })
            return model(call);
        return new LazySequence(
            [call[0]],
            (visit, unknown) =>
                query.Read() is { } items
                    ? Enumerable
                        .Range(0, items.Count == 0 ? 0 : (items.Count - 1) / size + 1)
                        .All(at => call.Evaluator.Goes(ChunkAt(items, at), visit))
                    : unknown(call.Evaluator.Unknown("a chunk", call[0]))
        );

        ListValue ChunkAt(IReadOnlyList<Value> items, int at) => new(items.Skip(at * size).Take(size).Select(query.Make));
    }

    /// <summary>Replaces the sequence of a call by the one item that is asked for, or by no item if there is none.</summary>
    private static KnownCall Narrow(KnownCall call, KnownCall narrowed, Func<IReadOnlyList<Value>, int> choose)
    {
        if (call[0] is not LazySequence { Indexed: { } query } || query.Read() is not { } items)
            return call;
        var at = choose(items);
        var list = new ListValue(at >= 0 && at < items.Count ? [query.Make(items[at])] : Enumerable.Empty<Value>());
        return narrowed with { Arguments = [(call.Arguments[0].Name, list), .. narrowed.Arguments.Skip(1)] };
    }
}

/// <summary>A query on a list that can make any of its items without the others.</summary>
/// <param name="Source">Returns the items of the list that the query reads. Returns null if they are not known.</param>
/// <param name="Make">Makes the query's item from the item of the list.</param>
internal sealed record IndexedQuery(Func<IEnumerable<Value>?> Source, Func<Value, Value> Make)
{
    /// <inheritdoc cref="Source"/>
    public IReadOnlyList<Value>? Read() => Source()?.ToArray();
}
