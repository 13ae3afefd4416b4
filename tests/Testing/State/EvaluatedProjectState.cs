namespace Microsoft.CodeAnalysis.Testing.Model;

/// <summary>A project's content with every default filled in.</summary>
public sealed record EvaluatedProjectState
{
    public EvaluatedProjectState(ProjectState state, ReferenceAssemblies defaultReferenceAssemblies)
    {
        (Name, AssemblyName, Language, DefaultPrefix) = (state.Name, state.AssemblyName, state.Language, state.DefaultPrefix);
        ReferenceAssemblies = state.ReferenceAssemblies ?? defaultReferenceAssemblies;
        OutputKind = state.OutputKind ?? OutputKind.DynamicallyLinkedLibrary;
        DocumentationMode = state.DocumentationMode ?? DocumentationMode.Diagnose;
        Sources = [.. state.Sources];
        AdditionalFiles = [.. state.AllAdditionalFiles];
        AnalyzerConfigFiles = [.. state.AnalyzerConfigFiles];
        AdditionalProjectReferences = [.. state.AdditionalProjectReferences];
        AdditionalReferences = [.. state.AdditionalReferences];
    }

    public string Name { get; }

    public string AssemblyName { get; }

    public string Language { get; }

    public ReferenceAssemblies ReferenceAssemblies { get; }

    public OutputKind OutputKind { get; }

    public DocumentationMode DocumentationMode { get; }

    public ImmutableArray<(string filename, SourceText content)> Sources { get; private init; }

    public ImmutableArray<(string filename, SourceText content)> AdditionalFiles { get; }

    public ImmutableArray<(string filename, SourceText content)> AnalyzerConfigFiles { get; }

    public ImmutableArray<string> AdditionalProjectReferences { get; }

    public ImmutableArray<MetadataReference> AdditionalReferences { get; }

    internal string DefaultPrefix { get; }

    public EvaluatedProjectState WithSources(ImmutableArray<(string filename, SourceText content)> sources) => this with { Sources = sources };
}
