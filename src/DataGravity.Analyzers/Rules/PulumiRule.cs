using System.Collections.Immutable;
using DataGravity.Analyzers.Lowering;
using DataGravity.Judging;
using DataGravity.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Analyzers.Rules;

/// <summary>
/// A rule about the source of a program, which needs no evaluation. It runs on single nodes while the program is being typed. So it
/// compares names before it binds anything.
/// </summary>
public abstract class PulumiRule : DiagnosticAnalyzer
{
    /// <summary>The rules, by id.</summary>
    public static IReadOnlyList<PulumiRule> All { get; } =
    [new StackInitializerRule(), new ResourceInApplyRule(), new MissingInputRule(), new DiscardedApplyRule()];

    /// <summary>The rule as users see it.</summary>
    internal abstract RuleDescriptor Descriptor { get; }

    /// <summary>
    /// The rule itself first, then the others. A build leaves out an analyzer all of whose rules are suggestions by default, and does not
    /// know that a mode makes them warnings.
    /// </summary>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        All.Select(rule => rule.Descriptor).OrderBy(rule => rule.Id != Descriptor.Id).Select(Descriptors.Get).ToImmutableArray();

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (PulumiSymbols.TryCreate(start.Compilation) is { } pulumi)
                Register(start, pulumi);
        });
    }

    /// <summary>Registers the rule for the nodes it checks.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext start, PulumiSymbols pulumi);

    /// <summary>Checks nodes of some kinds, except in source that is nested too deeply for the compiler.</summary>
    private protected static void Look(
        CompilationStartAnalysisContext start,
        Action<SyntaxNodeAnalysisContext> look,
        params SyntaxKind[] kinds
    ) =>
        start.RegisterSyntaxNodeAction(
            node =>
            {
                if (!DeepSource.Fits(node.Node.SyntaxTree.GetRoot(node.CancellationToken)))
                    return;
                try
                {
                    DeepSource.Run(node.Node.SyntaxTree, () => look(node));
                }
                catch (InsufficientExecutionStackException) { }
            },
            kinds
        );

    /// <summary>Reports a finding into the tree being analysed.</summary>
    private protected void Report(
        SyntaxNodeAnalysisContext context,
        Location location,
        string message,
        ImmutableDictionary<string, string?>? properties = null
    ) =>
        context.ReportDiagnostic(
            Diagnostic.Create(
                Descriptors.Get(Descriptor),
                location,
                Severities.Of(Descriptor, Descriptor.Severity, context.Options),
                additionalLocations: null,
                properties,
                message
            )
        );

    /// <summary>The name in a call: <c>Apply</c> of <c>output.Apply(…)</c> and <c>output?.Apply(…)</c>.</summary>
    private protected static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            SimpleNameSyntax name => name,
            _ => null,
        };
}
