using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>Writes inputs and outputs nested in a value as what they hold, and keeps what they were made from.</summary>
internal sealed class OutputJsonConverter : JsonConverterFactory
{
    public ImmutableHashSet<Resource> Resources { get; private set; } = [];

    public bool IsKnown { get; private set; } = true;

    public bool IsSecret { get; private set; }

    public override bool CanConvert(Type typeToConvert) =>
        typeof(IOutput).IsAssignableFrom(typeToConvert) || typeof(IInput).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Writer<>).MakeGenericType(typeToConvert), this)!;

    private sealed class Writer<T>(OutputJsonConverter collected) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException($"{typeToConvert} cannot be read from JSON here.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            var output = value is IInput input ? input.ToOutput() : (IOutput)value!;

            // The serializer has no way to wait: it blocks the program, and the engine answers meanwhile.
            var pending = output.GetDataAsync();
            DeploymentRun.Current?.AnswerUntil(pending);
            var data = pending.GetAwaiter().GetResult();
            collected.Resources = collected.Resources.Union(data.Resources);
            collected.IsKnown &= data.IsKnown;
            collected.IsSecret |= data.IsSecret;
            JsonSerializer.Serialize(writer, data.Value, data.Value?.GetType() ?? typeof(object), options);
        }
    }
}
