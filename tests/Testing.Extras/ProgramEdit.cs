using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Testing;

/// <summary>
/// What an editor's commands do to a program, all of its files at once. Numbers pick what is edited, whatever the program is;
/// an edit that finds nothing to do changes nothing.
/// </summary>
/// <param name="Kind">What is done.</param>
/// <param name="Pick">Which of all there are.</param>
/// <param name="Choice">Which of the possible results.</param>
public sealed record ProgramEdit(ProgramEditKind Kind, int Pick, int Choice)
{
    private static readonly string[] s_literals = ["eu-west-1", "us-east-1", "us-west-2", ""];

    /// <summary>The program with the edit made.</summary>
    public AnalyzedProgram ApplyTo(AnalyzedProgram program) =>
        Kind switch
        {
            ProgramEditKind.Rename => Rename(program),
            ProgramEditKind.InsertLine => InsertLine(program),
            ProgramEditKind.ChangeLiteral => ChangeLiteral(program),
            ProgramEditKind.MoveDeclaration => MoveDeclaration(program),
            ProgramEditKind.AddFile => program with
            {
                Sources = program.Sources.Add(($"Added{Pick}-{Choice}.cs", $"static class Added{Pick}x{Choice} {{ }}")),
            },
            ProgramEditKind.DeleteMember => DeleteMember(program),
            _ => throw new InvalidOperationException(Kind.ToString()),
        };

    private AnalyzedProgram Rename(AnalyzedProgram program)
    {
        var name = Picked(Nodes<SyntaxNode>(program).SelectMany(found => Declared(found.Node)).Distinct().Order(StringComparer.Ordinal));
        return name is null
            ? program
            : program with
            {
                Sources =
                [
                    .. program.Sources.Select(file =>
                        file with
                        {
                            Text = Root(file)
                                .ReplaceTokens(
                                    Root(file)
                                        .DescendantTokens()
                                        .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name),
                                    (token, _) => SyntaxFactory.Identifier(token.LeadingTrivia, name + "X", token.TrailingTrivia)
                                )
                                .ToFullString(),
                        }
                    ),
                ],
            };
    }

    private static IEnumerable<string> Declared(SyntaxNode node) =>
        node switch
        {
            BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
            MethodDeclarationSyntax method => [method.Identifier.ValueText],
            PropertyDeclarationSyntax property => [property.Identifier.ValueText],
            VariableDeclaratorSyntax variable => [variable.Identifier.ValueText],
            ParameterSyntax parameter => [parameter.Identifier.ValueText],
            _ => [],
        };

    private AnalyzedProgram InsertLine(AnalyzedProgram program)
    {
        var file = Picked(program.Sources)!;
        var lines = file.Text.Split('\n').ToList();
        lines.Insert(Choice % (lines.Count + 1), Choice % 2 == 0 ? "" : "// a line");
        return Replace(program, file, string.Join('\n', lines));
    }

    private AnalyzedProgram ChangeLiteral(AnalyzedProgram program)
    {
        var (file, literal) = Picked(
            Nodes<LiteralExpressionSyntax>(program).Where(found => found.Node.IsKind(SyntaxKind.StringLiteralExpression))
        );
        return literal is null
            ? program
            : Replace(
                program,
                file,
                Root(file)
                    .ReplaceNode(
                        literal,
                        SyntaxFactory
                            .LiteralExpression(
                                SyntaxKind.StringLiteralExpression,
                                SyntaxFactory.Literal(s_literals[Choice % s_literals.Length])
                            )
                            .WithTriviaFrom(literal)
                    )
                    .ToFullString()
            );
    }

    private AnalyzedProgram MoveDeclaration(AnalyzedProgram program)
    {
        var (file, type) = Picked(Nodes<BaseTypeDeclarationSyntax>(program).Where(found => found.Node.Parent is CompilationUnitSyntax));
        if (type is null)
            return program;
        var removed = Replace(program, file, Root(file).RemoveNode(type, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString());
        var target = removed.Sources[Choice % removed.Sources.Length];
        return Replace(removed, target, $"{target.Text}\n{type.ToFullString()}");
    }

    private AnalyzedProgram DeleteMember(AnalyzedProgram program)
    {
        var (file, member) = Picked(
            Nodes<SyntaxNode>(program)
                .Where(found => found.Node is MemberDeclarationSyntax and not GlobalStatementSyntax or LocalDeclarationStatementSyntax)
        );
        if (member is null)
            return program;
        // Roslyn cannot leave a global statement without its declaration.
        var removed = member.Parent is GlobalStatementSyntax global ? global : member;
        return Replace(program, file, Root(file).RemoveNode(removed, SyntaxRemoveOptions.KeepNoTrivia)?.ToFullString() ?? "");
    }

    private T? Picked<T>(IEnumerable<T> all) => all.ToArray() is { Length: > 0 } some ? some[Pick % some.Length] : default;

    private static IEnumerable<(ProgramFile File, T Node)> Nodes<T>(AnalyzedProgram program)
        where T : SyntaxNode => program.Sources.SelectMany(file => Root(file).DescendantNodes().OfType<T>().Select(node => (file, node)));

    // Nodes of two parses are not the same, so a file is parsed once for each edit that looks at it.
    private static CompilationUnitSyntax Root(ProgramFile file) => s_parsed.GetValue(file, f => SyntaxFactory.ParseCompilationUnit(f.Text));

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<ProgramFile, CompilationUnitSyntax> s_parsed = new();

    private static AnalyzedProgram Replace(AnalyzedProgram program, ProgramFile file, string text) =>
        program with
        {
            Sources = program.Sources.Replace(file, file with { Text = text }),
        };
}

/// <summary>What a <see cref="ProgramEdit"/> does.</summary>
public enum ProgramEditKind
{
    /// <summary>Gives a declared name, wherever it stands, another spelling.</summary>
    Rename,

    /// <summary>Inserts an empty line or a comment.</summary>
    InsertLine,

    /// <summary>Puts another text into a string literal.</summary>
    ChangeLiteral,

    /// <summary>Puts a type into another file.</summary>
    MoveDeclaration,

    /// <summary>Adds a file with a type of its own.</summary>
    AddFile,

    /// <summary>Deletes a member of a type, or a local.</summary>
    DeleteMember,
}
