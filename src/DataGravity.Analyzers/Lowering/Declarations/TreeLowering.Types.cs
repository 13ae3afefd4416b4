using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Analyzers.Lowering;

// Types, and what their objects store.
internal sealed partial class TreeLowering
{
    private void Type(TypeDeclarationSyntax syntax)
    {
        // No object is of an interface, so its bodies are not run. The rules about source look at them.
        if (syntax is InterfaceDeclarationSyntax)
        {
            foreach (var body in syntax.Members.SelectMany(BodiesOf))
                Operation(body);
            return;
        }

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

        var baseType = type.BaseType is { SpecialType: SpecialType.None or SpecialType.System_ValueType } b ? _names.TypeOf(b) : null;
        _types.Add(
            new TypeDeclaration(_names.TypeOf(type), baseType, fields, !type.IsAbstract && !type.IsStatic)
            {
                Span = new Span(syntax.Identifier.Span.Start, syntax.Identifier.Span.Length),
                IsRecord = type.IsRecord || type.TypeKind == TypeKind.Struct,
                Methods = Overrides.MethodsOf(type, _names),
                Properties = Overrides.PropertiesOf(type, _names),
                Data = JsonProperties.FindAll(type).Select(_names.MemberOf).ToArray(),
                Stored = _names.IsOfLibrary(type) ? NamesOfStored(type) : [],
            }
        );
    }

    private static IEnumerable<SyntaxNode> BodiesOf(MemberDeclarationSyntax member) =>
        member switch
        {
            BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Initializer).OfType<SyntaxNode>(),
            BaseMethodDeclarationSyntax method => method.Body is null && method.ExpressionBody is null ? [] : [method],
            PropertyDeclarationSyntax { ExpressionBody: { } value } => [value],
            IndexerDeclarationSyntax { ExpressionBody: { } value } => [value],
            PropertyDeclarationSyntax { Initializer: { } value } property => [value, .. BodiesOf(property.AccessorList)],
            BasePropertyDeclarationSyntax property => BodiesOf(property.AccessorList),
            _ => [],
        };

    private static IEnumerable<AccessorDeclarationSyntax> BodiesOf(AccessorListSyntax? accessors) =>
        accessors?.Accessors.Where(accessor => accessor.Body is not null || accessor.ExpressionBody is not null) ?? [];

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
            case BaseFieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                    Initializer(fields, _model.GetDeclaredSymbol(variable, _cancellation), variable.Initializer);
                break;
            case PropertyDeclarationSyntax property:
                Initializer(fields, _model.GetDeclaredSymbol(property, _cancellation), property.Initializer);
                Accessors(property, property.ExpressionBody);
                break;
            case EventDeclarationSyntax handlers:
                Accessors(handlers, null);
                break;
            case IndexerDeclarationSyntax indexer:
                Accessors(indexer, indexer.ExpressionBody);
                break;
            case BaseMethodDeclarationSyntax method:
                Method(method);
                break;
        }
    }

    private static HashSet<string> NamesOfStored(INamedTypeSymbol type) =>
        new(type.GetMembers().Where(m => m is IPropertySymbol or IFieldSymbol or IEventSymbol).Select(m => m.Name), StringComparer.Ordinal);

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
            IPropertySymbol { IsAbstract: false, IsIndexer: false } property
                when _names.MemberOf(property).Getter is null || IsStored(property) => property.Type,
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

    /// <summary>Whether the accessors of a property use the keyword <c>field</c>, or store its value themselves.</summary>
    private static bool IsStored(IPropertySymbol property) =>
        property
            .ContainingType.GetMembers()
            .Any(m => m is IFieldSymbol { AssociatedSymbol: { } of } && SymbolEqualityComparer.Default.Equals(of, property));

    private Expression Value(BodyLowering body, EqualsValueClauseSyntax initializer) =>
        body.Lower(Operation(initializer) ?? Operation(initializer.Value));
}
