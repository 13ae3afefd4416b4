using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Testing.Tests.Subjects;

/// <summary>Offers to seal the class at the cursor.</summary>
public sealed class SealRefactoring : CodeRefactoringProvider
{
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        if (root.FindNode(context.Span) is ClassDeclarationSyntax type && !type.Modifiers.Any(SyntaxKind.SealedKeyword))
        {
            var modifier = SyntaxFactory.Token(SyntaxKind.SealedKeyword).WithTrailingTrivia(SyntaxFactory.Space);
            context.RegisterRefactoring(CodeAction.Create(
                "Seal", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(type, type.AddModifiers(modifier)))), "seal"));
        }
    }
}
