using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering;

// Bodies of methods and accessors.
internal sealed partial class TreeLowering
{
    private void Method(BaseMethodDeclarationSyntax syntax)
    {
        if (_model.GetDeclaredSymbol(syntax, _cancellation) is not { } method)
            return;
        if (method.MethodKind == MethodKind.Constructor)
            Constructor(method, syntax);
        else if (syntax.Body is not null || syntax.ExpressionBody is not null)
            Body(method, syntax, KindOf(method));
    }

    private static ProcedureKind KindOf(IMethodSymbol method) =>
        method.MethodKind == MethodKind.StaticConstructor ? ProcedureKind.StaticConstructor
        : IsMain(method) ? ProcedureKind.EntryPoint
        : ProcedureKind.Method;

    private static bool IsMain(IMethodSymbol method) =>
        method is { Name: "Main", IsStatic: true, Parameters.Length: <= 1, TypeParameters.IsEmpty: true };

    private void Accessors(BasePropertyDeclarationSyntax syntax, ArrowExpressionClauseSyntax? expression)
    {
        var property = _model.GetDeclaredSymbol(syntax, _cancellation) as IPropertySymbol;
        if (expression is not null && property?.GetMethod is { } getter)
            Body(getter, expression, ProcedureKind.Method);
        foreach (var accessor in BodiesOf(syntax.AccessorList))
        {
            if (_model.GetDeclaredSymbol(accessor, _cancellation) is { } method)
                Body(method, accessor, ProcedureKind.Method);
        }
    }

    private void Body(IMethodSymbol method, SyntaxNode syntax, ProcedureKind kind)
    {
        _procedures.Add(
            Lower(
                method,
                kind,
                lowering =>
                    (
                        lowering.Parameters(method.Parameters),
                        Receiving(lowering, method, syntax, lowering.LowerStatement(BlockOf(syntax))),
                        null
                    )
            )
        );
        ByClass(method, syntax, kind);
    }

    /// <summary>Declares the receiver of an extension member as a variable of its body.</summary>
    private Statement Receiving(BodyLowering lowering, IMethodSymbol method, SyntaxNode syntax, Statement body) =>
        SymbolNames.IsExtension(method) && ReceiverOf(syntax) is { } receiver
            ? new Block([new Declaration(lowering.VariableOf(receiver), new This()), body])
            : body;

    /// <summary>
    /// A member of an extension block is a second method of the class around it: who calls it by the class passes what it is asked of first.
    /// </summary>
    private void ByClass(IMethodSymbol method, SyntaxNode syntax, ProcedureKind kind)
    {
        if (method.ContainingType?.TypeKind != LoweredKinds.ExtensionBlock || ExtensionMembers.ByClass(method) is not { } byClass)
            return;
        var receiver = method.IsStatic ? null : ReceiverOf(syntax);
        _procedures.Add(
            Lower(
                byClass,
                kind,
                lowering =>
                    (
                        [.. lowering.Parameters(receiver is null ? [] : [receiver]), .. lowering.Parameters(method.Parameters)],
                        lowering.LowerStatement(BlockOf(syntax)),
                        null
                    )
            )
        );
    }

    private IParameterSymbol? ReceiverOf(SyntaxNode syntax) =>
        syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.ChildNodes().OfType<ParameterListSyntax>().FirstOrDefault()?.Parameters
            is [var receiver]
            ? _model.GetDeclaredSymbol(receiver, _cancellation)
            : null;

    private IBlockOperation? BlockOf(SyntaxNode syntax) =>
        Operation(syntax) switch
        {
            IMethodBodyBaseOperation body => body.BlockBody ?? body.ExpressionBody,
            var operation => operation as IBlockOperation,
        };
}
