using DataGravity.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Syntax;

/// <summary>
/// Sets or removes a member of the object that is a resource's args or options, in every form in which it can be written.
/// </summary>
internal sealed class ArgumentEdit(ResourceCall call, IParameterSymbol parameter)
{
    /// <summary>The argument's expression; null for none.</summary>
    public ExpressionSyntax? Written => call.ArgumentOf(parameter)?.Expression;

    /// <summary>The member in the parameter's type; null if the type has none that the program can set.</summary>
    private IPropertySymbol? Member(string name)
    {
        for (var type = parameter.Type; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
                return property is { SetMethod.DeclaredAccessibility: Accessibility.Public } ? property : null;
        }
        return null;
    }

    /// <summary>The member for an input of the schema; null for none.</summary>
    public string? MemberOf(string input) => SchemaProperties.InputOf(parameter.Type, input)?.Name;

    /// <summary>Whether the argument is an object created for this resource alone.</summary>
    public bool IsOwn => Written is { } written && CreationOf(written) is not null;

    public bool IsGiven(string member) => ValueOf(member) is not null;

    /// <summary>The items added to a list member: <c>Providers = { aws, gcp }</c>; null for any other form.</summary>
    public InitializerExpressionSyntax? ItemsOf(string member) => ValueOf(member) as InitializerExpressionSyntax;

    /// <summary>The value of a member, if it is set where the resource is created; else null.</summary>
    public ExpressionSyntax? ValueOf(string member) =>
        Written is { } written && CreationOf(written) is { Initializer: { } initializer } ? Assigned(initializer, member)?.Right : null;

    /// <summary>Sets a member to an expression; null if that is not possible for this resource alone.</summary>
    public IReadOnlyList<TextChange>? Set(string member, string value)
    {
        if (Member(member) is null)
            return null;
        var assignment = $"{member} = {value}";
        if (call.ArgumentOf(parameter) is not { } argument)
            return Insert($"{NewOf()} {{ {assignment} }}");
        if (IsNothing(argument.Expression))
            return [new(argument.Expression.Span, $"{NewOf()} {{ {assignment} }}")];
        if (CreationOf(argument.Expression) is not { } creation)
            return null;
        if (creation.Initializer is { } initializer)
        {
            return Assigned(initializer, member) is { } existing
                ? [new(existing.Right.Span, value)]
                : ListEdit.Append(initializer.Expressions, initializer.OpenBraceToken, initializer.CloseBraceToken, assignment);
        }

        // `new ModelArgs()` no longer needs its parentheses, but `new()` does.
        var parentheses = creation.ArgumentList!;
        return creation is ObjectCreationExpressionSyntax && parentheses.Arguments.Count == 0
            ?
            [
                new(
                    TextSpan.FromBounds(parentheses.OpenParenToken.GetPreviousToken().Span.End, parentheses.Span.End),
                    $" {{ {assignment} }}"
                ),
            ]
            : [new(new TextSpan(parentheses.Span.End, 0), $" {{ {assignment} }}")];
    }

    /// <summary>Sets a member by merging, in options that other resources may use too; null if the resource has no options.</summary>
    public IReadOnlyList<TextChange>? Merge(string member, string value)
    {
        if (call.ArgumentOf(parameter) is not { Expression: var given } || IsNothing(given))
            return null;
        var type = NameOfType();
        return [new(given.Span, $"{type}.Merge({given}, new {type} {{ {member} = {value} }})")];
    }

    /// <summary>Removes a member that is set where the resource is created; null if it is not set there.</summary>
    public IReadOnlyList<TextChange>? Remove(string member)
    {
        if (
            call.ArgumentOf(parameter) is not { } argument
            || CreationOf(argument.Expression) is not { Initializer: { } initializer } creation
            || Assigned(initializer, member) is not { } assignment
        )
        {
            return null;
        }
        if (initializer.Expressions.Count > 1)
            return ListEdit.Remove(initializer.Expressions, assignment);

        var arguments = call.Creation.ArgumentList!.Arguments;
        if (
            creation == argument.Expression
            && parameter.IsOptional
            && arguments.Skip(arguments.IndexOf(argument) + 1).All(a => a.NameColon is not null)
        )
        {
            return ListEdit.Remove(arguments, argument);
        }

        var kept = initializer.OpenBraceToken.GetPreviousToken().Span.End;
        return [new(TextSpan.FromBounds(kept, initializer.Span.End), creation.ArgumentList is null ? "()" : "")];
    }

    private IReadOnlyList<TextChange> Insert(string expression)
    {
        var list = call.Creation.ArgumentList!;
        var name = call.IsNext(parameter) ? "" : $"{parameter.Name}: ";
        return ListEdit.Append(list.Arguments, list.OpenParenToken, list.CloseParenToken, name + expression);
    }

    private string NewOf() => call.UsesInferredNew() ? "new()" : $"new {NameOfType()}";

    private string NameOfType() =>
        parameter.Type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(call.Model, call.Creation.SpanStart);

    /// <summary>Whether an expression means no more than an empty object: null, a default, or <c>ModelArgs.Empty</c>.</summary>
    private bool IsNothing(ExpressionSyntax expression) =>
        expression switch
        {
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven => IsNothing(
                forgiven.Operand
            ),
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression } => true,
            DefaultExpressionSyntax => true,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } empty => call.Model.GetSymbolInfo(empty).Symbol
                is IPropertySymbol { IsStatic: true } property
                && SymbolEqualityComparer.Default.Equals(property.ContainingType, parameter.Type),
            _ => false,
        };

    /// <summary>
    /// The <c>new</c> that creates the object for this resource alone: the argument itself, or the initial value of a local used only
    /// there.
    /// </summary>
    private BaseObjectCreationExpressionSyntax? CreationOf(ExpressionSyntax expression) =>
        expression switch
        {
            BaseObjectCreationExpressionSyntax { ContainsDirectives: false } creation => creation,
            IdentifierNameSyntax name when call.Model.GetSymbolInfo(name).Symbol is ILocalSymbol local && IsOnlyUse(local, name) => local
                .DeclaringSyntaxReferences.Select(r => r.GetSyntax())
                .FirstOrDefault()
                is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax { ContainsDirectives: false } own }
                ? own
                : null,
            _ => null,
        };

    private bool IsOnlyUse(ILocalSymbol local, IdentifierNameSyntax use) =>
        use
            .SyntaxTree.GetRoot()
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(n => n != use && n.Identifier.ValueText == local.Name)
            .All(n => !SymbolEqualityComparer.Default.Equals(call.Model.GetSymbolInfo(n).Symbol, local));

    private static AssignmentExpressionSyntax? Assigned(InitializerExpressionSyntax initializer, string member) =>
        initializer
            .Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(a => a.Left is IdentifierNameSyntax name && name.Identifier.ValueText == member);
}
