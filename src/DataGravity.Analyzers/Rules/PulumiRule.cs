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
/// A rule about the source of a program, which needs no evaluation. It is asked about single nodes, and looks at their
/// names before it binds anything: it runs while the program is typed.
/// </summary>
public abstract class PulumiRule : DiagnosticAnalyzer
{
    /// <summary>The rules, by id.</summary>
    public static IReadOnlyList<PulumiRule> All { get; } =
    [new StackInitializerRule(), new ResourceInApplyRule(), new MissingInputRule(), new DiscardedApplyRule()];

    /// <summary>The rule, as users know it.</summary>
    internal abstract RuleDescriptor Descriptor { get; }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Descriptors.Get(Descriptor));

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

    /// <summary>Asks for the nodes that the rule looks at.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext start, PulumiSymbols pulumi);

    /// <summary>Looks at nodes of some kinds. Those of source that is nested too deep for the compiler are left aside.</summary>
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
    ) => context.ReportDiagnostic(Diagnostic.Create(Descriptors.Get(Descriptor), location, properties, message));

    /// <summary>The name a call is written with: <c>Apply</c> of <c>output.Apply(…)</c> and <c>output?.Apply(…)</c>.</summary>
    private protected static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            SimpleNameSyntax name => name,
            _ => null,
        };
}
