namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares a diagnostic with an expected one.</summary>
internal static class Comparison
{
    /// <summary>The first difference, in words; null where the two match.</summary>
    public static string? Difference(DiagnosticResult expected, Diagnostic actual)
    {
        if (expected.Id != actual.Id)
        {
            return $"Expected diagnostic id to be \"{expected.Id}\" was \"{actual.Id}\"";
        }

        if (LocationDifference(expected, actual) is { } location)
        {
            return location;
        }

        if (!expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) && expected.Severity != actual.Severity)
        {
            return $"Expected diagnostic severity to be \"{expected.Severity}\" was \"{actual.Severity}\"";
        }

        if (expected.Message is { } message && message != actual.GetMessage())
        {
            return $"Expected diagnostic message to be \"{message}\" was \"{actual.GetMessage()}\"";
        }

        if (expected is { Message: null, MessageArguments: { Length: > 0 } arguments } && !arguments.Select(Text).SequenceEqual(actual.Arguments().Select(Text)))
        {
            return "Expected diagnostic message arguments to match";
        }

        return expected.IsSuppressed is { } suppressed && suppressed != actual.IsSuppressed ? "Expected diagnostic suppression state to match" : null;
    }

    /// <summary>How far apart the two are, to pair up what does not match; the text of the difference tells which.</summary>
    public static int Distance(DiagnosticResult expected, Diagnostic actual) =>
        (expected.Id == actual.Id ? 0 : 4)
        + (LocationDifference(expected, actual) is null ? 0 : 2)
        + (expected.Message is null || expected.Message == actual.GetMessage() ? 0 : 1);

    private static string? LocationDifference(DiagnosticResult expected, Diagnostic actual)
    {
        if (!expected.HasLocation)
        {
            return actual.Location == Location.None ? null : "Expected a project diagnostic with no location:";
        }

        if (SpanDifference(expected.Spans[0], actual.Location) is { } primary)
        {
            return primary;
        }

        if (expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
        {
            return null;
        }

        var others = expected.Spans.RemoveAt(0);
        if (others.Length != actual.AdditionalLocations.Count)
        {
            return $"Expected {others.Length} additional locations but got {actual.AdditionalLocations.Count} for Diagnostic:";
        }

        var unnecessary = UnnecessaryIndices(actual);
        return others.Select((other, index) => SpanDifference(other, actual.AdditionalLocations[index]) ?? UnnecessaryDifference(other, index, unnecessary))
            .FirstOrDefault(difference => difference is not null);
    }

    private static string? SpanDifference(DiagnosticLocation expected, Location actual)
    {
        var (wanted, got) = (expected.Span, actual.GetLineSpan());
        if (wanted.Path != got.Path)
        {
            return $"Expected diagnostic to be in file \"{wanted.Path}\" was actually in file \"{got.Path}\"";
        }

        if (wanted.StartLinePosition != got.StartLinePosition)
        {
            return $"Expected diagnostic to start at {Describe(wanted.StartLinePosition)} was actually at {Describe(got.StartLinePosition)}";
        }

        return expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength) || wanted.EndLinePosition == got.EndLinePosition
            ? null
            : $"Expected diagnostic to end at {Describe(wanted.EndLinePosition)} was actually at {Describe(got.EndLinePosition)}";
    }

    private static string? UnnecessaryDifference(DiagnosticLocation expected, int index, int[] unnecessary) =>
        expected.Options.HasFlag(DiagnosticLocationOptions.UnnecessaryCode) == unnecessary.Contains(index)
            ? null
            : $"Expected diagnostic additional location index \"{index}\" {(unnecessary.Contains(index) ? "not " : "")}to be marked unnecessary";

    // An analyzer marks additional locations as unnecessary code through a property that holds their indices, "[0,2]".
    private static int[] UnnecessaryIndices(Diagnostic actual) =>
        actual.Properties.TryGetValue(WellKnownDiagnosticTags.Unnecessary, out var encoded) && encoded is not null
            ? [.. encoded.Trim('[', ']', ' ').Split(',').Select(int.Parse)]
            : [];

    private static string Describe(LinePosition position) => $"line {position.Line + 1} column {position.Character + 1}";

    private static string Text(object? argument) => argument?.ToString() ?? "";
}
