using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Lowering;

/// <summary>
/// Handles source that is nested deeper than people write. The compiler checks its stack while it binds, but not while it creates
/// operations: a chain of a thousand calls ends the process. Such source is analysed on a thread with a larger stack.
/// </summary>
internal static class DeepSource
{
    // Counts nested syntax nodes. Programs written by people have about 40, and every thread has enough stack for this many.
    private const int OrdinaryDepth = 120;

    // No thread has enough stack for more.
    private const int MaxDepth = 40_000;

    private static readonly ConditionalWeakTable<SyntaxTree, object> s_depths = new();

    /// <summary>Whether some thread has enough stack to analyse a part of a tree.</summary>
    public static bool Fits(SyntaxNode part) => DepthOf(part.SyntaxTree) <= MaxDepth || DepthOf(part) <= MaxDepth;

    /// <summary>Runs something that analyses parts of a tree, on a thread with enough stack.</summary>
    public static void Run(SyntaxTree tree, Action ask)
    {
        if (DepthOf(tree) <= OrdinaryDepth)
            ask();
        else
            DeepStack.Run(ask);
    }

    private static int DepthOf(SyntaxTree tree) =>
        (int)s_depths.GetValue(tree, t => OrdinaryDepthOf(t.GetRoot(), OrdinaryDepth) ?? DepthOf(t.GetRoot()));

    /// <summary>The number of nodes within each other; null if they exceed the limit, which almost no tree does.</summary>
    private static int? OrdinaryDepthOf(SyntaxNode node, int limit)
    {
        var deepest = 0;
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (!child.IsNode)
                continue;
            if (limit == 0 || OrdinaryDepthOf(child.AsNode()!, limit - 1) is not { } depth)
                return null;
            deepest = Math.Max(deepest, depth + 1);
        }
        return deepest;
    }

    /// <summary>The number of nodes within each other, counted without recursion.</summary>
    private static int DepthOf(SyntaxNode root)
    {
        var path = new Stack<SyntaxNode>();
        var deepest = 0;
        foreach (var node in root.DescendantNodes())
        {
            while (path.Count > 0 && path.Peek() != node.Parent)
                path.Pop();
            path.Push(node);
            deepest = Math.Max(deepest, path.Count);
        }
        return deepest;
    }
}
