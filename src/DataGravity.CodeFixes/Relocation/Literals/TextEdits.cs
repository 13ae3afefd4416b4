using DataGravity.Catalog;
using DataGravity.Catalog.Addresses;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Moves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Literals;

/// <summary>
/// Changes texts that name things in the old region, if the new region has the same: zones, service endpoints, the cloud's own images.
/// </summary>
internal static class TextEdits
{
    /// <summary>An edit, with the texts in the moving creations added, except those that the edit changes itself.</summary>
    public static IReadOnlyList<SourceEdit> With(IReadOnlyList<SourceEdit> edit, MovePlan plan, IReadOnlyList<MovedResource> moved) =>
        [
            .. edit,
            .. moved
                .SelectMany(resource => FindAll(resource.Call, plan))
                .Where(text => !edit.Any(other => other.Tree == text.Tree && other.Change.Span.IntersectsWith(text.Change.Span))),
        ];

    /// <summary>Whether something that moves pulls an image from a registry that stays in the old region.</summary>
    public static bool LeaveAnImage(MovePlan plan, IReadOnlyList<MovedResource> moved) =>
        plan is { From: { } from, Target.Region: { } to }
        && moved
            .SelectMany(resource => TextsOf(resource.Call))
            .Any(text => RegionalTexts.IsImageIn(text.ValueText, from) && RegionalTexts.Replacements(text.ValueText, from, to).Count == 0);

    private static IEnumerable<SourceEdit> FindAll(ResourceCall call, MovePlan plan)
    {
        if (plan is not { From: { } from, Target: { Region: { } to, IsEverywhere: true } })
            yield break;
        foreach (var text in TextsOf(call))
        {
            var written = RegionalTexts
                .Replacements(text.ValueText, from, to)
                .Aggregate(text.Text, (all, replaced) => all.Replace(replaced.Old, replaced.New));
            if (written != text.Text)
                yield return new SourceEdit(call.Creation.SyntaxTree, new TextChange(text.Span, written));
        }
    }

    private static IEnumerable<SyntaxToken> TextsOf(ResourceCall call) =>
        call
            .Creation.DescendantTokens()
            .Where(token =>
                token.Kind()
                    is SyntaxKind.StringLiteralToken
                        or SyntaxKind.SingleLineRawStringLiteralToken
                        or SyntaxKind.MultiLineRawStringLiteralToken
                        or SyntaxKind.InterpolatedStringTextToken
            );
}
