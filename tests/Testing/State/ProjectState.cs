namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The content of a project.</summary>
public class ProjectState
{
    public ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
    {
        (Name, Language, DefaultPrefix, DefaultExtension) = (name, language, defaultPrefix, defaultExtension);
        Sources = new SourceFileList(defaultPrefix, defaultExtension);
    }

    public string Name { get; }

    public string AssemblyName => Name;

    public string Language { get; }

    public ReferenceAssemblies? ReferenceAssemblies { get; set; }

    public OutputKind? OutputKind { get; set; }

    public DocumentationMode? DocumentationMode { get; set; }

    public SourceFileList Sources { get; }

    public SourceFileCollection AdditionalFiles { get; } = [];

    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    public List<Func<IEnumerable<(string filename, SourceText content)>>> AdditionalFilesFactories { get; } = [];

    public List<string> AdditionalProjectReferences { get; } = [];

    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    internal string DefaultPrefix { get; }

    internal string DefaultExtension { get; }

    internal IEnumerable<SourceFileCollection> Files => [Sources, AdditionalFiles, AnalyzerConfigFiles];

    internal IEnumerable<(string filename, SourceText content)> AllAdditionalFiles => AdditionalFiles.Concat(AdditionalFilesFactories.SelectMany(files => files()));

    internal bool HasFiles => Files.Any(files => files.Count > 0) || AdditionalFilesFactories.Count > 0;

    // A null, from a helper's optional parameter, is no source.
    internal void AddSource(string? content)
    {
        if (content is not null)
        {
            Sources.Add(content);
        }
    }

    /// <summary>Takes over everything but the files.</summary>
    internal void TakeSettings(ProjectState other)
    {
        ReferenceAssemblies ??= other.ReferenceAssemblies;
        OutputKind ??= other.OutputKind;
        DocumentationMode ??= other.DocumentationMode;
        TakeWhereEmpty(AdditionalProjectReferences, other.AdditionalProjectReferences);
        TakeWhereEmpty(AdditionalReferences, other.AdditionalReferences);
    }

    /// <summary>Takes over each kind of file this state has none of.</summary>
    internal void TakeFiles(ProjectState other)
    {
        TakeWhereEmpty(Sources, other.Sources);
        TakeWhereEmpty(AdditionalFiles, [.. other.AllAdditionalFiles]);
        TakeWhereEmpty(AnalyzerConfigFiles, other.AnalyzerConfigFiles);
    }

    internal static bool SameContent(IReadOnlyCollection<(string filename, SourceText content)> one, IReadOnlyCollection<(string filename, SourceText content)> other) =>
        one.Count == other.Count
        && one.Zip(other).All(pair =>
            pair.First.filename == pair.Second.filename
            && Equals(pair.First.content.Encoding, pair.Second.content.Encoding)
            && pair.First.content.ContentEquals(pair.Second.content));

    private static void TakeWhereEmpty<T>(List<T> list, IReadOnlyCollection<T> other)
    {
        if (list.Count == 0)
        {
            list.AddRange(other);
        }
    }
}
