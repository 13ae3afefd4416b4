using System.Collections.Immutable;
using DataGravity.Analyzers.Lowering;
using DataGravity.Judging;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Rules;

/// <summary>PDG3004: an <c>Apply</c> whose result is not used, and whose function only computes it.</summary>
internal sealed class DiscardedApplyRule : SourceRule
{
    /// <summary>The property of a diagnostic that is present if the whole statement has no effect.</summary>
    public const string DoesNothing = nameof(DoesNothing);

    public override RuleDescriptor Descriptor { get; } =
        new(
            "PDG3004",
            "Result of Apply discarded",
            RuleCategory.Hygiene,
            RuleSeverity.Info,
            "Apply does not change its output, it returns a new one. If nothing uses the new output, and the function has no side effects, the call has no effect."
        );

    public override void Look(IOperation operation, SourceView source)
    {
        if (
            operation is IInvocationOperation { Syntax: InvocationExpressionSyntax call } apply
            && NameOf(call) is { Identifier.ValueText: "Apply" } name
            && MayBeDiscarded(call)
            && source.Pulumi.IsApply(apply.TargetMethod)
            && IsDiscarded(apply)
            && FunctionOf(apply) is { } function
            && Purity.IsPure(function, source.Pulumi)
        )
        {
            var properties = ImmutableDictionary<string, string?>.Empty;
            source.Report(
                Descriptor,
                name.Identifier.Span,
                "The result of Apply is discarded, and its function only computes it: the call has no effect",
                Purity.IsPure(apply, source.Pulumi) ? properties.Add(DoesNothing, "") : properties
            );
        }
    }

    private static bool MayBeDiscarded(ExpressionSyntax call) =>
        call.Parent switch
        {
            ExpressionStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax => true,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } => true,
            ConditionalAccessExpressionSyntax access => access.WhenNotNull == call && MayBeDiscarded(access),
            _ => false,
        };

    /// <summary>Whether nothing uses a value. The body of a lambda that returns nothing is a statement, too.</summary>
    private static bool IsDiscarded(IOperation value) =>
        value.Parent switch
        {
            IExpressionStatementOperation => true,
            ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation } => true,
            IConditionalAccessOperation access => IsDiscarded(access),
            _ => false,
        };

    /// <summary>The body of the function if it is a lambda. A method may do anything, and an async lambda has side effects.</summary>
    private static IOperation? FunctionOf(IInvocationOperation apply) =>
        apply.Arguments.Select(a => a.Value).OfType<IDelegateCreationOperation>().FirstOrDefault()?.Target
            is IAnonymousFunctionOperation { Symbol.IsAsync: false } function
            ? function.Body
            : null;
}
