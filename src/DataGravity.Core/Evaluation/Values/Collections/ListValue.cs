using DataGravity.Conditions;
using Item = (DataGravity.Conditions.Condition Condition, DataGravity.Evaluation.Value Value);

namespace DataGravity.Evaluation;

/// <summary>A list, set or array. Each item has a condition under which it exists.</summary>
internal sealed class ListValue : Value
{
    public ListValue(IEnumerable<Value> items)
        : this(items.Select(i => (Condition.True, i))) { }

    // The source may have no end. Reading one item more than the limit shows that there are too many.
    public ListValue(IEnumerable<Item> items) =>
        Storage = new ListSlot { State = new ListState([.. items.Take(Budget.MaxItems + 1)], epoch: -1) };

    private ListSlot Storage { get; }

    /// <summary>The slot that holds the content of the list.</summary>
    public Slot Slot => Storage;

    private ListState State => (ListState)Storage.State!;

    public IReadOnlyList<Item> Items => State.Items;

    /// <summary>Whether an item of a hash set was removed. .NET puts the next new item in the place of a removed one.</summary>
    public bool HasRemoved { get; set; }

    /// <summary>Whether every item exists on every path, so that positions are known.</summary>
    public bool IsExact => !IsOpen && Missing == 0;

    /// <summary>The number of items that exist on some paths only.</summary>
    public int Missing => State.Missing;

    /// <summary>Whether a change with an unknown effect was made, so that the content is not known.</summary>
    public bool IsOpen => State.IsOpen;

    /// <summary>The reason why the content is not known. Valid only if it is open.</summary>
    public string WhyOpen => State.IsTooLong ? $"more than {Budget.MaxItems} items" : "changed in a way nobody could follow";

    /// <summary>Whether it holds each value only once.</summary>
    public bool IsSet { get; init; }

    /// <summary>Whether it is a set that keeps its items sorted.</summary>
    public bool IsSorted { get; init; }

    /// <summary>The common key of a group of items. Null if the list is no group.</summary>
    public Value? Key { get; init; }

    /// <summary>For a sorted sequence, the rank of each item. Items with equal ranks may be ordered further by another key.</summary>
    public IReadOnlyList<int>? Ranks { get; init; }

    /// <summary>Creates another list of the same kind.</summary>
    public ListValue With(IEnumerable<Item> items) => new(items) { IsSet = IsSet, IsSorted = IsSorted };

    /// <summary>Makes the content unknown. The given values may be in the list.</summary>
    public void Open(UndoLog log, params IReadOnlyList<Value> values)
    {
        if (!State.IsTooLong && Unknown.From("item nobody knows the place of", values) is { Sources.Count: > 0 } item)
            Add(log, (Condition.True, item));
        Storage.Forget(log);
    }

    public void Add(UndoLog log, params IEnumerable<Item> items)
    {
        var state = ToChange(log);
        foreach (var item in items)
        {
            if (state.IsTooLong)
                break;
            state.Add(item);
        }
    }

    public void Set(UndoLog log, int at, Value value) => ToChange(log).Set(at, (Condition.True, value));

    public void Replace(UndoLog log, IEnumerable<Item> items)
    {
        var state = new ListState([.. items.Take(Budget.MaxItems + 1)], log.Epoch) { WasOpened = State.WasOpened };
        log.Budget.ChargeItems(state.Items.Count);
        log.ChangesCaptured |= Storage.IsCaptured;
        log.Write(Storage, state);
    }

    /// <summary>Returns a state of the current epoch, which may be changed in place.</summary>
    private ListState ToChange(UndoLog log)
    {
        log.ChangesCaptured |= Storage.IsCaptured;
        if (State.Epoch != log.Epoch)
        {
            log.Budget.ChargeItems(State.Items.Count);
            log.Write(Storage, new ListState([.. State.Items], log.Epoch) { WasOpened = State.WasOpened });
        }
        return State;
    }

    private sealed class ListState
    {
        private readonly List<Item> _items;

        public ListState(List<Item> items, int epoch)
        {
            (_items, Epoch) = (items, epoch);
            foreach (var item in items)
                Missing += item.Condition.IsTrue ? 0 : 1;
        }

        public IReadOnlyList<Item> Items => _items;

        /// <summary>The epoch in which the state was made. It may be changed in place only during that epoch.</summary>
        public int Epoch { get; }

        public int Missing { get; private set; }

        public bool WasOpened { get; init; }

        public bool IsTooLong => _items.Count > Budget.MaxItems;

        public bool IsOpen => WasOpened || IsTooLong;

        public void Add(Item item)
        {
            _items.Add(item);
            Missing += item.Condition.IsTrue ? 0 : 1;
        }

        public void Set(int at, Item item)
        {
            Missing += (item.Condition.IsTrue ? 0 : 1) - (_items[at].Condition.IsTrue ? 0 : 1);
            _items[at] = item;
        }
    }

    private sealed class ListSlot : Slot
    {
        public override void Forget(UndoLog log, string why = "")
        {
            var items = ((ListState)State!).Items;
            log.Budget.ChargeItems(items.Count);
            log.Write(this, new ListState([.. items], log.Epoch) { WasOpened = true });
        }

        public override object Join(UndoLog log, Condition condition, object? whenTrue, object? whenFalse)
        {
            var (a, b) = (((ListState)whenTrue!).Items, ((ListState)whenFalse!).Items);
            log.Budget.ChargeItems(a.Count + b.Count);
            var joined = new List<Item>();
            var common = 0;
            for (; common < a.Count && common < b.Count && ReferenceEquals(a[common].Value, b[common].Value); common++)
            {
                var (whenA, whenB) = (a[common].Condition, b[common].Condition);
                joined.Add((ReferenceEquals(whenA, whenB) ? whenA : whenA.And(condition).Or(whenB.Except(condition)), a[common].Value));
            }
            joined.AddRange(a.Skip(common).Select(i => (i.Condition.And(condition), i.Value)));
            joined.AddRange(b.Skip(common).Select(i => (i.Condition.Except(condition), i.Value)));
            joined.RemoveAll(i => i.Condition.IsFalse);
            return new ListState([.. joined.Take(Budget.MaxItems + 1)], log.Epoch)
            {
                WasOpened = ((ListState)whenTrue!).WasOpened || ((ListState)whenFalse!).WasOpened,
            };
        }
    }
}
