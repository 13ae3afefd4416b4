using System.Collections.Concurrent;
using DataGravity.Catalog;
using DataGravity.Evaluation;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Resource = DataGravity.Graph.Resource;

namespace DataGravity.Tool.Explaining;

/// <summary>The source of a program: what stands at a place, and at which line a resource is given an input.</summary>
internal sealed class SourceCode(LoadedProject project)
{
    // Enough to recognize an expression by.
    private const int MaxLength = 80;

    // The arguments may be in a variable, which may be made from another.
    private const int MaxVariables = 4;

    // A model remembers what it has bound, and a map asks about every resource.
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    /// <summary>The expression at a place, on one line; null if the program has no such file.</summary>
    public string? Quote(Site site)
    {
        if (Find(site) is not { } node)
            return null;
        var text = string.Join(' ', node.ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return text.Length > MaxLength ? text[..MaxLength] + "…" : text;
    }

    /// <summary>A sentence about an input of a resource, with the line that gives the input, or the nearest known one around it.</summary>
    public Note At(string text, Resource resource, string input)
    {
        if (FindInFile(resource, input) is { } file)
            return new Note(text, project.Relative(file.Path), file.Line);
        if (resource.Site is not { IsNone: false } site)
            return new Note(text);
        var (given, around) = ((SyntaxNode?)null, Find(site));
        foreach (var step in input.Split('.').Select(DataStep.Parse).Where(step => !step.IsAnyDepth))
        {
            around = around is null ? null : FindInput(around, step.Name, 0);
            given = around ?? given;
        }
        return given is null
            ? Note.At(text, site, project)
            : new Note(text, project.Relative(given.SyntaxTree.FilePath), given.GetLocation().GetLineSpan().StartLinePosition.Line + 1);
    }

    /// <summary>The text in a manifest that gives an input.</summary>
    private static FileSite? FindInFile(Resource resource, string input) =>
        input.Length == 0
            ? null
            : resource
                .ValuesAt(new DataPath(input, DataAccess.Reads, MustBeNear: false))
                .Select(found => (found.Value as Constant)?.Origin)
                .OfType<FileSite?>()
                .FirstOrDefault();

    private SyntaxNode? Find(Site site)
    {
        var (span, tree) = (
            new TextSpan(site.Span.Start, site.Span.Length),
            project.Compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == site.File.Path)
        );
        return tree is null || span.End > tree.Length ? null : tree.GetRoot().FindNode(span, getInnermostNodeForTie: true);
    }

    /// <summary>Where an input is given in an expression: the outermost place, since an object in it may have an input of the same name.</summary>
    private SyntaxNode? FindInput(SyntaxNode node, string input, int depth)
    {
        // To know what attribute a property has, the compiler binds a whole method. So names that are the input's come first.
        var found = node.DescendantNodes()
            .Where(inner => NameOf(inner) is not null)
            .OrderBy(inner => inner.Ancestors().TakeWhile(outer => outer != node).Count())
            .ThenBy(inner => !Spells(NameOf(inner)!, input))
            .FirstOrDefault(inner => IsInput(NameOf(inner)!, input));
        return found is not null || depth == MaxVariables
            ? found
            : node.DescendantNodesAndSelf()
                .OfType<IdentifierNameSyntax>()
                .Select(FindVariable)
                .Select(variable => variable is null || variable == node ? null : FindInput(variable, input, depth + 1))
                .FirstOrDefault(inner => inner is not null);
    }

    private static ExpressionSyntax? NameOf(SyntaxNode node) =>
        node switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name,
            AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: var name } => name,
            _ => null,
        };

    /// <summary>Whether a name is that of an input: the property's, or what its attribute calls it.</summary>
    private bool IsInput(ExpressionSyntax name, string input) =>
        Spells(name, input)
        || name.Parent is AssignmentExpressionSyntax
            && SymbolOf(name) is { } property
            && property
                .GetAttributes()
                .Any(a =>
                    a.AttributeClass?.Name == "InputAttribute" && a.ConstructorArguments is [{ Value: string given }, ..] && given == input
                );

    private static bool Spells(ExpressionSyntax name, string input) =>
        string.Equals(name.ToString(), input, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value that a local variable is declared with.</summary>
    private ExpressionSyntax? FindVariable(IdentifierNameSyntax name) =>
        SymbolOf(name) is ILocalSymbol { DeclaringSyntaxReferences: [var declared] }
        && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value }
        && !value.Span.Contains(name.Span)
            ? value
            : null;

    private ISymbol? SymbolOf(ExpressionSyntax name) => ModelOf(name.SyntaxTree).GetSymbolInfo(name).Symbol;

    private SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, created => project.Compilation.GetSemanticModel(created));
}
