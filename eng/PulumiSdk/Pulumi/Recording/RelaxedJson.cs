using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pulumi.Recording;

/// <summary>JSON for people: quotes and angle brackets inside strings stay readable.</summary>
internal static class RelaxedJson
{
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
