using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Analyzers.Tests.Robustness.Typing;

/// <summary>
/// Which parts of a program a place in it depends on, by names alone: what declares the names it uses, what sets them, and what leads
/// to it. Says too much rather than too little.
/// </summary>
internal sealed class Dependencies
{
    private readonly Compilation _compilation;
    private readonly Dictionary<ISymbol, List<SyntaxNode>> _uses = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<SyntaxNode>> _changes = new(SymbolEqualityComparer.Default);

    private readonly SyntaxNode[] _everywhere;

    public Dependencies(Compilation compilation)
    {
        _compilation = compilation;
        _everywhere =
        [
            .. compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<IdentifierNameSyntax>().Where(IsForAll),
        ];
        foreach (var name in compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<SimpleNameSyntax>())
        {
            if (SymbolOf(name) is not { } symbol || symbol.DeclaringSyntaxReferences.IsEmpty)
                continue;
            Add(_uses, symbol, name);
            if (Changes(name))
                Add(_changes, symbol, name);
        }

        static void Add(Dictionary<ISymbol, List<SyntaxNode>> lists, ISymbol symbol, SyntaxNode name)
        {
            if (!lists.TryGetValue(symbol, out var list))
                lists[symbol] = list = [];
            list.Add(name);
        }
    }

    /// <summary>The parts that places depend on; of one that is not whole only the head counts, not the statements in it.</summary>
    public IReadOnlyList<(SyntaxNode Part, bool IsWhole)> Of(IEnumerable<Location> places)
    {
        var start = places
            .Where(place => place.IsInSource)
            .Select(place => place.SourceTree!.GetRoot().FindNode(place.SourceSpan))
            .ToArray();
        var around = start.SelectMany(node => PartOf(node).Ancestors()).ToHashSet();
        var found = new Dictionary<(SyntaxNode, bool), bool>();
        var open = new Queue<(SyntaxNode Part, bool IsWhole)>();
        foreach (var node in start)
            Reach(node, isWhole: true);
        foreach (var name in _everywhere)
            Reach(name, isWhole: true);
        while (open.TryDequeue(out var next))
            Follow(next.Part, next.IsWhole);
        return [.. found.Keys];

        void Reach(SyntaxNode node, bool isWhole)
        {
            var part = PartOf(node);
            // What is around a place is on its way, whether or not something names it, too.
            if (found.TryAdd((part, isWhole && !around.Contains(part)), true))
                open.Enqueue((part, isWhole && !around.Contains(part)));
        }

        void Follow(SyntaxNode part, bool isWhole)
        {
            foreach (
                var name in part.DescendantNodesAndSelf(n => n == part || isWhole || n is not (StatementSyntax or MemberDeclarationSyntax))
                    .OfType<SimpleNameSyntax>()
            )
            {
                if (SymbolOf(name) is { } symbol)
                    Meet(symbol);
            }
            foreach (var outer in part.Ancestors())
            {
                if (outer is StatementSyntax and not BlockSyntax)
                    Reach(outer, isWhole: false);
                if (
                    outer
                    is MemberDeclarationSyntax
                        or LocalFunctionStatementSyntax
                        or AccessorDeclarationSyntax
                        or VariableDeclaratorSyntax
                )
                {
                    Lead(outer);
                }
            }
            Lead(part);
        }

        void Meet(ISymbol symbol)
        {
            foreach (var change in _changes.GetValueOrDefault(symbol) ?? [])
                Reach(change, isWhole: true);
            foreach (var declaration in symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()))
            {
                if (declaration is not TypeDeclarationSyntax type)
                {
                    Reach(declaration, isWhole: true);
                }
                else if (!around.Contains(type))
                {
                    foreach (
                        var member in type.Members.Where(m =>
                            m is ConstructorDeclarationSyntax or FieldDeclarationSyntax or PropertyDeclarationSyntax
                        )
                    )
                    {
                        Reach(member, isWhole: true);
                    }
                }
            }
        }

