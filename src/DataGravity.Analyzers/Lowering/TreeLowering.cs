using System.Runtime.CompilerServices;
using DataGravity.Analyzers.Lowering.Expressions;
using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering;

/// <summary>Lowers one syntax tree: its types, with all bodies, and its top-level statements.</summary>
internal sealed class TreeLowering
{
    private readonly SemanticModel _model;
    private readonly SymbolNames _names;
    private readonly CancellationToken _cancellation;
    private readonly List<TypeDeclaration> _types = [];
    private readonly List<Procedure> _procedures = [];
    private readonly List<string> _secretKeys = [];

    private TreeLowering(SemanticModel model, SymbolNames names, CancellationToken cancellation)
    {
        _model = model;
        _names = names;
        _cancellation = cancellation;
    }

    public static ProgramUnit Lower(SemanticModel model, SymbolNames names, CancellationToken cancellation)
    {
        var lowering = new TreeLowering(model, names, cancellation);
        DeepSource.Run(model.SyntaxTree, lowering.Declarations);
        var text = model.SyntaxTree.GetText(cancellation);
        return new ProgramUnit(
            model.SyntaxTree.FilePath,
            text.Lines.Select(line => line.Start).ToArray(),
            lowering._types,
            lowering._procedures
        )
        {
            SecretKeys = lowering._secretKeys,
        };
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

    private IOperation? Operation(SyntaxNode syntax) => DeepSource.Fits(syntax) ? _model.OperationOf(syntax, _cancellation) : null;

    private void EntryPoint(CompilationUnitSyntax root)
    {
        if (_model.GetDeclaredSymbol(root, _cancellation) is IMethodSymbol main)
            Body(main, root, ProcedureKind.EntryPoint);
    }

    private void Type(TypeDeclarationSyntax syntax)
    {
        if (
            _model.GetDeclaredSymbol(syntax, _cancellation)
            is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or LoweredKinds.ExtensionBlock } type
        )
        {
            return;
        }

        var fields = Members(syntax);
        // No object has such a type. It only adds members to others.
        if (type.TypeKind == LoweredKinds.ExtensionBlock)
            return;
        // Not syntax.ParameterList: the oldest supported compiler has it for records only.
        if (syntax.ChildNodes().Any(n => n.IsKind(SyntaxKind.ParameterList)))
            Try(() => PrimaryConstructor(type, syntax));

        var baseType = type.BaseType is { SpecialType: SpecialType.None } b ? _names.TypeOf(b) : null;
        _types.Add(
            new TypeDeclaration(_names.TypeOf(type), baseType, fields, !type.IsAbstract && !type.IsStatic)
            {
                Span = new Span(syntax.Identifier.Span.Start, syntax.Identifier.Span.Length),
                IsRecord = type.IsRecord || type.TypeKind == TypeKind.Struct,
                Methods = Overrides.MethodsOf(type, _names),
                Properties = Overrides.PropertiesOf(type, _names),
                Data = JsonProperties.FindAll(type).Select(_names.MemberOf).ToArray(),
            }
        );
    }

    /// <summary>Lowers the members of a type. Returns those that its objects store.</summary>
    private List<FieldDeclaration> Members(TypeDeclarationSyntax syntax)
    {
        var fields = new List<FieldDeclaration>();
        foreach (var member in syntax.Members)
            Try(() => Member(member, fields));
        return fields;
    }

    private void Member(MemberDeclarationSyntax member, List<FieldDeclaration> fields)
    {
        switch (member)
        {
            case FieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                    Initializer(fields, _model.GetDeclaredSymbol(variable, _cancellation), variable.Initializer);
                break;
            case PropertyDeclarationSyntax property:
                Initializer(fields, _model.GetDeclaredSymbol(property, _cancellation), property.Initializer);
                Accessors(property, property.ExpressionBody);
                break;
            case IndexerDeclarationSyntax indexer:
                Accessors(indexer, indexer.ExpressionBody);
                break;
            case BaseMethodDeclarationSyntax method:
                Method(method);
                break;
        }
    }

