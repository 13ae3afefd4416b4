using DataGravity.Conditions;
using Item = (DataGravity.Conditions.Condition Condition, DataGravity.Evaluation.Value Value);

namespace DataGravity.Evaluation.Known;

/// <summary>Models that create and change lists and sets. A change to an immutable collection returns a changed copy.</summary>
internal static class ListModels
{
    /// <summary>Computes the items after a change. Old items keep their positions. Returns null if the result is not known.</summary>
    private delegate IEnumerable<Item>? Change(KnownCall call, IReadOnlyList<Item> items);

    public static void Register(ModelTable models)
    {
        foreach (var type in SequenceModels.Lists.Concat(SequenceModels.Sets))
        {
            var isView = type.StartsWith("System.Collections.ObjectModel.", StringComparison.Ordinal);
            models.Add(
                type,
                [".ctor"],
                call =>
                    (isView ? MapModels.ViewOf<ListValue>(call) : null)
                    ?? New(call, SequenceModels.Sets.Contains(type), MapModels.IsSorted(type))
            );
            Changes(models, type, ["Add"], (call, items) => Added(call, items, [(Condition.True, call[0])]));
            Changes(
                models,
                type,
                ["AddRange", "UnionWith", "Union"],
                (call, items) => call.Evaluator.Items(call[0]) is { } more ? Added(call, items, more) : null
            );
            Changes(
                models,
                type,
                ["Insert"],
                (call, items) => At(call, items) is { } at ? Put(items, at, 0, [(Condition.True, call[1])]) : null
            );
            Changes(
                models,
                type,
                ["InsertRange"],
                (call, items) => At(call, items) is { } at && call.Evaluator.Items(call[1]) is { } more ? Put(items, at, 0, more) : null
            );
            Changes(models, type, ["Remove"], Remove);
            Changes(models, type, ["RemoveAt"], (call, items) => At(call, items, taken: 1) is { } at ? Put(items, at, 1, []) : null);
            Changes(
                models,
                type,
                ["RemoveAll"],
                (call, items) => items.Select(i => (i.Condition.Except(call.Evaluator.Truth(LinqModels.Apply(call, call[0], i))), i.Value))
            );
            Changes(
                models,
                type,
                ["ExceptWith", "Except"],
                (call, items) => KnownItems.TryRead(call, call[0]) is { } others ? Without(items, others.Contain) : null
            );
            Changes(
                models,
                type,
                ["IntersectWith", "Intersect"],
                (call, items) => KnownItems.TryRead(call, call[0]) is { } others ? Without(items, i => others.Contain(i).Not()) : null
            );
            Changes(models, type, ["Clear"], (_, _) => []);
            Changes(models, type, ["Reverse"], (call, items) => call.Arguments.Count == 0 ? items.Reverse() : null);
            Changes(
                models,
                type,
                ["Sort"],
                (call, items) => call.Arguments.Count == 0 ? Orderings.Sort(items, i => i, call.TextOrder) : null
            );
            Changes(
                models,
                type,
                ["SetItem"],
                (call, items) => At(call, items, taken: 1) is { } at ? Put(items, at, 1, [(Condition.True, call[1])]) : null
            );
        }
        // Such a set hands out its items from the end, and stays as it is.
        foreach (var type in SequenceModels.Sets.Where(MapModels.IsSorted))
            models.Add(type, ["Reverse"], call => SequenceModels.Items(call) is { } items ? new ListValue(items.Reverse()) : null);
    }

    /// <summary>Creates a list or set from the constructor's arguments: none, a capacity, a sequence, or a text comparer.</summary>
    private static ListValue New(KnownCall call, bool isSet, bool isSorted)
    {
        var list = new ListValue(Enumerable.Empty<Value>()) { IsSet = isSet, IsSorted = isSorted };
        foreach (var (_, value) in call.Arguments)
        {
            if (call.Evaluator.Items(value) is { } items)
                list.Add(call.Evaluator.UndoLog, isSet ? Added(call.Evaluator, [], items) : items);
            else if (value is not Constant { Content: int or null } && (isSorted || Cultures.IgnoresCase(value) != false))
                list.Open(call.Evaluator.UndoLog, value);
        }
        return Arranged(call.Evaluator, list);
    }

    /// <summary>Puts the items of a sorted set in order after a change. The set is opened if the order is not known.</summary>
    private static ListValue Arranged(Evaluator evaluator, ListValue list)
    {
        if (list is not { IsSorted: true, IsOpen: false, Items.Count: > 1 })
            return list;
        if (Orderings.Sort(list.Items, i => i, StringComparison.InvariantCulture) is { } sorted)
            list.Replace(evaluator.UndoLog, sorted.ToArray());
        else
            list.Open(evaluator.UndoLog);
        return list;
    }

