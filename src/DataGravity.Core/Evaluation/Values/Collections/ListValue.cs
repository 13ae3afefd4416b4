using DataGravity.Conditions;
using Item = (DataGravity.Conditions.Condition Condition, DataGravity.Evaluation.Value Value);

namespace DataGravity.Evaluation;

/// <summary>A list, set or array. An item carries the condition under which it is there.</summary>
internal sealed class ListValue : Value
{
    public ListValue(IEnumerable<Value> items)
        : this(items.Select(i => (Condition.True, i))) { }

    // One more than a list may have tells that there are too many; the others may be without end.
    public ListValue(IEnumerable<Item> items) =>
        Storage = new ListSlot { State = new ListState([.. items.Take(Budget.MaxItems + 1)], epoch: -1) };

    private ListSlot Storage { get; }

    /// <summary>What changes when it does.</summary>
    public Slot Slot => Storage;

    private ListState State => (ListState)Storage.State!;

    public IReadOnlyList<Item> Items => State.Items;

    /// <summary>Whether every item is there on every path, so that positions are known.</summary>
    public bool IsExact => !IsOpen && Missing == 0;

    /// <summary>How many items are there on some paths only.</summary>
    public int Missing => State.Missing;

    /// <summary>Whether something nobody could follow changed it: what it holds now is not known.</summary>
    public bool IsOpen => State.IsOpen;

    /// <summary>Why nobody knows what it holds, where that is so.</summary>
    public string WhyOpen => State.IsTooLong ? $"more than {Budget.MaxItems} items" : "changed in a way nobody could follow";

    /// <summary>Whether it holds each value once.</summary>
    public bool IsSet { get; init; }

    /// <summary>What a group of items has in common; null for what is no group.</summary>
    public Value? Key { get; init; }

    /// <summary>For a sorted sequence: the place of each item, equal where another key may decide.</summary>
    public IReadOnlyList<int>? Ranks { get; init; }

    /// <summary>Another list of the same kind.</summary>
    public ListValue With(IEnumerable<Item> items) => new(items) { IsSet = IsSet };

    /// <summary>From here on nobody knows what it holds, but these may be in it.</summary>
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

    /// <summary>Puts another item in the place of one.</summary>
    public void Set(UndoLog log, int at, Value value) => ToChange(log).Set(at, (Condition.True, value));

    /// <summary>Holds other items from here on.</summary>
    public void Replace(UndoLog log, IEnumerable<Item> items)
    {
        var state = new ListState([.. items.Take(Budget.MaxItems + 1)], log.Epoch) { WasOpened = State.WasOpened };
        log.Budget.ChargeItems(state.Items.Count);
        log.Write(Storage, state);
    }

    /// <summary>The state of this epoch, which may be changed in place.</summary>
    private ListState ToChange(UndoLog log)
    {
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

        /// <summary>When it was made: only until then may it be changed in place.</summary>
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
