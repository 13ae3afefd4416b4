using System.Text.Json;

namespace DataGravity.Testing.Servers;

/// <summary>A place in a document.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Character">The UTF-16 unit in the line, from 0.</param>
public sealed record Position(int Line, int Character);

/// <summary>A part of a document.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
public sealed record DocumentRange(Position Start, Position End);

/// <summary>A squiggle.</summary>
/// <param name="Range">Where it is.</param>
/// <param name="Severity">1 for an error, 2 for a warning, 3 for an information, 4 for a hint.</param>
/// <param name="Code">The rule's identifier.</param>
/// <param name="CodeDescription">The rule's page.</param>
/// <param name="Message">What it says.</param>
/// <param name="RelatedInformation">Other places that it is about, if the server tells them.</param>
public sealed record Squiggle(
    DocumentRange Range,
    int Severity,
    string Code,
    CodeDescription? CodeDescription,
    string Message,
    JsonElement? RelatedInformation
);

/// <summary>Where a rule is described.</summary>
/// <param name="Href">The page.</param>
public sealed record CodeDescription(string Href);

/// <summary>The answer to a request for diagnostics of a document or of a workspace; of the latter, one for each document.</summary>
/// <param name="Items">The squiggles of a document.</param>
/// <param name="Uri">The document, in an answer about a workspace.</param>
public sealed record DiagnosticReport(IReadOnlyList<Squiggle>? Items, string? Uri);

/// <summary>The answer to a request for diagnostics of a workspace.</summary>
/// <param name="Items">The documents.</param>
public sealed record WorkspaceReport(IReadOnlyList<DiagnosticReport> Items);

/// <summary>A fix or refactoring that is offered.</summary>
/// <param name="Title">What the editor shows.</param>
public sealed record OfferedAction(string Title);
