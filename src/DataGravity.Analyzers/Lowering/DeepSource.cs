using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Lowering;

/// <summary>
/// Source that is nested deeper than people write. The compiler watches its stack while it binds, but not while it makes operations
/// of what it bound: a chain of a thousand calls ends the process. Such source is asked about on a thread that has the stack for it.
/// </summary>
internal static class DeepSource
{
    // Syntax nodes within each other. Programs that people write have about 40, and any thread has the stack for so many.
    private const int OrdinaryDepth = 120;

    // No thread has the stack for more.
    private const int MaxDepth = 40_000;
    private const int StackSize = 64 << 20;

    private static readonly ConditionalWeakTable<SyntaxTree, object> s_depths = new();

    /// <summary>Whether any thread has the stack to ask about a part of a tree.</summary>
    public static bool Fits(SyntaxNode part) => DepthOf(part.SyntaxTree) <= MaxDepth || DepthOf(part) <= MaxDepth;

    /// <summary>Does something that asks about the parts of a tree.</summary>
    public static void Run(SyntaxTree tree, Action ask)
    {
        if (DepthOf(tree) <= OrdinaryDepth)
            ask();
        else
            RunOnDeepStack(ask);
    }

#pragma warning disable RS0030 // No other way gives a deep stack; the caller waits, so that no more threads work than the compiler lets.
    private static void RunOnDeepStack(Action ask)
    {
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    ask();
                }
                catch (Exception exception)
                {
                    thrown = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackSize
        );
        thread.Start();
        thread.Join();
        thrown?.Throw();
    }
#pragma warning restore RS0030

    private static int DepthOf(SyntaxTree tree) => (int)s_depths.GetValue(tree, t => DepthOf(t.GetRoot()));

    /// <summary>How many nodes are within each other, counted in a loop.</summary>
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
