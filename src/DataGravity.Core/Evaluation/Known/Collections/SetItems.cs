using DataGravity.Conditions;
using Item = (DataGravity.Conditions.Condition Condition, DataGravity.Evaluation.Value Value);

namespace DataGravity.Evaluation.Known;

/// <summary>The items of a set. They are compared as the keys of a dictionary are.</summary>
internal sealed class SetItems(Evaluator evaluator)
{
    private const string Null = "\u0001null";

    private readonly KeyNames _names = new();
    private readonly Dictionary<string, Condition> _named = [];

    // The items that are compared by Choices.Same: two outputs are two objects, even if they resolve to the same value.
    private readonly Dictionary<Value, Condition> _others = new(SameValue.Comparer);

    private readonly List<Item> _items = [];

    public IReadOnlyList<Item> Items => _items;

    /// <summary>Adds an item on the paths where no equal item is there.</summary>
    public void Add(Item item)
    {
        foreach (var (condition, value) in Evaluator.OnEachPath(item.Value).Alternatives())
        {
            var added = item.Condition.And(condition);
            var isNew = added.Except(Contains(value));
            Note(value, added);
            if (!isNew.IsFalse)
                _items.Add((isNew, value));
        }
    }

    /// <summary>Adds an item of a set, which no other item of that set equals.</summary>
    public void Keep(Item item)
    {
        foreach (var (condition, value) in Evaluator.OnEachPath(item.Value).Alternatives())
            Note(value, item.Condition.And(condition));
        _items.Add(item);
    }

    private Condition Contains(Value value)
    {
        var isObject = value is ResourceOutput or ResourceReference or InputValue;
        if (NameOf(value) is { } name && !isObject)
        {
            var known = _named.TryGetValue(name, out var condition) ? condition : Condition.False;
            return _others.Count == 0 || known.IsTrue ? known : known.Or(Among(value, _others.Select(o => (o.Value, o.Key))));
        }
        var same = _others.TryGetValue(value, out var before) ? before : Condition.False;
        return isObject || same.IsTrue ? same : same.Or(Among(value, _items));
    }

    /// <summary>Returns the condition under which an item equals a value that has no name.</summary>
    private Condition Among(Value value, IEnumerable<Item> items)
    {
        var any = Condition.False;
        var cases = 0;
        foreach (var (condition, item) in items)
        {
            if (item is ResourceOutput or ResourceReference or InputValue)
                continue;
            if (++cases > Evaluator.MaxCases)
                return evaluator.UnknownCondition(evaluator.Unknown("equality", value));
            any = any.Or(condition.And(evaluator.AreEqual(item, value)));
        }
        return any;
    }

    private void Note(Value value, Condition condition)
    {
        if (NameOf(value) is { } name && value is not InputValue)
            _named[name] = _named.TryGetValue(name, out var before) ? before.Or(condition) : condition;
        else
            _others[value] = _others.TryGetValue(value, out var known) ? known.Or(condition) : condition;
    }

    private string? NameOf(Value value) => value is Constant { Content: null } ? Null : _names.Find(evaluator, value);
}
