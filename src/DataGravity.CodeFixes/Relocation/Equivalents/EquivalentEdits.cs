using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Equivalents;

/// <summary>Rewrites a creation, input by input, as that of another cloud's resource.</summary>
internal static class EquivalentEdits
{
    private const string Provider = nameof(Provider);

    // Options that name neither inputs nor the previous identity of the resource.
    private static readonly string[] s_kept =
    [
        Provider,
        "Parent",
        "DependsOn",
        "Protect",
        "DeletedWith",
        "RetainOnDelete",
        "DeleteBeforeReplace",
    ];

    private static readonly string[] s_merged = [Provider, "Parent"];

    /// <summary>The edits; null if an input cannot be mapped, a type is missing, or something else uses what is replaced.</summary>
    public static IReadOnlyList<SourceEdit>? Write(EquivalentSite site, Equivalent equivalent)
    {
        var (inputs, call) = (equivalent.Inputs, equivalent.Inputs.Call);
        ResourceCall[] parts = [call, .. equivalent.Merged];
        if (
            parts.Any(part => EquivalentSite.IsUsed(part, parts) || !HasOnly(part, part == call ? s_kept : s_merged))
            || parts.Select(part => StatementLines.BlockOf(part)).Distinct().Count() > 1
        )
        {
            return null;
        }

        var changes = new List<TextChange> { new(inputs.Creation.Type.Span, site.Code.Type(equivalent.Type)) };
        if (inputs.Written.Parent is ObjectCreationExpressionSyntax typed)
            changes.Add(new TextChange(typed.Type.Span, site.Code.Type(equivalent.Type + "Args")));
        for (var i = 0; i < inputs.Written.Expressions.Count; i++)
        {
            var input = (AssignmentExpressionSyntax)inputs.Written.Expressions[i];
            if (
                equivalent.LinesOf(input.Left.ToString(), input.Right) is not { } lines
                || !lines.Any(line => line.IsRenamed) && HasComment(input)
            )
            {
                return null;
            }

            var added =
                i == inputs.Written.Expressions.Count - 1 ? equivalent.Added.OfType<string>().Select(member => new InputLine(member)) : [];
            changes.Add(InputLines.Replace(inputs.Written, i, [.. lines, .. added]));
        }
        var options =
            site.Provider is not null ? call.Options?.Set(Provider, site.Provider)
            : call.Options?.IsGiven(Provider) == true ? call.Options.Remove(Provider)
            : [];
        var merged = equivalent.Merged.Select(StatementOf).ToArray();
        if (
            options is null
            || merged.Contains(null)
            || StatementLines.Before(call, equivalent.Before) is not { } before
            || site.Code.ImportEdits is not { } imported
        )
        {
            return null;
        }

        return
        [
            .. imported,
            .. SourceEdit.Of(
                inputs.Creation.SyntaxTree,
                [
                    .. site.Declaration is { } declaration ? new[] { declaration } : [],
                    .. before,
                    .. changes,
                    .. options,
                    .. merged.OfType<TextChange>(),
                ]
            ),
        ];
    }

    private static bool HasOnly(ResourceCall call, string[] options) =>
        call.Options?.Written switch
        {
            null => true,
            BaseObjectCreationExpressionSyntax { Initializer: var members } => members is null
                || members.Expressions.All(member =>
                    member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } && options.Contains(name.Identifier.ValueText)
                ),
            _ => false,
        };

    private static TextChange? StatementOf(ResourceCall call) => HasComment(call.Creation) ? null : StatementLines.Remove(call);

    /// <summary>Whether a part contains comments, which would be lost.</summary>
    private static bool HasComment(SyntaxNode part) =>
        part.DescendantTrivia()
            .Any(trivia =>
                part.Span.Contains(trivia.Span)
                && (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            );
}
