using System.Collections.Immutable;
using System.Composition;
using DataGravity.Analyzers.Rules;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.FixingAll;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Source;

/// <summary>Adds missing inputs to args, with placeholders that compile.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = "add the input"), Shared]
public sealed class MissingInputFixProvider : SourceFixProvider
{
    internal const string EquivalenceKey = "DataGravity.MissingInput";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(new MissingInputRule().Descriptor.Id);

    /// <summary>With placeholders, a program can be deployed that could not be before.</summary>
    internal override FixEffect Effect => FixEffect.ChangesResources;

    private protected override string Key => EquivalenceKey;

    private protected override string TitleOf(Diagnostic diagnostic) => "Add " + string.Join(", ", NamesOf(diagnostic));

    private protected override IReadOnlyList<TextChange>? EditOf(
        SyntaxNode node,
        Diagnostic diagnostic,
        SemanticModel model,
        CancellationToken cancellation
    )
    {
        // A finding at a resource or function itself means that it has no args. These need more than placeholders.
        if (
            node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>()
                is not { ContainsDirectives: false, ContainsDiagnostics: false } creation
            || model.GetTypeInfo(creation, cancellation).Type is not INamedTypeSymbol type
        )
        {
            return null;
        }
        var properties = NamesOf(diagnostic).Select(name => PropertyOf(type, name)).ToArray();
        if (properties.Length == 0 || properties.Any(p => p is null))
            return null;
        var members = properties.Select(p => $"{p!.Name} = {PlaceholderOf(p.Type)}").ToArray();
        if (creation.Initializer is { Expressions.Count: > 0 } initializer)
            return ListEdit.Append(initializer.Expressions, initializer.OpenBraceToken, initializer.CloseBraceToken, members);

        var text = " { " + string.Join(", ", members) + " }";
        var kept = creation is ObjectCreationExpressionSyntax { Type: var name } ? name.Span.End : creation.ArgumentList!.Span.End;
        return [new(TextSpan.FromBounds(kept, creation.Span.End), text)];
    }

    private static string[] NamesOf(Diagnostic diagnostic) => diagnostic.Property(MissingInputRule.Missing)?.Split(',') ?? [];

    private static IPropertySymbol? PropertyOf(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
                return property;
        }
        return null;
    }

    /// <summary>The placeholder for a type. An input takes that of its value.</summary>
    private static string PlaceholderOf(ITypeSymbol type) =>
        type switch
        {
            INamedTypeSymbol { Name: "Input" or "Nullable", TypeArguments: [var value] } => PlaceholderOf(value),
            { SpecialType: SpecialType.System_String } => "\"\"",
            { SpecialType: SpecialType.System_Boolean } => "false",
            { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double } => "0",
            _ => "default!",
        };
}
