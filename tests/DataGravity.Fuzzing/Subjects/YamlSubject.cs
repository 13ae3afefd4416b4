using DataGravity.Analyzers;
using DataGravity.Analyzers.Lowering;
using DataGravity.Fuzzing.Mutation;
using DataGravity.Fuzzing.Seeds;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;

namespace DataGravity.Fuzzing.Subjects;

/// <summary>Files beside a program that does not change: what stands in them, and what the program comes to with them.</summary>
internal sealed class YamlSubject : Subject
{
    private static readonly string[] s_names =
    [
        "Pulumi.yaml",
        "Pulumi.dev.yaml",
        "Pulumi.prod.yaml",
        "DataGravity.yaml",
        "DataGravity.yml",
        "Pulumi.yml",
    ];

    private readonly HashSet<string> _sources = [.. SeedYaml.Programs.SelectMany(program => program.Sources).Select(source => source.Text)];
    private readonly AnalysisCache _cache = new();

    /// <inheritdoc/>
    protected override Mutant Mutate(Random random)
    {
        var mutator = new YamlMutator(random, SeedYaml.Texts);
        var program = SeedYaml.Programs.Pick(random);
        var files = program.Files.ToList();
        var changed = random.Next(files.Count + 2);
        if (changed >= files.Count)
        {
            // A file comes to those that are there, or takes the place of one.
            var file = new ProgramFile("/app/" + s_names[random.Next(s_names.Length)], SeedYaml.Texts.Pick(random));
            files.RemoveAll(other => other.Path == file.Path);
            changed = files.Count;
            files.Add(file);
        }
        files[changed] = files[changed] with { Text = mutator.Mutate(files[changed].Text) };
        return program with { Files = files };
    }

    /// <inheritdoc/>
    public override IEnumerable<Fault> Run(Mutant mutant)
    {
        var (compilation, options) = (Compilations.Of(mutant, _sources), Compilations.Options(mutant));
        var session = new CompilationAnalysis(compilation, options.AdditionalFiles, PulumiSymbols.TryCreate(compilation)!, _cache);
        foreach (var finding in compilation.SyntaxTrees.SelectMany(tree => session.FindingsIn(tree, options, default)))
            _ = finding.Diagnostic.GetMessage();
        foreach (var problem in options.AdditionalFiles.SelectMany(file => session.ProblemsIn(file, default)))
        {
            if (problem.Span.End > mutant.Files.First(file => file.Path == problem.Path).Text.Length)
                yield return new Fault(FaultKind.Exception, "a problem outside its file", $"{problem}");
        }
    }

    /// <inheritdoc/>
    public override void Compile(Mutant mutant) => Compilations.Of(mutant, _sources).GetDiagnostics();
}
