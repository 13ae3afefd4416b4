using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DataGravity.Analyzers.Libraries;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Analyzers.Lowering;

/// <summary>Turns symbols into the names of the lowered program. Creates each name once per compilation.</summary>
/// <param name="pulumi">Pulumi's own types.</param>
/// <param name="libraries">The libraries that are evaluated with the program.</param>
internal sealed class SymbolNames(PulumiSymbols pulumi, LinkedLibraries libraries)
{
    private readonly ConcurrentDictionary<ISymbol, TypeRef> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Member> _members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Method> _methods = new(SymbolEqualityComparer.IncludeNullability);

    /// <summary>The type, without its type arguments.</summary>
    public TypeRef TypeOf(ITypeSymbol? type)
    {
        if (type is null)
            return new TypeRef("?", "?");
        var original = type.OriginalDefinition;
        if (_types.TryGetValue(original, out var known))
            return known;

        var isInSource = IsInSource(original);
        var (role, token) = pulumi.Classify(original, isInSource);
        var id = original is INamedTypeSymbol ? Qualify(original, MetadataName(original)) : MetadataName(original);
        // Another thread may have been faster: everybody gets the same name.
        return _types.GetOrAdd(
            original,
            new TypeRef(id, original.Name, role, token, isInSource)
            {
                Elsewhere =
                    role == TypeRole.ComponentResource && !isInSource && !pulumi.IsOfPulumi(original)
                        ? libraries.ProblemOf(original.ContainingAssembly)
                        : null,
            }
        );
    }

    /// <summary>A field or property.</summary>
    public Member MemberOf(ISymbol member)
    {
        var original = member.OriginalDefinition;
        if (_members.TryGetValue(original, out var known))
            return known;

        // The keyword `field` is the storage of its property.
        if (original is IFieldSymbol { AssociatedSymbol: IPropertySymbol stored })
            return _members.GetOrAdd(original, MemberOf(stored) with { Getter = null, Setter = null, VirtualId = null });
        var property = original as IPropertySymbol;
        var type = property?.Type ?? (original as IFieldSymbol)?.Type;
        var owner = TypeOf(original.ContainingType);
        var isCollection =
            type is not null
            && (
                pulumi.IsInputCollection(type)
                || owner is { Role: TypeRole.InputArgs, InSource: false } && PulumiSymbols.IsPlainCollection(type)
            );
        return _members.GetOrAdd(
            original,
            new Member(
                owner.Id,
                original.Name,
                pulumi.SchemaNameOf(original, owner.Role),
                original.IsStatic,
                BodyOf(property?.GetMethod),
                BodyOf(property?.SetMethod),
                isCollection ? TypeOf(type!) : null,
                // Members of anonymous types and tuples have a position in the source, but no declaration.
                IsInSource(original) && original.ContainingType is { IsAnonymousType: false, IsTupleType: false },
                IsVirtual(original) ? IdOf(original) : null,
                JsonProperties.NameOf(original),
                IsExtension(original),
                property is not null && owner.InSource && pulumi.IsDeclaredOutput(property, owner.Role)
            )
        );
    }

    /// <summary>Whether a member of an extension block is called on an object. Its body then runs on that object.</summary>
    public static bool IsExtension(ISymbol member) => !member.IsStatic && member.ContainingType?.TypeKind == LoweredKinds.ExtensionBlock;

    private static bool IsVirtual(ISymbol member) => member.IsVirtual || member.IsAbstract || member.IsOverride;

    /// <summary>A method that is not a local function.</summary>
    public Method MethodOf(IMethodSymbol method)
    {
        if (_methods.TryGetValue(method, out var known))
            return known;

        var original = (method.ReducedFrom ?? method).OriginalDefinition;
        return _methods.GetOrAdd(
            method,
            new Method(
                TypeOf(original.ContainingType).Id,
                original.Name,
                IsInSource(original) ? IdOf(original) : null,
                original.IsStatic,
                method.TypeArguments.Select(TypeOf).ToArray(),
                IsVirtual(original) ? IdOf(original) : null,
                pulumi.IsCustomResource(method.ReturnType) ? TypeOf(method.ReturnType) : null,
                JsonShapes.Read(method, this),
                DefaultOf(method.Parameters.FirstOrDefault(p => p.RefKind == RefKind.Out)?.Type ?? method.ReturnType),
                original is { MethodKind: MethodKind.Conversion, Parameters: [var operand] } ? TypeOf(operand.Type) : null
            )
        );
    }

