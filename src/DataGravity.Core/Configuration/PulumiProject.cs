namespace DataGravity.Configuration;

/// <summary>A key that Pulumi.yaml declares. Its value is used in stacks that set none.</summary>
internal sealed record ConfigDeclaration(string Key, ConfigValue? Value, string? Type, bool IsSecret, ConfigOrigin Origin);

/// <summary>A Pulumi.yaml file.</summary>
internal sealed class PulumiProject
{
    private PulumiProject(string path, YamlDocument document)
    {
        Path = path;
        Problems = document.Problems;
        var root = document.Root as YamlMapping;
        Name = Text(root?["name"]) ?? "";
        Main = Text(root?["main"]);
        var runtime = root?["runtime"];
        Runtime = Text(runtime) ?? Text((runtime as YamlMapping)?["name"]);
        RuntimeOptions = (runtime as YamlMapping)?["options"] as YamlMapping;
        // `config: ./dir` is the old spelling of `stackConfigDir: ./dir`.
        var directory = Text(root?["stackConfigDir"]) is null ? root?["config"] : root?["stackConfigDir"];
        StackConfigDirectory = Text(directory);
        StackConfigSpan = StackConfigDirectory is null ? null : directory!.Span;
        Config = root?["config"] is YamlMapping config ? new ProjectConfigReader(path, Name).Read(config) : [];
    }

    public string Path { get; }

    /// <summary>The project's name, which is the namespace of its own configuration; empty when the file lacks it.</summary>
    public string Name { get; }

    /// <summary>The language runtime, <c>dotnet</c> for C#.</summary>
    public string? Runtime { get; }

    /// <summary>The runtime's options, such as <c>binary</c>.</summary>
    public YamlMapping? RuntimeOptions { get; }

    /// <summary>Where the program is, relative to the file's folder; null for that folder.</summary>
    public string? Main { get; }

    /// <summary>Where the stack files are, relative to the file's folder; null for that folder.</summary>
    public string? StackConfigDirectory { get; }

    /// <summary>Where <see cref="StackConfigDirectory"/> is written; null if it is not.</summary>
    public YamlSpan? StackConfigSpan { get; }

    /// <summary>The declared configuration, in the order of the file.</summary>
    public IReadOnlyList<ConfigDeclaration> Config { get; }

    /// <summary>The problems in the file.</summary>
    public IReadOnlyList<YamlProblem> Problems { get; }

    public string Folder => PulumiFiles.Folder(Path);

    public string StackFolder => PulumiFiles.Combine(Folder, StackConfigDirectory);

    public string ProgramFolder => PulumiFiles.Combine(Folder, Main);

    /// <summary>
    /// Whether Pulumi uses a stack file for this project. It must be in the stack folder, and have the same extension as the project file.
    /// </summary>
    public bool Takes(string stackFile) =>
        PulumiFiles.Extension(stackFile) == PulumiFiles.Extension(Path) && PulumiFiles.Folder(stackFile) == StackFolder;

    /// <summary>Reads the text of a Pulumi.yaml file.</summary>
    public static PulumiProject Read(string path, string text) => new(path, YamlDocument.Read(text));

    private static string? Text(YamlNode? node) => node is YamlScalar { Kind: not YamlKind.Null } scalar ? scalar.Value : null;
}
