using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>What a serialiser writes of a value, as a snapshot: properties under the names JSON gives them.</summary>
internal sealed class JsonWriter : ValueCapture
{
    // As deep as System.Text.Json goes.
    private const int MaxDepth = 64;

    private readonly Func<string, string> _naming;
    private readonly bool _skipsNull;

    private JsonWriter(Evaluator evaluator, Func<string, string> naming, bool skipsNull)
        : base(evaluator, MaxDepth)
    {
        _naming = naming;
        _skipsNull = skipsNull;
    }

    /// <summary>A writer that follows the options; null where nobody knows what they ask for.</summary>
    public static JsonWriter? TryCreate(Evaluator evaluator, Value options)
    {
        if (options is Constant or EnumValue { Type.Name: "Formatting" })
            return new JsonWriter(evaluator, name => name, skipsNull: false);
        if (
            options is not ObjectValue { Type.Id: "System.Text.Json.JsonSerializerOptions", ConstructedFrom.Count: 0 } given
            || given.Find("Converters") is not (null or ListValue { Items.Count: 0 })
            || given.Find("DictionaryKeyPolicy") is not (null or Constant { Content: null })
            || Naming(given.Find("PropertyNamingPolicy") ?? Constant.Null) is not { } naming
        )
        {
            return null;
        }
        return given.Find("DefaultIgnoreCondition")?.ToString() switch
        {
            null or "Never" => new JsonWriter(evaluator, naming, skipsNull: false),
            "WhenWritingNull" => new JsonWriter(evaluator, naming, skipsNull: true),
            _ => null,
        };
    }

    private static Func<string, string>? Naming(Value policy) =>
        policy is Constant { Content: null } ? name => name
        : policy is not EnumValue { Type.Id: Cultures.NamingPolicy } ? null
        : policy.ToString() switch
        {
            "CamelCase" => CamelCase,
            "SnakeCaseLower" => name => Words(name, '_'),
            "KebabCaseLower" => name => Words(name, '-'),
            _ => null,
        };

    /// <inheritdoc/>
    protected override Value TakeOther(Value value) =>
        value switch
        {
            TupleValue { Names: ["Key", "Value"] } pair => new RecordValue(
                new Dictionary<string, Value> { ["Key"] = Take(pair.Items[0]), ["Value"] = Take(pair.Items[1]) }
            ),
            // A tuple has fields only, and those are not written.
            TupleValue => new RecordValue(new Dictionary<string, Value>()),
            EnumValue member => new Constant(member.Content),
            _ => value,
        };

    /// <inheritdoc/>
    protected override RecordValue Record(ObjectValue target)
    {
        var fields = new Dictionary<string, Value>();
        if (target.Type.InSource)
        {
            foreach (var member in Evaluator.DataOf(target.Type))
                Add(member.JsonName ?? _naming(member.Name), Evaluator.Read(target, member));
        }
        else
        {
            foreach (var cell in target.Cells)
            {
                Add(
                    target.Type.Role == TypeRole.Other ? _naming(cell.Key) : cell.Value.SchemaName ?? cell.Key,
                    cell.Value.Value ?? Constant.Null
                );
            }
        }
        return new RecordValue(fields);

        void Add(string name, Value value)
        {
            if (!_skipsNull || value is not Constant { Content: null })
                fields[name] = Take(value);
        }
    }

    /// <summary>As System.Text.Json does it: leading capitals go small, but for the one that begins the next word.</summary>
    private static string CamelCase(string name)
    {
        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            if (i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]))
                break;
            letters[i] = char.ToLowerInvariant(letters[i]);
        }
        return new string(letters);
    }

    private static string Words(string name, char separator)
    {
        var words = new System.Text.StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || i + 1 < name.Length && char.IsLower(name[i + 1])))
                words.Append(separator);
            words.Append(char.ToLowerInvariant(name[i]));
        }
        return words.ToString();
    }
}