    private void Enum(EnumDeclarationSyntax syntax)
    {
        if (_model.GetDeclaredSymbol(syntax, _cancellation) is not { } type)
            return;
        var name = _names.TypeOf(type);
        _types.Add(
            new TypeDeclaration(name, null, [], IsInstantiable: false)
            {
                EnumMembers =
                [
                    .. type.GetMembers()
                        .OfType<IFieldSymbol>()
                        .Where(f => f.HasConstantValue)
                        .Select(f => new EnumLiteral(name, f.Name, f.ConstantValue!)),
                ],
            }
        );
    }

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
        foreach (var accessor in syntax.AccessorList?.Accessors ?? [])
        {
            if (
                (accessor.Body is not null || accessor.ExpressionBody is not null)
                && _model.GetDeclaredSymbol(accessor, _cancellation) is { } method
            )
            {
                Body(method, accessor, ProcedureKind.Method);
            }
        }
    }

    private void Initializer(List<FieldDeclaration> fields, ISymbol? member, EqualsValueClauseSyntax? initializer)
    {
        if (member is null)
            return;
        if (initializer is null)
        {
            Default(fields, member);
            return;
        }
        fields.Add(
            new FieldDeclaration(
                _names.MemberOf(member),
                Lower(member, ProcedureKind.Initializer, body => ([], new Return(Value(body, initializer)), null))
            )
        );
    }

    /// <summary>A number or truth that nobody sets is 0 or false, not null.</summary>
    private void Default(List<FieldDeclaration> fields, ISymbol member)
    {
        var type = member switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol { IsAbstract: false, IsIndexer: false } property when _names.MemberOf(property).Getter is null => property.Type,
            _ => null,
        };
        if (type is not null && SymbolNames.DefaultOf(type) is { } value)
        {
            fields.Add(
                new FieldDeclaration(
                    _names.MemberOf(member),
                    Lower(member, ProcedureKind.Initializer, _ => ([], new Return(new Literal(value)), null))
                )
            );
        }
    }

    private Expression Value(BodyLowering body, EqualsValueClauseSyntax initializer) =>
        body.Lower(Operation(initializer) ?? Operation(initializer.Value));

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

    private void Constructor(IMethodSymbol constructor, SyntaxNode syntax)
    {
        _procedures.Add(
            Lower(
                constructor,
                ProcedureKind.Constructor,
                lowering =>
                {
                    var operation = Operation(syntax) as IConstructorBodyOperation;
                    return (
                        lowering.Parameters(constructor.Parameters),
                        lowering.LowerStatement(operation?.BlockBody ?? operation?.ExpressionBody),
                        BaseCall(lowering, operation?.Initializer)
                    );
                }
            )
        );
    }

    /// <summary>
    /// A primary constructor stores its parameters in the object, where initialisers and other bodies read them. The parameters of a record
    /// also become properties.
    /// </summary>
    private void PrimaryConstructor(INamedTypeSymbol type, TypeDeclarationSyntax syntax)
    {
        var constructor = type.InstanceConstructors.FirstOrDefault(c =>
            c.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == syntax.SyntaxTree && r.Span == syntax.Span)
        );
        if (constructor is null)
            return;

        var baseSyntax = syntax.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault();
        _procedures.Add(
            Lower(
                constructor,
                ProcedureKind.Constructor,
                lowering =>
                    (
                        lowering.Parameters(constructor.Parameters),
                        new Block(RecordProperties(type, constructor, lowering).ToArray()),
                        baseSyntax is null ? null : BaseCall(lowering, Operation(baseSyntax))
                    )
            ) with
            {
                PrimaryParameters = constructor.Parameters.Select(_names.PrimaryParameter).ToArray(),
            }
        );
    }

    private IEnumerable<Statement> RecordProperties(INamedTypeSymbol type, IMethodSymbol constructor, BodyLowering lowering)
    {
        if (!type.IsRecord)
            yield break;
        foreach (var parameter in constructor.Parameters)
        {
            var property = type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault();
            // A property that the record declares itself is set by its own initialiser.
            if (
                property is null
                || property.DeclaringSyntaxReferences is not [var reference]
                || reference.GetSyntax() is not ParameterSyntax
            )
            {
                continue;
            }

            yield return new ExpressionStatement(
                new Assignment(
                    new MemberReference(new This(), _names.MemberOf(property), []),
                    new VariableReference(lowering.VariableOf(parameter))
                )
            );
        }
    }

    private ConstructorCall? BaseCall(BodyLowering lowering, IOperation? initializer)
    {
        if (initializer is IExpressionStatementOperation statement)
            initializer = statement.Operation;
        var (target, arguments) = initializer is IInvocationOperation call
            ? (call.TargetMethod, lowering.Arguments(call.Arguments))
            : UndecidedLowering.ConstructorCall(lowering, initializer) ?? default;
        if (target is null)
            return null;
        var isThis = SymbolEqualityComparer.Default.Equals(target.ContainingType, lowering.Owner.ContainingType);
        return new ConstructorCall(_names.TypeOf(target.ContainingType), _names.ConstructorOf(target), arguments, isThis);
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
        try
        {
            lowered = lower(lowering);
        }
        catch (Exception fault) when (Faults.IsSurvived(fault))
        {
            Faults.Report(fault, "lowering");
            lowered = ([], new Return(new Opaque(BodyLowering.NotLowered, [])), null);
        }
        _secretKeys.AddRange(lowering.SecretKeys);
        return new Procedure(
            SymbolNames.IdOf(owner),
            owner.Name,
            kind,
            _names.TypeOf(owner.ContainingType).Id,
            lowered.Parameters,
            lowered.Body,
            lowering.VariableCount
        )
        {
            BaseCall = lowered.BaseCall,
            TypeParameters = [.. (owner as IMethodSymbol)?.TypeParameters.Select(p => p.Name) ?? []],
            IsIterator = lowering.Yields && owner is IMethodSymbol method && SymbolNames.ReturnsSequence(method),
        };
    }
}
