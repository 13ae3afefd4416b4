using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Testing;

/// <summary>A file by path and content; a C# source or an additional file.</summary>
public sealed record ProgramFile(string Path, string Text)
{
    /// <summary>Lets a file be written as a pair.</summary>
    public static implicit operator ProgramFile((string Path, string Text) file) => new(file.Path, file.Text);
}

/// <summary>Everything an analyzer may look at: what the consistency checks run on.</summary>
public sealed record AnalyzedProgram(params ImmutableArray<ProgramFile> Sources)
{
    /// <summary>Files handed to the analyzer beside the sources.</summary>
    public ImmutableArray<ProgramFile> AdditionalFiles { get; init; } = [];

    /// <summary>Referenced assemblies.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = FrameworkReferences.Net100;

    /// <summary>Analyzer config options, the same for every file: <c>build_property.X</c>, <c>dotnet_diagnostic.X</c>.</summary>
    public ImmutableDictionary<string, string> ConfigOptions { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Options the sources are parsed with.</summary>
    public CSharpParseOptions ParseOptions { get; init; } = CSharpParseOptions.Default;

    /// <summary>Options the program is compiled with.</summary>
    public CSharpCompilationOptions CompilationOptions { get; init; } = new(OutputKind.ConsoleApplication);

    /// <summary>Parses and compiles every source anew.</summary>
    public CSharpCompilation Compile() => CSharpCompilation.Create("Program", Sources.Select(Parse), References, CompilationOptions);

    /// <summary>
    /// Opens it as an editor has it: a project that fixes can change. It knows nothing of config options, and of null as every new project.
    /// </summary>
    public Project Open(AdhocWorkspace workspace)
    {
        var project = workspace
            .AddProject("Program", LanguageNames.CSharp)
            .WithCompilationOptions(CompilationOptions.WithNullableContextOptions(NullableContextOptions.Enable))
            .WithParseOptions(ParseOptions)
            .WithMetadataReferences(References);
        foreach (var file in Sources)
            project = project.AddDocument(Path.GetFileName(file.Path), SourceText.From(file.Text), filePath: file.Path).Project;
        foreach (var file in AdditionalFiles)
            project = project.AddAdditionalDocument(Path.GetFileName(file.Path), SourceText.From(file.Text), filePath: file.Path).Project;
        return project;
    }

    /// <summary>The analyzer options with every additional file read anew.</summary>
    public AnalyzerOptions Options() => Options([.. AdditionalFiles.Select(AdditionalFile)]);

    internal AnalyzerOptions Options(ImmutableArray<AdditionalText> files) => new(files, new SameOptionsEverywhere(ConfigOptions));

    internal SyntaxTree Parse(ProgramFile file) => CSharpSyntaxTree.ParseText(SourceText.From(file.Text), ParseOptions, file.Path);

    internal static AdditionalText AdditionalFile(ProgramFile file) => new InMemoryFile(file);

    private sealed class InMemoryFile(ProgramFile file) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(file.Text);

        public override string Path => file.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class SameOptionsEverywhere(ImmutableDictionary<string, string> options) : AnalyzerConfigOptionsProvider
    {
        private readonly Values _values = new(options.WithComparers(AnalyzerConfigOptions.KeyComparer));

        public override AnalyzerConfigOptions GlobalOptions => _values;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;

        private sealed class Values(ImmutableDictionary<string, string> options) : AnalyzerConfigOptions
        {
            public override IEnumerable<string> Keys => options.Keys;

            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
                options.TryGetValue(key, out value);
        }
    }
}