    /// <summary>Registers a change. The change is made in place, or in a copy for immutable types.</summary>
    private static void Changes(ModelTable models, string type, string[] names, Change change)
    {
        var isImmutable =
            type.StartsWith("System.Collections.Immutable.", StringComparison.Ordinal)
            && !type.EndsWith(".Builder", StringComparison.Ordinal);
        models.Add(
            type,
            names,
            call =>
            {
                if (call.Receiver is not ListValue list)
                    return null;
                // Adding to a list does not move the other items, so the list is not rebuilt.
                if (names[0] == "Add" && list is { IsOpen: false, IsSet: false } && !isImmutable)
                {
                    list.Add(call.Evaluator.UndoLog, (Condition.True, call[0]));
                    return Constant.True;
                }
                call.Evaluator.Budget.ChargeItems(list.Items.Count);
                // .NET puts the next new item of a hash set in the place of a removed one.
                var isReordered = list.HasRemoved && names[0] == "Add";
                var changed = list.IsOpen || isReordered ? null : change(call, list.Items)?.Take(Budget.MaxItems + 1).ToArray();
                if (isImmutable)
                    return changed is null ? null : Arranged(call.Evaluator, list.With(changed.Where(PartialSequences.IsThere)));
                if (changed is null)
                {
                    list.Open(call.Evaluator.UndoLog, [.. call.Arguments.Select(a => a.Value)]);
                    return call.Evaluator.Unknown(call.Method.Name, call.Arguments.Select(a => a.Value).Append(list));
                }
                var gone = list.Items.Zip(changed, (old, kept) => (old.Condition.Except(kept.Condition), old.Value));
                var answer = names[0] switch
                {
                    "Add" => Evaluator.Truth(SequenceModels.Any(changed.Skip(list.Items.Count))),
                    "Remove" => Evaluator.Truth(SequenceModels.Any(gone)),
                    "RemoveAll" => PartialSequences.Count(gone),
                    _ => Constant.Null,
                };
                list.Replace(call.Evaluator.UndoLog, changed.Where(PartialSequences.IsThere));
                Arranged(call.Evaluator, list);
                list.HasRemoved |= names[0] == "Remove" && type.EndsWith(".HashSet`1", StringComparison.Ordinal);
                return answer;
            }
        );
    }

    /// <summary>Creates a set that holds each item once.</summary>
    public static ListValue SetOf(Evaluator evaluator, IReadOnlyList<Item> items, bool isSorted) =>
        Arranged(evaluator, new(Added(evaluator, [], items)) { IsSet = true, IsSorted = isSorted });

    private static IEnumerable<Item> Added(KnownCall call, IReadOnlyList<Item> items, IReadOnlyList<Item> more) =>
        ((ListValue)call.Receiver!).IsSet ? Added(call.Evaluator, items, more) : items.Concat(more);

    private static IReadOnlyList<Item> Added(Evaluator evaluator, IReadOnlyList<Item> items, IReadOnlyList<Item> more)
    {
        evaluator.Budget.ChargeItems(items.Count);
        var set = new SetItems(evaluator);
        foreach (var item in items)
            set.Keep(item);
        foreach (var item in more)
            set.Add(item);
        return set.Items;
    }

    /// <summary>
    /// Returns the position that the call names. Returns null unless the list certainly has that many items, plus the items to remove.
    /// </summary>
    private static int? At(KnownCall call, IReadOnlyList<Item> items, int taken = 0) =>
        call[0] is Constant { Content: int at and >= 0 }
        && PartialSequences.AreFewer(items, at + taken) is { } fewer
        && call.Evaluator.Path.And(fewer).IsFalse
            ? at
            : null;

    private static IEnumerable<Item> Put(IReadOnlyList<Item> items, int at, int taken, IReadOnlyList<Item> more) =>
        [.. PartialSequences.Take(items, at)!, .. more, .. PartialSequences.Skip(items, at + taken)!];

    /// <summary>Removes the first equal item.</summary>
    private static IEnumerable<Item> Remove(KnownCall call, IReadOnlyList<Item> items)
    {
        var gone = Condition.False;
        foreach (var (condition, value) in items)
        {
            var goes = gone.IsTrue ? Condition.False : condition.And(call.Evaluator.AreEqual(value, call[0])).Except(gone);
            gone = gone.Or(goes);
            yield return (condition.Except(goes), value);
        }
    }

    private static IEnumerable<Item> Without(IReadOnlyList<Item> items, Func<Value, Condition> goes) =>
        items.Select(i => (i.Condition.Except(goes(i.Value)), i.Value));
}
