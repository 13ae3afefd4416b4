using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

public static partial class Output
{
    /// <summary>JSON text of a value, in which inputs and outputs may be nested at any depth.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(Serialize());

        async Task<OutputData<string>> Serialize()
        {
            var data = await value.DataTask.ConfigureAwait(false);
            if (!data.IsKnown)
            {
                return new(data.Resources, "", IsKnown: false, data.IsSecret);
            }

            var nested = new OutputJsonConverter();
            var withNested = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
            withNested.Converters.Add(nested);
            var json = JsonSerializer.Serialize(data.Value, withNested);
            return new(data.Resources.Union(nested.Resources), json, nested.IsKnown, data.IsSecret || nested.IsSecret);
        }
    }

    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Apply(text => JsonSerializer.Deserialize<T>(text, options)!);
    }
}
