using DataGravity.Testing;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>Source that is nested deeper than the stack of a thread: what is before and after it is found as ever.</summary>
public class DeepSourceTests
{
    // What the compiler itself cannot parse on any thread says nothing of our work.
    private const int CompilersStack = 256 << 20;

    private static readonly Dictionary<string, Func<int, string>> s_sources = new()
    {
        ["calls of the result"] = depth => $"var x = \"a\"{Chain(".Trim()", depth)};",
        ["members of the result"] = depth => $"var x = node{Chain(".Next", depth)};",
        ["members of what may be null"] = depth => $"var x = node{Chain("?.Next", depth)};",
        ["parentheses"] = depth => $"var x = {Nested("(", "1", ")", depth)};",
        ["calls as arguments"] = depth => $"var x = {Nested("G(", "1", ")", depth)};",
        ["creations as arguments"] = depth => $"var x = {Nested("new Node(", "null", ")", depth)};",
        ["initializers"] = depth => $"var x = new Node(node) {{ {Nested("Next = { ", "", " }", depth)} }};",
        ["arrays"] = depth => $"object x = {Nested("new object[] { ", "1", " }", depth)};",
        ["collections"] = depth => $"object[] x = {Nested("[", "", "]", depth)};",
        ["tuples"] = depth => $"var x = {Nested("(1, ", "1", ")", depth)};",
        ["sums"] = depth => $"var x = 1{Chain(" + number", depth)};",
        ["texts"] = depth => $"var x = \"a\"{Chain(" + number", depth)};",
        ["conditions"] = depth => $"var x = truth{Chain(" && truth", depth)};",
        ["negations"] = depth => $"var x = {Chain("!", depth)}truth;",
        ["conversions"] = depth => $"var x = {Chain("(object)", depth)}truth;",
        ["choices"] = depth => $"var x = {Chain("truth ? 1 : ", depth)}2;",
        ["choices to the left"] = depth => $"var x = {Nested("truth ? ", "1", " : 2", depth)};",
        ["alternatives of null"] = depth => $"var x = text{Chain(" ?? text", depth)};",
        ["assignments"] = depth => $"int y; y = {Chain("y = ", depth)}1;",
        ["else if"] = depth => $"{Chain("if (truth) { } else ", depth)} {{ }}",
        ["blocks"] = depth => Nested("if (truth) { ", "", " }", depth),
        ["tries"] = depth => Nested("try { ", "", " } finally { }", depth),
        ["usings"] = depth => string.Concat(Enumerable.Range(0, depth).Select(i => $"using var u{i} = node; ")),
        ["lambdas"] = depth => Nested("F(() => { ", "", " });", Math.Min(depth, 40)),
        ["lambdas as values"] = depth => $"Func<object> x = {Chain("() => ", Math.Min(depth, 40))}null;",
        ["local functions"] = depth => Nested("void L() { ", "", " }", depth),
        ["switches"] = depth => $"var x = {Nested("number switch { _ => ", "1", " }", depth)};",
        ["patterns with or"] = depth => $"var x = number is 1{Chain(" or 1", depth)};",
        ["patterns with not"] = depth => $"var x = number is {Chain("not ", depth)}1;",
        ["patterns of members"] = depth => $"var x = node is {Nested("{ Next: ", "null", " }", depth)};",
        ["indices"] = depth => $"var x = {Nested("numbers[", "0", "]", depth)};",
    };

    public static TheoryData<string, int, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, int>();
            foreach (var name in s_sources.Keys)
            {
                // To evaluate this form takes more stack than the others.
                cases.Add(name, 250, name == "members of what may be null" ? 1024 : 512);
                // What the compiler needs for these grows with a power of the depth.
                cases.Add(
                    name,
                    name switch
                    {
                        "patterns of members" => 300,
                        "collections" => 750,
                        _ => 1500,
                    },
                    1024
                );
            }
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void What_stands_around_it_is_found(string name, int depth, int kilobytes)
    {
        var source = $$"""
            using System; using Pulumi; using Aws = Pulumi.Aws;
            class App : Stack
            {
                public App(bool truth, string text, int number, Node node, int[] numbers)
                {
                    var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
                    _ = new Aws.Lambda.Function("far", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id });
                    {{s_sources[name](depth)}}
                    _ = new Aws.Lambda.Function("later", new() { Region = "us-east-1", Role = "r", S3Bucket = data.Id });
                }
                static void F(Action a) => a();
                static int G(int a) => a;
                static void Main() => Deployment.RunAsync<App>();
            }
            class Node(Node next) : IDisposable { public Node Next { get; set; } = next; public void Dispose() { } }
            """;
        var program = new AnalyzedProgram(("Program.cs", source)) { References = [.. FrameworkReferences.Net100, .. PulumiReferences.All] };
        var compilation = On(
            CompilersStack,
            () =>
            {
                var parsed = program.Compile();
                parsed.SyntaxTrees[0].GetRoot();
                return parsed;
            }
        );
        var found = On(kilobytes << 10, () => ProgramAnalysis.Analyze(compilation, program.Options(), default)!.Findings);
        Assert.Equal(
            ["PDG1003", "PDG1003"],
            found.Where(d => d.Diagnostic.Severity == DiagnosticSeverity.Warning).Select(d => d.Diagnostic.Id)
        );
    }

    private static T On<T>(int stack, Func<T> run)
    {
        T result = default!;
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = run();
                }
                catch (Exception exception)
                {
                    thrown = exception;
                }
            },
            stack
        );
        thread.Start();
        thread.Join();
        return thrown is null ? result : throw new InvalidOperationException("On the thread:", thrown);
    }

    private static string Chain(string link, int length) => string.Concat(Enumerable.Repeat(link, length));

    private static string Nested(string open, string core, string close, int depth) => Chain(open, depth) + core + Chain(close, depth);
}
