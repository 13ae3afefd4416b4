using System.Collections.Immutable;
using System.Reflection;
using DataGravity.Analyzers.Libraries;
using DataGravity.Analyzers.Lowering;
using DataGravity.Analyzers.Lowering.Statements;
using DataGravity.Program;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>What is thrown while a statement is lowered costs that statement.</summary>
public class LoweringFaultTests
{
    [Fact]
    public void A_fault_costs_its_statement()
    {
        FaultListener.ExpectFaults();
        var statements = Lower(new InvalidOperationException("a fault"));
        Assert.Collection(
            statements,
            first => Assert.IsType<Literal>(Assert.IsType<Declaration>(Assert.IsType<Block>(first).Statements.Single()).Value),
            lost =>
                Assert.Equal(BodyLowering.NotLowered, Assert.IsType<Opaque>(Assert.IsType<ExpressionStatement>(lost).Expression).Reason),
            last => Assert.IsType<Literal>(Assert.IsType<Declaration>(Assert.IsType<Block>(last).Statements.Single()).Value)
        );
    }

    [Fact]
    public void A_fault_is_heard_by_tests() =>
        Assert.Equal("a fault", Assert.Throws<InvalidOperationException>(() => Lower(new InvalidOperationException("a fault"))).Message);

    [Fact]
    public void A_cancellation_goes_through()
    {
        FaultListener.ExpectFaults();
        Assert.Throws<OperationCanceledException>(() => Lower(new OperationCanceledException()));
    }

    [Fact]
    public void An_exhausted_stack_is_no_fault() => Assert.Equal(3, Lower(new InsufficientExecutionStackException()).Count);

    /// <summary>Lowers a block of which the second statement throws.</summary>
    private static IReadOnlyList<Statement> Lower(Exception thrown)
    {
        var program = new AnalyzedProgram(("Program.cs", "class C { void M() { var a = 1; var b = 2; var c = 3; } }"))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        var compilation = program.Compile();
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        var block = ((IMethodBodyOperation)model.GetOperation(method)!).BlockBody!;
        var body = new BodyLowering(
            new SymbolNames(PulumiSymbols.TryCreate(compilation)!, LinkedLibraries.Find(compilation, new ProgramCache(), default)),
            model.GetDeclaredSymbol(method)!
        );
        var operations = block.Operations.SetItem(1, Faulty.Create<IOperation>(block.Operations[1], "Kind", () => throw thrown));
        return Assert.IsType<Block>(body.LowerStatement(Faulty.Create<IBlockOperation>(block, "Operations", () => operations))).Statements;
    }

    /// <summary>An operation as it is, but for one property.</summary>
    public class Faulty : DispatchProxy
    {
        private object _operation = null!;
        private string _property = "";
        private Func<object> _answer = null!;

        public static T Create<T>(T operation, string property, Func<object> answer)
            where T : class
        {
            var proxy = Create<T, Faulty>();
            ((Faulty)(object)proxy)._operation = operation;
            ((Faulty)(object)proxy)._property = property;
            ((Faulty)(object)proxy)._answer = answer;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == "get_" + _property ? _answer() : targetMethod.Invoke(_operation, args);
    }
}
