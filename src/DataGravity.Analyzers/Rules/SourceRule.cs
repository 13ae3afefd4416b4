using DataGravity.Judging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Analyzers.Rules;

/// <summary>
/// A rule about the source of a program, which needs no evaluation. It looks at every creation and every call. So it asks first what is
/// known without binding: names in the source, and the types of the operation.
/// </summary>
internal abstract class SourceRule
{
    /// <summary>The rules, by id.</summary>
    public static IReadOnlyList<SourceRule> All { get; } =
    [new StackInitializerRule(), new ResourceInApplyRule(), new MissingInputRule(), new DiscardedApplyRule()];

    /// <summary>The rule as users see it.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Looks at a creation of an object or at a call.</summary>
    public abstract void Look(IOperation operation, SourceView source);

    /// <summary>The name in a call: <c>Apply</c> of <c>output.Apply(…)</c> and <c>output?.Apply(…)</c>.</summary>
    protected static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            SimpleNameSyntax name => name,
            _ => null,
        };
}
