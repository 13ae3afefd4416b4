namespace DataGravity.Evaluation;

/// <summary>
/// The state that a function can reach and that existed before it ran. Only changes to that state are visible to other code. The function's
/// own variables and new objects do not count.
/// </summary>
/// <param name="budget">The budget that pays for the visit.</param>
/// <param name="changed">The slots that the function changed, with their previous states.</param>
internal sealed class ReachableState(Budget budget, IReadOnlyDictionary<Slot, object?> changed)
{
    // State is not searched beyond this many values. Real programs do not share as many between callbacks.
    private const int MaxVisited = 16_384;

    private readonly HashSet<object> _seen = [];
    private readonly Stack<Value> _pending = new();

    /// <summary>Makes every reachable changed slot unknown.</summary>
    public void Forget(IEnumerable<Value> roots, UndoLog log, string why)
    {
        var slots = new List<Slot>();
        var maps = new List<MapValue>();
        foreach (var root in roots)
            _pending.Push(root);
        while (_pending.Count > 0 && _seen.Count < MaxVisited)
        {
            var value = _pending.Pop();
            if (!_seen.Add(value))
                continue;
            switch (value)
            {
                case FunctionValue function:
                    VisitAll(function.Captured, slots);
                    Push(function.This);
                    Push(function.Receiver);
                    break;
                case ObjectValue target:
                    VisitAll(target.CellsOrNone.Values, slots);
                    break;
                case MapValue map:
                    // If an entry changed, its key may be new, so the whole map becomes unknown.
                    if (map.Cells.Values.Any(changed.ContainsKey))
                        maps.Add(map);
                    VisitAll(map.Cells.Values, []);
                    break;
                case ListValue list:
                    if (changed.ContainsKey(list.Slot))
                        slots.Add(list.Slot);
                    PushAll(list.Items.Select(item => item.Value));
                    break;
                case Reference reference:
                    VisitAll([reference.Cell], slots);
                    break;
                case InputValue input:
                    Push(input.Carried);
                    break;
                case PendingTask task:
                    Push(task.Result);
                    break;
                case LazySequence lazy:
                    PushAll(lazy.MadeFrom);
                    Push(lazy.Closure);
                    break;
                case MulticastValue all:
                    PushAll(all.Functions);
                    break;
                case TupleValue tuple:
                    PushAll(tuple.Items);
                    break;
                case Choice choice:
                    PushAll(choice.Alternatives.Select(a => a.Value));
                    break;
            }
        }
        budget.Charge(_seen.Count);
        foreach (var slot in slots)
        {
            slot.Forget(log, why);
            slot.ChangesLater = true;
        }
        foreach (var map in maps)
            map.Open(log, [.. map.Cells.Values.Select(cell => cell.Value!)]);
    }

    private void VisitAll(IEnumerable<Cell?> cells, List<Slot> slots)
    {
        foreach (var cell in cells)
        {
            if (cell is null || !_seen.Add(cell))
                continue;
            if (changed.TryGetValue(cell, out var before))
            {
                slots.Add(cell);
                Push(before as Value);
            }
            Push(cell.Value);
        }
    }

    private void PushAll(IEnumerable<Value> values)
    {
        foreach (var value in values)
            Push(value);
    }

    private void Push(Value? value)
    {
        if (value is not (null or Constant))
            _pending.Push(value);
    }
}
