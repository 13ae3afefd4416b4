using System.Globalization;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>An expected diagnostic.</summary>
public readonly record struct DiagnosticResult
{
    public static readonly DiagnosticResult[] EmptyDiagnosticResults = [];

    private readonly ImmutableArray<DiagnosticLocation> _spans;

    public DiagnosticResult(string id, DiagnosticSeverity severity) => (Id, Severity) = (id, severity);

    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity) => MessageFormat = descriptor.MessageFormat;

    public string Id { get; }

    public DiagnosticSeverity Severity { get; private init; }

    public DiagnosticOptions Options { get; private init; }

    public LocalizableString? MessageFormat { get; private init; }

    public object?[]? MessageArguments { get; private init; }

    public bool? IsSuppressed { get; private init; }

    public ImmutableArray<DiagnosticLocation> Spans
    {
        get => _spans.IsDefault ? [] : _spans;
        private init => _spans = value;
    }

    public bool HasLocation => !Spans.IsEmpty;

    /// <summary>The expected message; null where any will do.</summary>
    public string? Message => AnyMessage ? null : GivenMessage ?? Format();

    private bool AnyMessage { get; init; }

    private string? GivenMessage { get; init; }

    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    public DiagnosticResult WithOptions(DiagnosticOptions options) => this with { Options = options };

    public DiagnosticResult WithArguments(params object[] arguments) => this with { MessageArguments = arguments };

    public DiagnosticResult WithMessage(string? message) => this with { GivenMessage = message, AnyMessage = message is null };

    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat) => this with { MessageFormat = messageFormat };

    public DiagnosticResult WithIsSuppressed(bool? isSuppressed) => this with { IsSuppressed = isSuppressed };

    public DiagnosticResult WithNoLocation() => this with { Spans = [] };

    public DiagnosticResult WithLocation(int line, int column) => WithLocation("", line, column);

    public DiagnosticResult WithLocation(LinePosition location) => WithLocation("", location);

    public DiagnosticResult WithLocation(string path, int line, int column) => WithLocation(path, new LinePosition(line - 1, column - 1));

    public DiagnosticResult WithLocation(string path, LinePosition location) => WithLocation(path, location, DiagnosticLocationOptions.None);

    public DiagnosticResult WithLocation(string path, LinePosition location, DiagnosticLocationOptions options) =>
        WithSpan(new FileLinePositionSpan(path, location, location), options | DiagnosticLocationOptions.IgnoreLength);

    public DiagnosticResult WithLocation(int markupKey) => WithLocation(markupKey, DiagnosticLocationOptions.None);

    // Until markup is read, the key travels as the column of a location without a path.
    public DiagnosticResult WithLocation(int markupKey, DiagnosticLocationOptions options) =>
        WithSpan(new FileLinePositionSpan("", new LinePosition(0, markupKey), new LinePosition(0, markupKey)), options | DiagnosticLocationOptions.InterpretAsMarkupKey);

    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) => WithSpan("", startLine, startColumn, endLine, endColumn);

    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan(new FileLinePositionSpan(path, new LinePosition(startLine - 1, startColumn - 1), new LinePosition(endLine - 1, endColumn - 1)));

    public DiagnosticResult WithSpan(FileLinePositionSpan span) => WithSpan(span, DiagnosticLocationOptions.None);

    public DiagnosticResult WithSpan(FileLinePositionSpan span, DiagnosticLocationOptions options) =>
        this with { Spans = Spans.Add(new DiagnosticLocation(span, options)) };

    public DiagnosticResult WithDefaultPath(string path) => MapSpans(location =>
        location.Span.Path.Length > 0 || location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey)
            ? location
            : new DiagnosticLocation(new FileLinePositionSpan(path, location.Span.Span), location.Options));

    public DiagnosticResult WithLineOffset(int offset)
    {
        return MapSpans(location => new DiagnosticLocation(
            new FileLinePositionSpan(location.Span.Path, Moved(location.Span.StartLinePosition), Moved(location.Span.EndLinePosition)), location.Options));

        LinePosition Moved(LinePosition position) => new(position.Line + offset, position.Character);
    }

    internal DiagnosticResult WithAppliedMarkupLocations(IReadOnlyDictionary<string, FileLinePositionSpan> markupLocations) => MapSpans(location =>
    {
        if (!location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey))
        {
            return location;
        }

        var key = $"#{location.Span.StartLinePosition.Character}";
        return markupLocations.TryGetValue(key, out var span)
            ? new DiagnosticLocation(span, location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey)
            : throw new InvalidOperationException($"The markup location '{key}' was not found in the input.");
    });

    private DiagnosticResult MapSpans(Func<DiagnosticLocation, DiagnosticLocation> map) =>
        HasLocation ? this with { Spans = [.. Spans.Select(map)] } : this;

    private string? Format()
    {
        try
        {
            return MessageFormat is null ? null : string.Format(CultureInfo.CurrentCulture, MessageFormat.ToString(), MessageArguments ?? []);
        }
        catch (FormatException)
        {
            return MessageFormat!.ToString();
        }
    }

    /// <summary>The diagnostic as a compiler would print it.</summary>
    public override string ToString()
    {
        var location = HasLocation ? $"{(Spans[0].Span.Path is { Length: > 0 } path ? path : "?")}({Copyable.Numbers(Spans[0])}): " : "";
        var message = Message is { } text ? $": {text}" : "";
        return $"{location}{Severity.ToString().ToLowerInvariant()} {Id}{message}";
    }
}