    /// <summary>The default value of a type; null unless it is a number or a boolean.</summary>
    public static object? DefaultOf(ITypeSymbol type) =>
        type.SpecialType switch
        {
            SpecialType.System_Boolean => false,
            SpecialType.System_Double => 0.0,
            SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 => 0L,
            >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => 0,
            _ => null,
        };

    /// <summary>Whether a method may be an iterator. While one types, a body may yield that belongs to any other.</summary>
    public static bool ReturnsSequence(IMethodSymbol method) =>
        method.ReturnType.OriginalDefinition.SpecialType
            is SpecialType.System_Collections_IEnumerable
                or SpecialType.System_Collections_IEnumerator
                or SpecialType.System_Collections_Generic_IEnumerable_T
                or SpecialType.System_Collections_Generic_IEnumerator_T
        || method.ReturnType.OriginalDefinition.Name is "IAsyncEnumerable" or "IAsyncEnumerator";

    /// <summary>Whether a symbol is declared in the program, or in a library that is evaluated with it.</summary>
    public bool IsInSource(ISymbol symbol) => IsOwn(symbol) || libraries.IsLinked(symbol.ContainingAssembly);

    /// <summary>Whether a symbol belongs to a library, be it the one that is lowered.</summary>
    public bool IsOfLibrary(ISymbol symbol) => libraries.NameOf(symbol.ContainingAssembly) is not null;

    /// <inheritdoc cref="PulumiSymbols.IsInSource"/>
    public bool IsOwn(ISymbol symbol) => pulumi.IsInSource(symbol);

    /// <inheritdoc cref="PulumiSymbols.IsOutput"/>
    public bool IsOutput(ITypeSymbol? type) => pulumi.IsOutput(type);

    /// <summary>The id of a constructor's procedure; null if it is not in source.</summary>
    public string? ConstructorOf(IMethodSymbol? constructor) =>
        constructor is not null && IsInSource(constructor.ContainingType) ? IdOf(constructor.OriginalDefinition) : null;

    /// <summary>The id of a procedure: its documentation-comment id, which distinguishes overloads.</summary>
    public string IdOf(ISymbol symbol) => Qualify(symbol, symbol.GetDocumentationCommentId() ?? symbol.ToDisplayString());

    private string Qualify(ISymbol symbol, string id) =>
        libraries.NameOf(symbol.ContainingAssembly) is { } library ? LibraryIds.Qualify(library, id) : id;

    /// <summary>The member that keeps a primary constructor's parameter, for the bodies that read it later.</summary>
    public Member PrimaryParameter(IParameterSymbol parameter) =>
        new(TypeOf(parameter.ContainingType).Id, $"<{parameter.Name}>P", parameter.Name, IsStatic: false, InSource: true);

    /// <summary>The id of an accessor with a body; null for an automatic one, which stores a value.</summary>
    private string? BodyOf(IMethodSymbol? accessor) =>
        accessor is null || !IsInSource(accessor)
            ? null
            : accessor.DeclaringSyntaxReferences switch
            {
                [var reference, ..] => HasBody(reference.GetSyntax()) ? IdOf(accessor) : null,
                // In an assembly, the compiler marks the accessors that it wrote itself.
                _ => accessor.IsAbstract || IsWrittenByCompiler(accessor) ? null : IdOf(accessor),
            };

    /// <summary>Whether the compiler wrote a method, such as the equality of a record.</summary>
    public static bool IsWrittenByCompiler(IMethodSymbol method) =>
        method.IsImplicitlyDeclared
        || method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(CompilerGeneratedAttribute));

    /// <summary>Whether a constructor copies another object of its type, as that of a record.</summary>
    public static bool IsCopyConstructor(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, type);

    private static bool HasBody(SyntaxNode node) =>
        node switch
        {
            AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
            ArrowExpressionClauseSyntax => true,
            _ => false,
        };

    private static string MetadataName(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol:
                return "System.Array";
            case ITypeParameterSymbol:
                return TypeRef.Parameter + type.Name;
        }
        if (type.ContainingType is { } outer)
            return MetadataName(outer) + "." + type.MetadataName;
        return type.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.ToDisplayString() + "." + type.MetadataName
            : type.MetadataName;
    }
}
