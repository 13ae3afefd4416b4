using System.Collections.Immutable;
using DataGravity.Analyzers.Lowering;
using DataGravity.Judging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Analyzers.Rules;

/// <summary>A tree that the rules about source look at, and what they find in it.</summary>
internal sealed class SourceView(SemanticModel model, PulumiSymbols pulumi, RequiredInputs required, CancellationToken cancellation)
{
    private readonly List<SourceFinding> _findings = [];

    public SemanticModel Model => model;

    public PulumiSymbols Pulumi => pulumi;

    public RequiredInputs Required => required;

    public CancellationToken Cancellation => cancellation;

    public IReadOnlyList<SourceFinding> Findings => _findings;

    /// <summary>Whether a finding depends on a body in another tree. It may then change although no declaration does.</summary>
    public bool ReadsOtherBodies { get; private set; }

    /// <summary>Adds a finding of a rule.</summary>
    public void Report(RuleDescriptor rule, TextSpan span, string message, ImmutableDictionary<string, string?>? properties = null) =>
        _findings.Add(new SourceFinding(rule, span, message, properties));

    /// <summary>The model for a body that may be in another tree.</summary>
    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (tree == model.SyntaxTree)
            return model;
        ReadsOtherBodies = true;
#pragma warning disable RS1030 // Rules rarely ask for another tree, so creating its model costs little.
        return model.Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
    }
}