        // Who calls a body decides on what is in it.
        void Lead(SyntaxNode declaration)
        {
            var symbol = _compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration);
            symbol =
                symbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } ? symbol.ContainingType
                : symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property
                : symbol;
            foreach (var use in symbol is null ? [] : _uses.GetValueOrDefault(symbol) ?? [])
                Reach(use, isWhole: true);
        }
    }

    /// <summary>The statements that use what a statement declares, and those that use what they declare.</summary>
    public IReadOnlyList<SyntaxNode> UsersOf(StatementSyntax statement)
    {
        var found = new HashSet<SyntaxNode> { statement };
        var open = new Queue<SyntaxNode>(found);
        while (open.TryDequeue(out var next))
        {
            var model = _compilation.GetSemanticModel(next.SyntaxTree);
            foreach (
                var declared in next.DescendantNodesAndSelf()
                    .Select(node =>
                        node is VariableDeclaratorSyntax or SingleVariableDesignationSyntax or LocalFunctionStatementSyntax
                            ? model.GetDeclaredSymbol(node)
                            : null
                    )
            )
            {
                foreach (var use in declared is null ? [] : _uses.GetValueOrDefault(declared) ?? [])
                {
                    if (PartOf(use) is StatementSyntax user && !user.Span.Contains(statement.Span) && found.Add(user))
                        open.Enqueue(user);
                }
            }
        }
        return
        [
            .. found.Where(node =>
                !found.Any(outer => outer != node && outer.SyntaxTree == node.SyntaxTree && outer.Span.Contains(node.Span))
            ),
        ];
    }

    /// <summary>Whether an edit of a statement may touch one of the parts.</summary>
    public static bool Touches(SyntaxNode statement, IEnumerable<(SyntaxNode Part, bool IsWhole)> parts) =>
        parts.Any(p =>
            p.Part.SyntaxTree == statement.SyntaxTree
            && (statement.Span.Contains(p.Part.Span) || p.IsWhole && p.Part.Span.Contains(statement.Span))
        );

    /// <summary>
    /// Whether a name says that something is done for all resources: transformations run for each, and an inline program runs when it is
    /// deployed.
    /// </summary>
    private static bool IsForAll(IdentifierNameSyntax name) =>
        name.Identifier.ValueText is var text
        && (
            text.EndsWith("Transformations", StringComparison.Ordinal)
            || text.EndsWith("Transforms", StringComparison.Ordinal)
            || text is "UpAsync"
        );

    private ISymbol? SymbolOf(SimpleNameSyntax name) =>
        _compilation.GetSemanticModel(name.SyntaxTree).GetSymbolInfo(name).Symbol is { } symbol
            ? (symbol as IMethodSymbol)?.ReducedFrom?.OriginalDefinition ?? symbol.OriginalDefinition
            : null;

    /// <summary>The innermost statement or member around a node.</summary>
    private static SyntaxNode PartOf(SyntaxNode node) =>
        node.AncestorsAndSelf()
            .First(n =>
                n is StatementSyntax and not BlockSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax
            );

    /// <summary>
    /// Whether a name is where an assignment or a call may change what it names: <c>x.A.B = …</c>, <c>x.Add(…)</c>, <c>out x</c>.
    /// </summary>
    private static bool Changes(SimpleNameSyntax name)
    {
        SyntaxNode outer = name;
        while (
            outer.Parent
                is MemberAccessExpressionSyntax
                    or ElementAccessExpressionSyntax
                    or ConditionalAccessExpressionSyntax
                    or PostfixUnaryExpressionSyntax
        )
        {
            outer = outer.Parent;
        }

        return outer.Parent is AssignmentExpressionSyntax assignment && assignment.Left == outer
            || outer.Parent is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } call
                && call.Expression == outer
                && outer != name
            || outer.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 }
            || outer is PostfixUnaryExpressionSyntax
            || outer.Parent is PrefixUnaryExpressionSyntax;
    }
}
