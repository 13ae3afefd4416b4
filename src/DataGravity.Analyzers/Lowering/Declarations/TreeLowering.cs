using System.Runtime.CompilerServices;
using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Analyzers.Lowering;

/// <summary>Lowers one syntax tree: its types, with all bodies, and its top-level statements.</summary>
internal sealed partial class TreeLowering
{
    private readonly SemanticModel _model;
    private readonly SymbolNames _names;
    private readonly CancellationToken _cancellation;
    private readonly List<TypeDeclaration> _types = [];
    private readonly List<Procedure> _procedures = [];
    private readonly List<string> _secretKeys = [];
    private readonly Dictionary<SyntaxNode, IOperation?> _bodies = [];

    private TreeLowering(SemanticModel model, SymbolNames names, CancellationToken cancellation)
    {
        _model = model;
        _names = names;
        _cancellation = cancellation;
    }

    /// <summary>Lowers a tree. Returns it with the operations of its bodies, for those who want to look at them as well.</summary>
    /// <param name="model">The tree.</param>
    /// <param name="ordinal">Its number among the trees with its path.</param>
    /// <param name="declarations">A hash of everything that decides what the names in it mean.</param>
    /// <param name="names">The names of symbols.</param>
    /// <param name="cancellation">Stops the lowering.</param>
    public static (ProgramUnit Unit, IEnumerable<IOperation> Bodies) Lower(
        SemanticModel model,
        int ordinal,
        ulong declarations,
        SymbolNames names,
        CancellationToken cancellation
    )
    {
        var lowering = new TreeLowering(model, names, cancellation);
        DeepSource.Run(model.SyntaxTree, lowering.Declarations);
        var text = model.SyntaxTree.GetText(cancellation);
        var unit = new ProgramUnit(
            new SourceFile(model.Compilation.AssemblyName ?? "", model.SyntaxTree.FilePath, ordinal),
            text.Lines.Select(line => line.Start).ToArray(),
            lowering._types,
            lowering._procedures
        )
        {
            Declarations = declarations,
            SecretKeys = lowering._secretKeys,
        };
        return (unit, lowering._bodies.Values.OfType<IOperation>());
    }

    private void Declarations()
    {
        var root = _model.SyntaxTree.GetCompilationUnitRoot(_cancellation);
        if (root.Members.Any(SyntaxKind.GlobalStatement))
            Try(() => EntryPoint(root));
        foreach (
            var type in root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        )
        {
            if (type is TypeDeclarationSyntax declaration)
                Try(() => Type(declaration));
            else if (type is EnumDeclarationSyntax members)
                Try(() => Enum(members));
        }
    }

    /// <summary>Lowers a declaration. If that fails for any reason, only this declaration is missing.</summary>
    private void Try(Action lower)
    {
        _cancellation.ThrowIfCancellationRequested();
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            lower();
        }
        catch (Exception fault) when (Faults.IsSurvived(fault))
        {
            Faults.Report(fault, "lowering");
        }
    }

    private IOperation? Operation(SyntaxNode syntax)
    {
        if (!_bodies.TryGetValue(syntax, out var operation) && DeepSource.Fits(syntax))
            _bodies.Add(syntax, operation = _model.OperationOf(syntax, _cancellation));
        return operation;
    }

    private void EntryPoint(CompilationUnitSyntax root)
    {
        if (_model.GetDeclaredSymbol(root, _cancellation) is IMethodSymbol main)
            Body(main, root, ProcedureKind.EntryPoint);
    }

    /// <summary>Lowers one outermost body. If that fails for any reason, the body is unknown.</summary>
    private Procedure Lower(
        ISymbol owner,
        ProcedureKind kind,
        Func<BodyLowering, (Parameter[] Parameters, Statement Body, ConstructorCall? BaseCall)> lower
    )
    {
        var lowering = new BodyLowering(_names, owner);
        (Parameter[] Parameters, Statement Body, ConstructorCall? BaseCall) lowered;
        var variables = 0;
        try
        {
            lowered = lower(lowering);
            variables = lowering.VariableCount;
        }
        catch (Exception fault) when (Faults.IsSurvived(fault))
        {
            Faults.Report(fault, "lowering");
            lowered = ([], new Return(new Opaque(BodyLowering.NotLowered, [])), null);
        }
        _secretKeys.AddRange(lowering.SecretKeys);
        return new Procedure(
            _names.IdOf(owner),
            owner.Name,
            kind,
            _names.TypeOf(owner.ContainingType).Id,
            lowered.Parameters,
            lowered.Body,
            variables
        )
        {
            BaseCall = lowered.BaseCall,
            TypeParameters = [.. (owner as IMethodSymbol)?.TypeParameters.Select(p => _names.TypeOf(p).Id) ?? []],
            IsAsync = owner is IMethodSymbol { IsAsync: true },
            IsIterator = lowering.Yields && owner is IMethodSymbol method && SymbolNames.ReturnsSequence(method),
        };
    }
}
