using DataGravity.Conditions;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of queues, stacks and bags. The item that is taken out first is the first item of the list.</summary>
internal static class QueueModels
{
    public static void Register(ModelTable models)
    {
        foreach (var type in SequenceModels.Queues)
        {
            var isStack = type.IndexOf("Stack", StringComparison.Ordinal) >= 0;
            models.Add(type, [".ctor"], call => New(call, isStack));
            models.Add(type, ["Enqueue", "Add"], call => Change(call, list => list.Add(call.Evaluator.UndoLog, (Condition.True, call[0]))));
            models.Add(
                type,
                ["Push"],
                call => Change(call, list => list.Replace(call.Evaluator.UndoLog, list.Items.Prepend((Condition.True, call[0]))))
            );
            models.Add(type, ["Clear"], call => Change(call, list => list.Replace(call.Evaluator.UndoLog, [])));
            models.Add(type, ["Dequeue", "Pop"], call => First(call, takes: true));
            models.Add(type, ["Peek"], call => First(call, takes: false));
            models.Add(type, ["TryDequeue", "TryPop", "TryTake"], call => TryFirst(call, takes: true));
            models.Add(type, ["TryPeek"], call => TryFirst(call, takes: false));
        }
    }

    private static ListValue? New(KnownCall call, bool isStack) =>
        call.Evaluator.Items(call[0]) is { } items ? new ListValue(isStack ? items.Reverse() : items)
        : call[0] is Constant ? new ListValue(Enumerable.Empty<Value>())
        : null;

    private static Constant? Change(KnownCall call, Action<ListValue> change)
    {
        if (call.Receiver is not ListValue list)
            return null;
        change(list);
        return Constant.Null;
    }

    private static Value? First(KnownCall call, bool takes)
    {
        if (call.Receiver is not ListValue { IsOpen: false } list || PartialSequences.Skip(list.Items, 1)?.ToArray() is not { } rest)
            return null;
        var first = SequenceModels.First(
            call.Evaluator,
            list.Items,
            () => call.Evaluator.Throws("the collection is empty", ExceptionType.InvalidOperation)
        );
        if (takes)
            list.Replace(call.Evaluator.UndoLog, rest);
        return first;
    }

    private static Value? TryFirst(KnownCall call, bool takes)
    {
        if (
            call.Receiver is not ListValue { IsOpen: false } list
            || call[0] is not Reference result
            || PartialSequences.Skip(list.Items, 1) is null
        )
        {
            return null;
        }

        var any = SequenceModels.Any(list.Items);
        call.Evaluator.Store(result.Cell, call.Evaluator.ForkValue(any, () => First(call, takes)!, () => call.Default));
        return Evaluator.Truth(any);
    }
}
