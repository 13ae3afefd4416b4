using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>LINQ methods that pass items on one at a time. A consumer that stops early makes no further items.</summary>
internal static class LinqStreams
{
    /// <summary>Passes on the items that a method makes from a source. See <see cref="LazySequence.Enumeration"/>.</summary>
    private delegate bool Stream(KnownCall call, Func<Value, bool> visit, Func<Value, bool> unknown);

    public static void Register(ModelTable models)
    {
        Add(models, ["AsEnumerable", "Cast"], (call, visit, unknown) => call.Evaluator.Each(call[0], visit, unknown));
        Add(models, ["OfType"], OfType);
        Add(models, ["Select"], Select);
        Add(models, ["Index"], Index);
        Add(models, ["Where"], Where);
        Add(models, ["SelectMany"], SelectMany);
        Add(
            models,
            ["Concat"],
            (call, visit, unknown) => call.Evaluator.Each(call[0], visit, unknown) && call.Evaluator.Each(call[1], visit, unknown)
        );
        Add(models, ["Append"], (call, visit, unknown) => call.Evaluator.Each(call[0], visit, unknown) && visit(call[1]));
        Add(models, ["Prepend"], (call, visit, unknown) => visit(call[1]) && call.Evaluator.Each(call[0], visit, unknown));
        Add(models, ["DefaultIfEmpty"], DefaultIfEmpty);
        Add(models, ["Zip"], LinqZip.Zip);
    }

    /// <summary>Creates a query on a source that is certainly a sequence. Returns null for any other source.</summary>
    public static LazySequence? Lazy(KnownCall call, LazySequence.Enumeration each, bool isLimited = false)
    {
        if (!Evaluator.IsSequence(call[0]))
            return null;
        Value[] madeFrom = [.. call.Arguments.Select(a => a.Value)];
        var query = new LazySequence(madeFrom, each);
        return new(madeFrom, each)
        {
            MayNotEnd = query.MayNotEnd && !isLimited,
            HasShortcuts = query.HasShortcuts || LinqShortcuts.Has(call.Method.Name),
        };
    }

    private static void Add(ModelTable models, string[] names, Stream stream) =>
        LinqModels.Add(models, names, call => Lazy(call, (visit, unknown) => stream(call, visit, unknown)));

    private static bool Select(KnownCall call, Func<Value, bool> visit, Func<Value, bool> unknown)
    {
        var at = new Counter(call.Evaluator);
        return call.Evaluator.Each(call[0], item => call.Evaluator.Goes(Apply(call, item, at.Next()), visit), unknown);
    }

    private static bool Index(KnownCall call, Func<Value, bool> visit, Func<Value, bool> unknown)
    {
        var at = new Counter(call.Evaluator);
        return call.Evaluator.Each(call[0], item => visit(new TupleValue([at.Next(), item], ["Index", "Item"])), unknown);
    }

    public static bool Where(KnownCall call, Func<Value, bool> visit, Func<Value, bool> unknown)
    {
        var at = new Counter(call.Evaluator);
        return call.Evaluator.Each(
            call[0],
            item => call.Evaluator.Fork(call.Evaluator.Truth(Apply(call, item, at.Next())), () => visit(item), () => true),
            unknown
        );
    }

    private static bool OfType(KnownCall call, Func<Value, bool> visit, Func<Value, bool> unknown) =>
        call.Method.TypeArguments is [var type]
            ? call.Evaluator.Each(
                call[0],
                item => call.Evaluator.Fork(call.Evaluator.IsOfType(item, type), () => visit(item), () => true),
                unknown
            )
            : unknown(call[0]);

    private static bool SelectMany(KnownCall call, Func<Value, bool> visit, Func<Value, bool> unknown)
    {
        var at = new Counter(call.Evaluator);
        return call.Evaluator.Each(call[0], Inner, unknown);

        bool Inner(Value outer)
        {
            var inner = Apply(call, outer, at.Next());
            return !call.Evaluator.Path.IsFalse && call.Evaluator.Each(inner, item => Pass(outer, item), unknown);
        }

        bool Pass(Value outer, Value item) =>
            call.Arguments.Count > 2
                ? call.Evaluator.Goes(call.Evaluator.Call(call[2], ("outer", outer), ("inner", item)), visit)
                : visit(item);
    }

    private static bool DefaultIfEmpty(KnownCall call, Func<Value, bool> visit, Func<Value, bool> unknown)
    {
        var count = new Counter(call.Evaluator);
        return call.Evaluator.Each(
                call[0],
                item =>
                {
                    count.Next();
                    return visit(item);
                },
                unknown
            ) && call.Evaluator.Fork(count.IsBelow(1), () => visit(call.Arguments.Count > 1 ? call[1] : call.Default), () => true);
    }

    private static Value Apply(KnownCall call, Value item, Value index) => call.Evaluator.Call(call[1], ("item", item), ("index", index));
}
