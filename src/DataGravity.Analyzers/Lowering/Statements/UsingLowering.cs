using System.Collections.Immutable;
using DataGravity.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Lowering.Statements;

/// <summary>Lowers <c>using</c>, in both of its forms, to a try that disposes at the end.</summary>
internal static class UsingLowering
{
    // Each using declaration nests what follows it. Beyond this limit, which nobody reaches in one block, nothing is disposed.
    private const int MaxNested = 32;

    private static readonly Method s_dispose = Disposal("System.IDisposable", "Dispose");
    private static readonly Method s_disposeAsync = Disposal("System.IAsyncDisposable", "DisposeAsync");

    public static Block Using(BodyLowering body, IUsingOperation operation)
    {
        var inner = body.LowerStatement(operation.Body);
        if (operation.Resources is IVariableDeclarationGroupOperation group)
            return Declared(body, group, inner, operation.IsAsynchronous);
        var resource = body.NewVariable("disposed");
        return new Block([
            new Declaration(resource, body.Lower(operation.Resources)),
            Disposing(inner, [resource], operation.IsAsynchronous),
        ]);
    }

    /// <summary>The statements of a block. What follows a using declaration is its body.</summary>
    public static Block Block(BodyLowering body, ImmutableArray<IOperation> statements) => new(Statements(body, statements, 0, 0));

    private static Statement[] Statements(BodyLowering body, ImmutableArray<IOperation> statements, int start, int nested)
    {
        var lowered = new List<Statement>();
        for (var at = start; at < statements.Length; at++)
        {
            if (statements[at] is IUsingDeclarationOperation declaration && nested < MaxNested)
            {
                lowered.Add(
                    Declared(
                        body,
                        declaration.DeclarationGroup,
                        new Block(Statements(body, statements, at + 1, nested + 1)),
                        declaration.IsAsynchronous
                    )
                );
                break;
            }
            var statement = statements[at];
            for (; statement is ILabeledOperation { Operation: { } labeled } label; statement = labeled)
                lowered.Add(new Label(body.VariableOf(label.Label)));
            lowered.Add(body.LowerStatement(statement is IUsingDeclarationOperation { DeclarationGroup: var group } ? group : statement));
        }
        return [.. lowered];
    }

    private static Block Declared(BodyLowering body, IVariableDeclarationGroupOperation group, Statement inner, bool isAsynchronous)
    {
        var resources = group.Declarations.SelectMany(d => d.Declarators).Select(d => body.VariableOf(d.Symbol));
        return new Block([.. StatementLowering.Declarations(body, group).Statements, Disposing(inner, resources, isAsynchronous)]);
    }

    private static Try Disposing(Statement inner, IEnumerable<Variable> resources, bool isAsynchronous) =>
        new(
            inner,
            [],
            new Block([
                .. resources
                    .Reverse()
                    .Select(resource => new ExpressionStatement(
                        new ConditionalAccess(
                            new VariableReference(resource),
                            new Call(new InitializedObject(), isAsynchronous ? s_disposeAsync : s_dispose, [])
                        )
                    )),
            ])
        );

    private static Method Disposal(string type, string name) => new(type, name, null, IsStatic: false, [], VirtualId: $"M:{type}.{name}");
}
