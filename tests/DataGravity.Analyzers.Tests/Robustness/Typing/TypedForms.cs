using DataGravity.Analyzers.Tests.Corpus;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Analyzers.Tests.Robustness.Typing;

/// <summary>
/// The samples and idioms in the two forms of a program: a lambda given to <c>Deployment.RunAsync</c>, and a class derived from
/// <c>Stack</c>.
/// </summary>
internal static class TypedForms
{
    public static IEnumerable<(string Name, AnalyzedProgram Program)> All
    {
        get
        {
            var programs = Samples
                .Names.Cast<object[]>()
                .Select(row => (Name: (string)row[0], Program: Samples.Load((string)row[0])))
                .Concat(Idiom.Names.Select(name => (Name: name, Program: Idiom.Load(name).Analyzed)));
            foreach (var (name, program) in programs)
            {
                yield return (name, program);
                if (ToStack(program) is { } stack)
                    yield return ($"{name} as a stack", stack);
                if (ToLambda(program) is { } lambda)
                    yield return ($"{name} as a lambda", lambda);
            }
        }
    }

    /// <summary>
    /// The body of the lambda becomes the constructor of a stack; null where the program has no such lambda, or it does not compile there.
    /// </summary>
    private static AnalyzedProgram? ToStack(AnalyzedProgram program) =>
        Rewritten(
            program,
            (root, _) =>
            {
                if (
                    RunOf(root) is not { } run
                    || run.ArgumentList.Arguments is not [{ Expression: ParenthesizedLambdaExpressionSyntax { Block: { } block } }]
                )
                {
                    return null;
                }

                var last = block.Statements.LastOrDefault() as ReturnStatementSyntax;
                var body = last?.Expression is { } result
                    ? block.ReplaceNode(last, SyntaxFactory.ParseStatement($"_ = {result.ToFullString()};\n"))
                    : block;
                var text = root.ToFullString().Replace(run.ToFullString(), run.Expression.ToFullString() + "<TypedStack>()");
                return text + $"\n\npublic class TypedStack : Pulumi.Stack\n{{\n    public TypedStack()\n    {body.ToFullString()}\n}}\n";
            }
        );

    /// <summary>The constructor of the only stack becomes a lambda, and its members local variables and functions.</summary>
    private static AnalyzedProgram? ToLambda(AnalyzedProgram program) =>
        Rewritten(
            program,
            (root, all) =>
            {
                if (
                    RunOf(root)
                    is not { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax }, ArgumentList.Arguments: [] } run
                )
                {
                    return null;
                }

                var stacks = all.SelectMany(r => r.DescendantNodes())
                    .OfType<ClassDeclarationSyntax>()
                    .Where(c => c.BaseList?.Types is [{ Type: var type }] && type.ToString() is "Stack" or "Pulumi.Stack")
                    .ToArray();
                if (stacks is not [var stack] || stack.Members.OfType<ConstructorDeclarationSyntax>().ToArray() is not [{ Body: { } body }])
                    return null;
                var locals = string.Concat(
                    stack.Members.Select(member =>
                        member switch
                        {
                            FieldDeclarationSyntax field =>
                                $"{field.Declaration.Type} {string.Join(", ", field.Declaration.Variables.Select(v => v.Initializer is null ? v.Identifier + " = default!" : v.ToString()))};\n",
                            PropertyDeclarationSyntax { AccessorList: not null } property =>
                                $"{property.Type} {property.Identifier}{property.Initializer?.ToString() ?? " = default!"};\n",
                            MethodDeclarationSyntax method => method.WithModifiers(default).WithAttributeLists(default).ToFullString(),
                            _ => "",
                        }
                    )
                );
                var lambda = $"Deployment.RunAsync(() =>\n{{\n{locals}{string.Concat(body.Statements.Select(s => s.ToFullString()))}}})";
                var text = root.ToFullString()
                    .Replace(
                        run.ToFullString(),
                        (run.Expression.ToString().StartsWith("Pulumi.", StringComparison.Ordinal) ? "Pulumi." : "") + lambda
                    );
                var imports = ((CompilationUnitSyntax)stack.SyntaxTree.GetRoot())
                    .Usings.Select(u => u.ToString())
                    .Where(u => !text.Contains(u, StringComparison.Ordinal));
                return string.Join("\n", imports) + "\n" + text;
            }
        );

    private static InvocationExpressionSyntax? RunOf(SyntaxNode root) =>
        root.DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call =>
                call.Expression is MemberAccessExpressionSyntax { Expression: var type, Name.Identifier.ValueText: "RunAsync" }
                && type.ToString() is "Deployment" or "Pulumi.Deployment"
            );

    private static AnalyzedProgram? Rewritten(AnalyzedProgram program, Func<SyntaxNode, IReadOnlyList<SyntaxNode>, string?> rewrite)
    {
        SyntaxNode[] roots = [.. program.Sources.Select(source => CSharpSyntaxTree.ParseText(source.Text).GetRoot())];
        for (var i = 0; i < roots.Length; i++)
        {
            if (rewrite(roots[i], roots) is not { } text)
                continue;
            var rewritten = program with { Sources = program.Sources.SetItem(i, program.Sources[i] with { Text = text }) };
            return rewritten.Compile().GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error) ? null : rewritten;
        }
        return null;
    }
}
