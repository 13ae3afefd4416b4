using System.Runtime.CompilerServices;
using System.Text;

namespace DataGravity.Evaluation;

/// <summary>
/// Names for the keys of a dictionary or group. Equal keys have the same name. Texts, numbers, enum members, types, and tuples and records
/// of these are equal by content. Any other object is equal only to itself.
/// </summary>
internal sealed class KeyNames
{
    // Texts in programs do not begin with this character.
    private const char Composite = '\u0001';
    private const int MaxDepth = 8;

    private readonly Dictionary<object, string> _objects;

    public KeyNames() => _objects = new(new SameObject());

    /// <summary>Copies the names of another object, so that both can be extended separately.</summary>
    public KeyNames(KeyNames other) => _objects = new(other._objects, new SameObject());

    /// <summary>Returns the name of a key. Returns null if the key is not known or is a null constant.</summary>
    public string? Find(Value key) => key is Constant { Content: null } ? null : Find(key, 0);

    private string? Find(Value key, int depth) =>
        key switch
        {
            Constant { Content: string text } => text,
            Constant or EnumValue => key.ToString(),
            TypeValue { Type.Id: var type } when type.IndexOf('`') < 0 => type,
            TupleValue tuple when depth < MaxDepth => Compose("", tuple.Items.Select(item => ((string?)"", (Value?)item)), depth),
            ObjectValue { IsRecord: true } record when depth < MaxDepth => Compose(
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

    private string? Compose(string kind, IEnumerable<(string? Name, Value? Value)> parts, int depth)
    {
        var name = new StringBuilder().Append(Composite).Append(kind);
        foreach (var (part, value) in parts)
        {
            var text = value is null or Constant { Content: null } ? "" : Find(value, depth + 1);
            if (text is null)
                return null;
            name.Append(part).Append(value is null or Constant { Content: null } ? '-' : '+').Append(text.Length).Append(':').Append(text);
        }
        return name.ToString();
    }

    private string Identity(object key)
    {
        if (!_objects.TryGetValue(key, out var name))
            _objects[key] = name = $"{Composite}#{_objects.Count}";
        return name;
    }

    private sealed class SameObject : IEqualityComparer<object>
    {
        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
