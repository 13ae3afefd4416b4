using DataGravity.Fuzzing.Mutation;
using DataGravity.Testing;

namespace DataGravity.Fuzzing.Seeds;

/// <summary>Every YAML file that mutants are made from, and programs that such files stand beside.</summary>
internal static class SeedYaml
{
    // What is evaluated for each stack takes long; files are what matters here.
    private const int MaxProgram = 4_000;

    /// <summary>Files of all kinds.</summary>
    public static IReadOnlyList<ProgramFile> Files { get; } = [.. SeedFiles.YamlFiles().DistinctBy(file => file.Text)];

    /// <summary>The texts of the files.</summary>
    public static SeedList<string> Texts { get; } = new(Files.Select(file => file.Text));

    /// <summary>Small programs with files beside them.</summary>
    public static SeedList<Mutant> Programs { get; } =
        new(
            SeedFiles.Programs().Where(program => program.Files.Count > 0 && program.Sources.Sum(source => source.Text.Length) < MaxProgram)
        );
}
