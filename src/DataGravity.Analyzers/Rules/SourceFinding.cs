using System.Collections.Immutable;
using DataGravity.Judging;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Analyzers.Rules;

/// <summary>A finding about the source of a program. It holds no symbol, so that it can be kept for later compilations.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Span">Where in the tree.</param>
/// <param name="Message">The message.</param>
/// <param name="Properties">What a fix needs to know.</param>
internal sealed record SourceFinding(
    RuleDescriptor Rule,
    TextSpan Span,
    string Message,
    ImmutableDictionary<string, string?>? Properties = null
);
