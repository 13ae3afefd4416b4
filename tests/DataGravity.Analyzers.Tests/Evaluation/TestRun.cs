using DataGravity.Analyzers.Lowering;
using DataGravity.Configuration;
using DataGravity.Evaluation;
using DataGravity.Program;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Runs statements, in a stack with files or without one, and knows the line that a test marks with a comment.</summary>
internal sealed class TestRun
{
    /// <summary>Marks the line that a test is about.</summary>
    public const string Mark = "// here";

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Pulumi;
        using Aws = Pulumi.Aws;

        """;

    private readonly string _source;
    private readonly LinkedProgram _program;

    public TestRun(string source, bool isLibrary = false)
    {
        _source = Usings + source;
        var compilation = new AnalyzedProgram(("Program.cs", _source))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
            CompilationOptions = new(isLibrary ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication),
        }.Compile();
        Assert.DoesNotContain(compilation.GetDiagnostics(), found => found.Severity == DiagnosticSeverity.Error);
        _program = new(new ProgramCache().Units(compilation, PulumiSymbols.TryCreate(compilation)!, default).Select(u => u.Unit));
    }

    /// <summary>A run that knows no stack: what is configured is symbolic.</summary>
    public static IProgramContext Symbolic { get; } = ConfiguredContext.CreateAll(null)[0];

    /// <summary>A stack whose file configures a name, a text and a list.</summary>
    public static IProgramContext Dev { get; } =
        ConfiguredContext.CreateAll(
            ConfigurationSet
                .Read([
                    ("Pulumi.yaml", "name: app\nruntime: dotnet\n"),
                    ("Pulumi.dev.yaml", "config:\n  app:name: data\n  app:text: abc\n  app:list: '[1]'\n"),
                ])
                .Projects.Single()
        )[0];

    /// <summary>The one-based line that is marked; 0 for none.</summary>
    public int MarkedLine => Array.FindIndex(_source.Split('\n'), line => line.Contains(Mark, StringComparison.Ordinal)) + 1;

    public RunRecord Run(IProgramContext context, RunRecord? earlier = null) =>
        Evaluator.Record(_program, context, earlier is null ? null : new EarlierRun(earlier, IsOfSameStack: true), default);
}
