using System.Runtime.CompilerServices;
using System.Text;

namespace DataGravity.Evaluation;

/// <summary>
/// Names for the keys of a dictionary or group: equal keys have one name. Texts, numbers, members of enums, types, and tuples and records of
/// them are equal by what they hold; any other object only to itself.
/// </summary>
internal sealed class KeyNames
{
    // No text of a program begins so.
    private const char Composite = '\u0001';
    private const int MaxDepth = 8;

    private readonly Dictionary<object, string> _objects;

    public KeyNames() => _objects = new(new SameObject());

    /// <summary>The same names, to go on from.</summary>
    public KeyNames(KeyNames other) => _objects = new(other._objects, new SameObject());

    /// <summary>The name of a key; null where it is not known, or null itself.</summary>
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
