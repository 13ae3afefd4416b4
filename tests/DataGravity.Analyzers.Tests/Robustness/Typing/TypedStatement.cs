using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Analyzers.Tests.Robustness.Typing;

/// <summary>A statement of a program, and the findings that have to stay while it is typed.</summary>
internal sealed class TypedStatement
{
    private readonly CSharpCompilation _compilation;
    private readonly AnalyzerOptions _options;
    private readonly StatementSyntax _statement;
    private readonly (Diagnostic Finding, IReadOnlyList<(SyntaxNode Part, bool IsWhole)> Parts)[] _others;

    private TypedStatement(
        CSharpCompilation compilation,
        AnalyzerOptions options,
        StatementSyntax statement,
        Dependencies dependencies,
        (Diagnostic, IReadOnlyList<(SyntaxNode Part, bool IsWhole)> Parts)[] findings
    )
    {
        (_compilation, _options, _statement) = (compilation, options, statement);
        _others = [.. findings.Where(f => !Dependencies.Touches(statement, f.Parts))];
        if (_others.Length == 0)
            return;
        // What is not there without the statement and those that use it, in a program that compiles, depends on it as no name tells.
        // Who returns something has to go on doing so.
        var removed = dependencies.UsersOf(statement).ToLookup(node => node.SyntaxTree);
        var without = removed.Aggregate(
            compilation,
            (rest, nodes) =>
                rest.ReplaceSyntaxTree(
                    nodes.Key,
                    nodes.Key.WithChangedText(
                        nodes.Key.GetText().WithChanges(nodes.OrderBy(n => n.SpanStart).Select(n => new TextChange(n.Span, InPlaceOf(n))))
                    )
                )
        );
        if (without.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error))
            return;
        var found = TypingTests.FindingsOf(without, without.SyntaxTrees.First(tree => tree.FilePath == Tree.FilePath), options);
        _others =
        [
            .. _others.Where(f =>
                removed[f.Finding.Location.SourceTree!].Any(node => node.Span.Contains(f.Finding.Location.SourceSpan))
                || found.Contains(
                    (
                        f.Finding.Id,
                        f.Finding.Location.SourceTree!.FilePath,
                        f.Finding.Location.SourceSpan.Start
                            - removed[f.Finding.Location.SourceTree]
                                .Where(node => node.Span.End <= f.Finding.Location.SourceSpan.Start)
                                .Sum(node => node.Span.Length - InPlaceOf(node).Length)
                    )
                )
            ),
        ];
    }

    private static string InPlaceOf(SyntaxNode removed) =>
        removed is ReturnStatementSyntax { Expression: not null } ? "return default!;" : "";

    private SyntaxTree Tree => _statement.SyntaxTree;

    /// <summary>The statements of a program that are not all of it, or some of them.</summary>
    public static IEnumerable<TypedStatement> In(AnalyzedProgram program, int? count, int seed)
    {
        var compilation = program.Compile();
        var options = program.Options();
        var dependencies = new Dependencies(compilation);
        var findings = compilation
            .SyntaxTrees.SelectMany(tree => TypingTests.Diagnostics(compilation, tree, options))
            .DistinctBy(d => (d.Id, d.Location))
            .Select(finding => (finding, dependencies.Of([finding.Location, .. finding.AdditionalLocations])))
            .ToArray();
        var statements = compilation
            .SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes())
            .OfType<StatementSyntax>()
            .Where(s => s is not BlockSyntax && s.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax);
        var random = new System.Random(seed);
        var typed = (count is null ? statements : statements.OrderBy(_ => random.Next()))
            .Select(s => new TypedStatement(compilation, options, s, dependencies, findings))
            .Where(t => t._others.Length > 0);
        return count is { } some ? typed.Take(some) : typed;
    }

    /// <summary>The lengths of the beginnings that differ in more than white space; evenly chosen ones of many.</summary>
    public IEnumerable<int> Keystrokes(int most)
    {
        var text = _statement.ToString();
        int[] lengths = [.. Enumerable.Range(1, text.Length - 1).Where(length => !char.IsWhiteSpace(text[length - 1]))];
        var step = Math.Max(1, (lengths.Length + most - 1) / Math.Max(1, most));
        return lengths.Where((_, index) => index % step == 0);
    }

    /// <summary>What is there once so much of the statement is typed: how many findings stay, and those that do not.</summary>
    public (int Kept, IReadOnlyList<string> Merged, IReadOnlyList<string> Lost) After(int length)
    {
        var (compilation, tree) = State(length);
        var found = TypingTests.FindingsOf(compilation, tree, _options);
        var missing = _others
            .Where(f => !found.Contains(Moved(f.Finding, length)))
            .ToLookup(f => f.Parts.All(p => StandsAlone(p.Part, tree, length)));
        return (
            _others.Length - missing.Sum(some => some.Count()),
            [.. missing[false].Select(f => Describe(f.Finding, length))],
            [.. missing[true].Select(f => Describe(f.Finding, length))]
        );
    }

    private string Describe(Diagnostic finding, int length) =>
        $"{finding.Id} of line {LineOf(finding.Location)} is gone after line {LineOf(_statement.GetLocation())} is '{_statement.ToString()[..length]}'";

    private static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;

    private (CSharpCompilation Compilation, SyntaxTree Tree) State(int length)
    {
        var tree = Tree.WithChangedText(Tree.GetText().WithChanges(new TextChange(_statement.Span, _statement.ToString()[..length])));
        return (_compilation.ReplaceSyntaxTree(Tree, tree), tree);
    }

    private (string Id, string Path, int Start) Moved(Diagnostic finding, int length) =>
        (finding.Id, finding.Location.SourceTree!.FilePath, Moved(finding.Location.SourceSpan.Start, finding.Location.SourceTree, length));

    private int Moved(int position, SyntaxTree tree, int length) =>
        tree == Tree && position >= _statement.Span.End ? position - _statement.Span.Length + length : position;

    /// <summary>Whether the parser still sees a part where it was, within the same statements, functions and members.</summary>
    private bool StandsAlone(SyntaxNode part, SyntaxTree typed, int length)
    {
        if (part.SyntaxTree != Tree)
            return true;
        var start = Moved(part.SpanStart, Tree, length);
        var token = typed.GetRoot().FindToken(start);
        return token.SpanStart == start
            && Around(part.GetFirstToken())
                .Select(node => (node.RawKind, Moved(node.SpanStart, Tree, length)))
                .SequenceEqual(Around(token).Select(node => (node.RawKind, node.SpanStart)));
    }

    private static IEnumerable<SyntaxNode> Around(SyntaxToken token) =>
        token
            .Parent!.AncestorsAndSelf()
            .Where(node =>
                node
                    is StatementSyntax
                        and not BlockSyntax
                        or MemberDeclarationSyntax
                        or AnonymousFunctionExpressionSyntax
                        or AccessorDeclarationSyntax
            );
}
