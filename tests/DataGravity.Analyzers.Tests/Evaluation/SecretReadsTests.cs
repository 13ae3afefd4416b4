using DataGravity.Analyzers.Lowering;
using DataGravity.Configuration;
using DataGravity.Evaluation;
using DataGravity.Program;
using DataGravity.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>A key that is read as a secret anywhere is one everywhere, also where a run takes over from an earlier one.</summary>
public class SecretReadsTests
{
    private const string Site = """
        using Pulumi;
        using Aws = Pulumi.Aws;
        public class Site
        {
            public Site() => _ = new Aws.S3.Bucket("site", new() { BucketName = new Config().Require("token") });
        }
        public class SecretSite
        {
            public SecretSite(string key) => _ = new Aws.S3.Bucket("secret", new() { BucketName = new Config().RequireSecret(key) });
        }
        """;

    private readonly ProgramCache _cache = new();
    private CSharpCompilation _compilation = new AnalyzedProgram(("Program.cs", ""), ("Site.cs", Site))
    {
        References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
    }.Compile();

    [Theory]
    [InlineData("_ = new Config().RequireSecret(\"token\");")]
    [InlineData("var key = \"token\"; _ = new Config().RequireSecret(key);")]
    public void A_key_is_a_secret_from_the_edit_that_reads_it_so_to_the_edit_that_does_not(string read)
    {
        var plain = Run("_ = new Site();", earlier: null);
        Assert.Equal(["plain"], Names(plain));
        var secret = Run($"_ = new Site(); {read}", plain);
        Assert.DoesNotContain("plain", Names(secret));
        Assert.Equal(Names(secret), Names(Run($"_ = new Site(); {read} _ = 1;", secret)));
        Assert.Equal(["plain"], Names(Run("_ = new Site(); _ = 2;", secret)));
    }

    [Fact]
    public void A_constructor_that_reads_a_secret_is_heard_of_again()
    {
        var first = Run("_ = new SecretSite(\"token\"); _ = new Site();", earlier: null);
        var second = Run("_ = new SecretSite(\"token\"); _ = new Site(); _ = 1;", first);
        Assert.DoesNotContain("plain", Names(first));
        Assert.Equal(Names(first), Names(second));
    }

    /// <summary>Each secret decides whether the next is read.</summary>
    [Fact]
    public void Secrets_that_lead_to_secrets_take_few_runs()
    {
        var chain =
            string.Concat(Enumerable.Range(0, 50).Select(i => $"var k{i} = \"token{i}\"; "))
            + string.Concat(
                Enumerable
                    .Range(0, 49)
                    .Select(i => $"if (!new Config().Require(k{i}).StartsWith(\"plain\")) _ = new Config().RequireSecret(k{i + 1}); ")
            );
        // What is no secret itself is taken for one, too, so that runs end.
        var trace = Run(chain + "_ = new Config().RequireSecret(k0); _ = new Site();", earlier: null);
        Assert.Null(trace.Secrets);
        Assert.DoesNotContain("plain", Names(trace));
    }

    private static string[] Names(RunRecord trace) =>
        [.. trace.Registrations.Select(registration => registration.Inputs.Fields["bucket"].ToString()!)];

    /// <summary>The program with other statements; the other file stays the same.</summary>
    private RunRecord Run(string statements, RunRecord? earlier)
    {
        var tree = _compilation.SyntaxTrees.Single(tree => tree.FilePath == "Program.cs");
        var text = SourceText.From($"using Pulumi;\nreturn await Deployment.RunAsync(() => {{ {statements} }});\n");
        _compilation = _compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text));
        var units = _cache.Units(_compilation, PulumiSymbols.TryCreate(_compilation)!, default).Select(unit => unit.Unit);
        return Evaluator.Record(
            new LinkedProgram(units),
            s_context,
            earlier is null ? null : new EarlierRun(earlier, IsOfSameStack: true),
            default
        );
    }

    private static readonly IProgramContext s_context = new Plain();

    private sealed class Plain : IProgramContext
    {
        public string? StackName => "dev";

        public string? ProjectName => "app";

        public Value Configuration(string key) =>
            key.StartsWith("app:token", StringComparison.Ordinal) ? new Constant("plain") : Constant.Null;

        public Value EnvironmentVariable(string name) => new SymbolicInput(name);

        public Value? StackOutput(string stack, string output) => null;

        public ProgramFiles Files => ProgramFiles.None;
    }
}
