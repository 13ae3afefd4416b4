using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>
/// Takes snapshots of values as the JSON that a serializer writes. Properties have the names that JSON gives them.
/// </summary>
internal sealed class JsonWriter : ValueCapture
{
    // The default depth limit of System.Text.Json.
    private const int MaxDepth = 64;

    private readonly Func<string, string> _naming;
    private readonly bool _skipsNull;

    private JsonWriter(Evaluator evaluator, Func<string, string> naming, bool skipsNull)
        : base(evaluator, MaxDepth)
    {
        _naming = naming;
        _skipsNull = skipsNull;
    }

    /// <summary>Creates a writer that follows the serializer options. Returns null if the effect of the options is not known.</summary>
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

    /// <summary>Returns how a property of a name is named in JSON. Returns null for a policy that is not known.</summary>
    public static Func<string, string>? Naming(Value policy) =>
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
            // A tuple has only fields, and System.Text.Json does not write fields.
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
            foreach (var cell in target.CellsOrNone)
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

    /// <summary>
    /// Converts a name as System.Text.Json does. Leading capitals become lower case, except for a capital that begins the next word.
    /// </summary>
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
