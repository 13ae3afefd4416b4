using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Recording;

namespace Pulumi.Serialization;

/// <summary>Turns an input into what is recorded, and collects what it was made from on the way.</summary>
internal sealed class InputSerializer
{
    /// <summary>Recorded where an output is unknown, which only happens to outputs made unknown on purpose.</summary>
    private const string UnknownText = "@[unknown]";

    public ImmutableHashSet<Resource> Resources { get; private set; } = [];

    public bool SawUnknown { get; private set; }

    /// <summary>The JSON text of an input that a schema wants as text.</summary>
    public static Output<string>? ToJsonInput(object? value)
    {
        return value is null ? null : new(Serialize());

        async Task<OutputData<string>> Serialize()
        {
            var serializer = new InputSerializer();
            var node = await serializer.SerializeAsync(value).ConfigureAwait(false);
            return new(serializer.Resources, node?.ToJsonString(RelaxedJson.Options)!, !serializer.SawUnknown);
        }
    }

    public async Task<JsonNode?> SerializeAsync(object? value) =>
        value switch
        {
            null => null,
            IInput input => await SerializeAsync(input.ToOutput()).ConfigureAwait(false),
            IOutput output => await SerializeOutputAsync(output).ConfigureAwait(false),
            IUnion union => await SerializeAsync(union.Value).ConfigureAwait(false),
            InputArgs args => await SerializeMapAsync(args.ToDictionary().Select(pair => (pair.Key, pair.Value))).ConfigureAwait(false),
            Resource resource => Reference(resource),
            AssetOrArchive asset => new JsonObject { [asset.Kind] = await SerializeAsync(asset.Content).ConfigureAwait(false) },
            string text => JsonValue.Create(text),
            bool flag => JsonValue.Create(flag),
            JsonDocument document => await SerializeAsync(document.RootElement).ConfigureAwait(false),
            JsonElement { ValueKind: JsonValueKind.Undefined } => null,
            JsonElement element => JsonNode.Parse(element.GetRawText()),
            JsonNode node => node.DeepClone(),
            Enum constant => JsonValue.Create(Convert.ToInt32(constant)),
            IDictionary map => await SerializeMapAsync(map.Keys.Cast<object>().Select(key => ((string)key, map[key])))
                .ConfigureAwait(false),
            IEnumerable list => IsDefault(list) ? null : await SerializeListAsync(list).ConfigureAwait(false),
            IConvertible number => JsonValue.Create(Convert.ToDouble(number)),
            _ when value.GetType().GetCustomAttribute<EnumTypeAttribute>() is not null => await SerializeAsync(EnumValue(value))
                .ConfigureAwait(false),
            _ => throw new InvalidOperationException($"{value.GetType()} is not a supported argument type."),
        };

    private async Task<JsonNode?> SerializeOutputAsync(IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        Resources = Resources.Union(data.Resources);
        SawUnknown |= !data.IsKnown;
        return data.IsKnown ? await SerializeAsync(data.Value).ConfigureAwait(false) : UnknownText;
    }

    private async Task<JsonNode> SerializeMapAsync(IEnumerable<(string Key, object? Value)> entries)
    {
        var result = new JsonObject();
        foreach (var (key, value) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (await SerializeAsync(value).ConfigureAwait(false) is { } node)
            {
                result[key] = node;
            }
        }

        return result;
    }

    private async Task<JsonNode> SerializeListAsync(IEnumerable values)
    {
        var result = new JsonArray();
        foreach (var value in values)
        {
            result.Add(await SerializeAsync(value).ConfigureAwait(false));
        }

        return result;
    }

    private JsonObject Reference(Resource resource)
    {
        Resources = Resources.Add(resource);
        return new() { ["$resource"] = resource.Registration.Urn };
    }

    private static object? EnumValue(object value) =>
        value.GetType().GetField("_value", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(value);

    private static bool IsDefault(IEnumerable list) =>
        list.GetType() is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
        && (bool)type.GetProperty(nameof(ImmutableArray<object>.IsDefault))!.GetValue(list)!;
}
