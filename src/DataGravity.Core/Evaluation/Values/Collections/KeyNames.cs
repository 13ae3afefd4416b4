using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DataGravity.Evaluation.Known;

namespace DataGravity.Evaluation;

/// <summary>
/// Names for the keys of a dictionary, set or group. Equal keys have the same name. Texts, numbers, enum members, types, and tuples and
/// records of these are equal by content. Objects of a type that has its own equality are compared by it. Any other object is equal only
/// to itself.
/// </summary>
internal sealed class KeyNames
{
    // Texts in programs do not begin with this character.
    private const char Composite = '\u0001';
    private const int MaxDepth = 8;

    // Almost all keys are texts, so both are made when they are first needed.
    private Dictionary<object, string>? _objects;

    // Numbers of different types are never equal as keys. But the evaluator does not follow every type.
    private Dictionary<string, Type>? _numbers;

    private Dictionary<object, string> Objects => _objects ??= new(new SameObject());

    /// <summary>Returns a copy of the names. Both can be extended separately.</summary>
    public KeyNames Copy() =>
        new() { _objects = _objects is null ? null : new(_objects, new SameObject()), _numbers = _numbers is null ? null : new(_numbers) };

    /// <summary>Returns the name of a key. Returns null if the key is not known or is a null constant.</summary>
    public string? Find(Evaluator evaluator, Value key) => key is Constant { Content: null } ? null : Find(evaluator, key, 0);

    private string? Find(Evaluator evaluator, Value key, int depth) =>
        key switch
        {
            Constant { Content: string text } => text,
            Constant { Content: char or bool } => $"{Composite}{((Constant)key).Content!.GetType().Name}:{key}",
            Constant number => NameOfNumber(number),
            EnumValue member => $"{Composite}{member.Type.Id}:{member.Content}",
            TypeValue { Type.Id: var type } when type.IndexOf('`') < 0 => type,
            TupleValue tuple when depth < MaxDepth => Compose(
                evaluator,
                "",
                tuple.Items.Select(item => ((string?)"", (Value?)item)),
                depth
            ),
            ObjectValue { Registration: null } target when evaluator.HasOwnEquality(target) => NameOfEqual(evaluator, target),
            ObjectValue { IsRecord: true } record when depth < MaxDepth => Compose(
                evaluator,
                record.Type.Id,
                record
                    .Cells.Where(cell => cell.Key.IndexOf(".<", StringComparison.Ordinal) < 0)
                    .OrderBy(cell => cell.Key, StringComparer.Ordinal)
                    .Select(cell => ((string?)cell.Key, cell.Value.Value)),
                depth
            ),
            ObjectValue { Registration: { } registration, IsDependency: false } => Identity(registration),
            ObjectValue { IsRecord: false, ConstructedFrom.Count: 0 } or InputValue => Identity(key),
            _ => null,
        };

    private string? NameOfNumber(Constant number)
    {
        // The division takes the zeros from the end of a decimal.
        var name =
            number.Content is decimal exact ? (exact / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
            : number.Content is float or double ? Operators.Number(number)!.Value.ToString("R", CultureInfo.InvariantCulture)
            : number.ToString();
        var type = number.Content!.GetType();
        _numbers ??= [];
        if (!_numbers.TryGetValue(name, out var known))
            _numbers[name] = known = type;
        return known == type ? name : null;
    }

    /// <summary>Returns the name of an equal object that was named before. Returns null if nobody knows whether there is one.</summary>
    private string? NameOfEqual(Evaluator evaluator, ObjectValue key)
    {
        if (Objects.TryGetValue(key, out var name))
            return name;
        foreach (var other in Objects.Keys.OfType<ObjectValue>().Where(o => o.Type.Id == key.Type.Id).ToArray())
        {
            var isEqual = evaluator.AreEqual(other, key);
            if (isEqual.IsTrue)
                return Objects[key] = Objects[other];
            if (!isEqual.IsFalse)
                return null;
        }
        return Identity(key);
    }

    private string? Compose(Evaluator evaluator, string kind, IEnumerable<(string? Name, Value? Value)> parts, int depth)
    {
        var name = new StringBuilder().Append(Composite).Append(kind);
        foreach (var (part, value) in parts)
        {
            var text = value is null or Constant { Content: null } ? "" : Find(evaluator, value, depth + 1);
            if (text is null)
                return null;
            name.Append(part).Append(value is null or Constant { Content: null } ? '-' : '+').Append(text.Length).Append(':').Append(text);
        }
        return name.ToString();
    }

    private string Identity(object key)
    {
        if (!Objects.TryGetValue(key, out var name))
            Objects[key] = name = $"{Composite}#{Objects.Count}";
        return name;
    }

    private sealed class SameObject : IEqualityComparer<object>
    {
        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
