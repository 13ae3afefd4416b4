using System.Globalization;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Equivalents;

/// <summary>The inputs of a resource, written out where it is created.</summary>
internal sealed class Inputs
{
    private Inputs(ResourceCall call, ObjectCreationExpressionSyntax creation, InitializerExpressionSyntax written)
    {
        Call = call;
        Creation = creation;
        Written = written;
    }

    public ResourceCall Call { get; }

    public ObjectCreationExpressionSyntax Creation { get; }

    public InitializerExpressionSyntax Written { get; }

    /// <summary>The inputs; null if they come from elsewhere, or the creation does not name the resource's type.</summary>
    public static Inputs? TryRead(ResourceCall call) =>
        call.Creation is ObjectCreationExpressionSyntax creation
        && call.Args?.Written is BaseObjectCreationExpressionSyntax { Initializer: { } written }
        && written.Expressions.All(input => input is AssignmentExpressionSyntax { Left: IdentifierNameSyntax })
            ? new Inputs(call, creation, written)
            : null;

    /// <summary>The value of an input; null for none.</summary>
    public ExpressionSyntax? this[string name] => Member(Written, name);

    /// <summary>The value of a part of an input; null if it is not written out.</summary>
    public static ExpressionSyntax? PartOf(ExpressionSyntax? value, params string[] path) =>
        path.Aggregate(
            value,
            (current, name) =>
                current switch
                {
                    BaseObjectCreationExpressionSyntax { Initializer: { } members } => Member(members, name),
                    _ => null,
                }
        );

    /// <summary>The content of a text literal; null for anything else.</summary>
    public static string? TextOf(ExpressionSyntax? value) =>
        value is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } text ? text.Token.ValueText : null;

    /// <summary>The value of a literal whole number; null for anything else.</summary>
    public static int? NumberOf(ExpressionSyntax? value) =>
        value switch
        {
            LiteralExpressionSyntax { Token.Value: int number } => number,
            LiteralExpressionSyntax { Token.Value: string text }
                when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        };

    /// <summary>The only item of a list; null if there are none or several, or it has another form.</summary>
    public static ExpressionSyntax? OnlyIn(ExpressionSyntax? list) => ItemsOf(list) is [var only] ? only : null;

    /// <summary>The items of a list; null if it is not written out.</summary>
    public static IReadOnlyList<ExpressionSyntax>? ItemsOf(ExpressionSyntax? list) =>
        list switch
        {
            InitializerExpressionSyntax
            {
                RawKind: (int)SyntaxKind.CollectionInitializerExpression or (int)SyntaxKind.ArrayInitializerExpression
            } items => items.Expressions,
            ImplicitArrayCreationExpressionSyntax { Initializer: var items } => items.Expressions,
            ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions,
            _ => null,
        };

    /// <summary>The entries of a map, with their keys; null if it is not written out.</summary>
    public static IReadOnlyList<(string Key, ExpressionSyntax Value)>? EntriesOf(ExpressionSyntax? map)
    {
        var written = map is BaseObjectCreationExpressionSyntax creation ? creation.Initializer : map as InitializerExpressionSyntax;
        var entries = written?.Expressions.Select(EntryOf).ToArray();
        return entries is null || entries.Contains(null) ? null : [.. entries.OfType<(string, ExpressionSyntax)>()];
    }

    private static (string, ExpressionSyntax)? EntryOf(ExpressionSyntax entry) =>
        entry switch
        {
            AssignmentExpressionSyntax
            {
                Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax key }] },
                Right: var value
            } => (key.Token.ValueText, value),
            InitializerExpressionSyntax { Expressions: [LiteralExpressionSyntax key, var value] } => (key.Token.ValueText, value),
            _ => null,
        };

    private static ExpressionSyntax? Member(InitializerExpressionSyntax members, string name) =>
        members
            .Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(member => member.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name)
            ?.Right;
}
