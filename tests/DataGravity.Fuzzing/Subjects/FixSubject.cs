using System.Collections.Immutable;
using DataGravity.Fuzzing.Mutation;
using DataGravity.Fuzzing.Running;
using DataGravity.Fuzzing.Seeds;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DataGravity.Fuzzing.Subjects;

/// <summary>
/// Programs with findings: every fix that is offered is made, alone and for a document and a project. Each takes its own time.
/// </summary>
internal sealed class FixSubject : Subject
{
    // Where the compiler's driver asks the rules about source, too; that takes longer.
    private const int DriverStep = 4;

    private static readonly HashSet<string> s_sources =
    [
        .. SeedPrograms.WithFixes.SelectMany(program => program.Sources).Select(source => source.Text),
    ];
    private static readonly SeedList<string> s_texts = new(s_sources);
    private static readonly string[] s_yaml =
    [
        "config:\n  aws:region: us-east-1\n",
        "config:\n  aws:region: eu-west-1\n  gcp:region: us-central1\n",
        "config:\n  app:region: us-west-2\n",
    ];

    /// <inheritdoc/>
    public override bool IsMeasured => false;

    /// <inheritdoc/>
    protected override Mutant Mutate(Random random)
    {
        var seed = SeedPrograms.WithFixes.Pick(random);
        var mutator = new FixMutator(random, s_texts);
        var changed = random.Next(seed.Sources.Count);
        var files = seed.Files.ToList();
        if (files.Count == 0 && random.Next(2) == 0)
        {
            files =
            [
                new ProgramFile("/app/Pulumi.yaml", "name: app\nruntime: dotnet\n"),
                new ProgramFile("/app/Pulumi.dev.yaml", s_yaml[random.Next(s_yaml.Length)]),
            ];
        }

        if (files.Count > 0 && random.Next(4) == 0 && random.Next(files.Count) is var file)
            files[file] = files[file] with { Text = new YamlMutator(random, SeedYaml.Texts).Mutate(files[file].Text) };
        if (random.Next(8) == 0)
        {
            files =
            [
                .. files.Where(other => other.Path != "/app/DataGravity.yaml"),
                new ProgramFile("/app/DataGravity.yaml", "accept:\n  - rule: PDG1002\n    compute: far\n    reason: small\n"),
            ];
        }

        return new Mutant(
            [.. seed.Sources.Select((source, i) => i == changed ? source with { Text = mutator.Mutate(source.Text) } : source)],
            files
        );
    }

    /// <inheritdoc/>
    public override IEnumerable<Fault> Run(Mutant mutant)
    {
        // Its length decides, so that a mutant in a file is run as it was.
        var withDriver = mutant.Sources.Sum(source => source.Text.Length) % DriverStep == 0;
        return FixedProgram.FaultsOf(Compilations.Open(mutant), withDriver, () => Compile(mutant)).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public override void Compile(Mutant mutant) => Compilations.Of(mutant, s_sources).GetDiagnostics();
}
