using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Pulumi.Recording;

/// <summary>All that a program asked for in one run.</summary>
public sealed record RecordedRun(
    ImmutableArray<Registration> Registrations,
    ImmutableArray<Exception> Errors,
    ImmutableArray<string> Messages
)
{
    /// <summary>Zero, or what the published SDK ends with after it has told of an error.</summary>
    public int ExitCode => Errors.IsEmpty ? 0 : 32;

    /// <summary>Everything but calls, in order; the stack itself included.</summary>
    public IEnumerable<Registration> Resources =>
        Registrations.Where(found => found.Kind is not (RegistrationKind.Invoke or RegistrationKind.Call));

    public IEnumerable<Registration> Invokes => Registrations.Where(found => found.Kind == RegistrationKind.Invoke);

    /// <summary>The outputs of the stack.</summary>
    public JsonObject Outputs => Registrations.FirstOrDefault(found => found.Type == Stack.TypeToken)?.Outputs ?? [];

    /// <summary>The resource of that logical name; the type tells apart resources that share one.</summary>
    public Registration this[string name, string? type = null] =>
        Resources.Single(found => found.Name == name && (type is null || found.Type == type));

    /// <summary>The unresolved outputs that occur in a text, such as an input.</summary>
    public IEnumerable<Marker> MarkersIn(string? text) =>
        from found in Marker.Find(text ?? "")
        from registration in Registrations.Where(registration => registration.Owns(found.Key))
        select new Marker(registration, found.Path);

    /// <summary>The unresolved outputs that occur anywhere in a recorded value.</summary>
    public IEnumerable<Marker> MarkersIn(JsonNode? value) => MarkersIn(value?.ToJsonString());

    public RecordedRun ThrowIfFailed() =>
        Errors switch
        {
            [] => this,
            [var single] => throw single,
            _ => throw new AggregateException(Errors),
        };
}
