using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Testing.Model;

namespace Microsoft.CodeAnalysis.Testing;

// From states to projects.
public abstract partial class AnalyzerTest<TVerifier>
{
    private readonly List<Workspace> _workspaces = [];

    public async Task<Workspace> CreateWorkspaceAsync()
    {
        var workspace = await CreateWorkspaceImplAsync().ConfigureAwait(false);
        _workspaces.Add(workspace);
        return workspace;
    }

    // Composing a host takes longer than a test; the default one is composed once per process.
    protected virtual Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult<Workspace>(new AdhocWorkspace(MefHostServices.DefaultHost));

    protected abstract CompilationOptions CreateCompilationOptions();

    protected abstract ParseOptions CreateParseOptions();

    protected async Task<Project> CreateProjectAsync(
        EvaluatedProjectState primaryProject, ImmutableArray<EvaluatedProjectState> additionalProjects, CancellationToken cancellationToken) =>
        ApplyCompilationOptions(await CreateProjectImplAsync(primaryProject, additionalProjects, cancellationToken).ConfigureAwait(false));

    protected virtual async Task<Project> CreateProjectImplAsync(
        EvaluatedProjectState primaryProject, ImmutableArray<EvaluatedProjectState> additionalProjects, CancellationToken cancellationToken)
    {
        var ids = additionalProjects.Prepend(primaryProject).ToDictionary(project => project.Name, project => ProjectId.CreateNewId(project.Name));
        var primaryId = ids[primaryProject.Name];
        var solution = await CreateSolutionAsync(primaryId, primaryProject, cancellationToken).ConfigureAwait(false);
        solution = AddContent(solution, primaryId, primaryProject);
        foreach (var project in additionalProjects)
        {
            solution = AddContent(await AddProjectAsync(solution, ids[project.Name], project, cancellationToken).ConfigureAwait(false), ids[project.Name], project);
        }

        solution = additionalProjects.Prepend(primaryProject).Aggregate(solution, (current, project) => current.AddProjectReferences(
            ids[project.Name], project.AdditionalProjectReferences.Select(name => new ProjectReference(ids[name]))));
        return SolutionTransforms.Aggregate(solution, (current, transform) => transform(current, primaryId)).GetProject(primaryId)!;
    }

    protected virtual async Task<Solution> CreateSolutionAsync(ProjectId projectId, EvaluatedProjectState projectState, CancellationToken cancellationToken)
    {
        var workspace = await CreateWorkspaceAsync().ConfigureAwait(false);
        if (OptionsTransforms.Count > 0)
        {
            var options = OptionsTransforms.Aggregate((Options.OptionSet)workspace.Options, (current, transform) => transform(current));
            Verify.True(workspace.TryApplyChanges(workspace.CurrentSolution.WithOptions(options)), "Failed to apply workspace option transforms.");
        }

        return await AddProjectAsync(workspace.CurrentSolution, projectId, projectState, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Turns on what the analyzers under test support, and off what the test disables.</summary>
    protected virtual Project ApplyCompilationOptions(Project project)
    {
        var severities = new Dictionary<string, ReportDiagnostic> { ["AD0001"] = ReportDiagnostic.Error };
        foreach (var descriptor in GetDiagnosticAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics))
        {
            severities[descriptor.Id] = descriptor.IsEnabledByDefault ? ReportDiagnostic.Default : Enabled(descriptor.DefaultSeverity);
        }

        DisabledDiagnostics.ForEach(id => severities[id] = ReportDiagnostic.Suppress);
        var options = project.CompilationOptions!;
        var specific = severities.ToImmutableDictionary().SetItems(options.SpecificDiagnosticOptions);
        return project.WithCompilationOptions(options.WithSpecificDiagnosticOptions(specific));
    }

    private async Task<Solution> AddProjectAsync(Solution solution, ProjectId id, EvaluatedProjectState project, CancellationToken cancellationToken)
    {
        var compilationOptions = CreateCompilationOptions()
            .WithOutputKind(project.OutputKind)
            .WithAssemblyIdentityComparer(project.ReferenceAssemblies.AssemblyIdentityComparer);
        return solution.AddProject(id, project.Name, project.AssemblyName, project.Language)
            .WithProjectCompilationOptions(id, compilationOptions)
            .WithProjectParseOptions(id, CreateParseOptions().WithDocumentationMode(project.DocumentationMode))
            .AddMetadataReferences(id, await project.ReferenceAssemblies.ResolveAsync(project.Language, cancellationToken).ConfigureAwait(false))
            .AddMetadataReferences(id, project.AdditionalReferences);
    }

    private Solution AddContent(Solution solution, ProjectId id, EvaluatedProjectState project)
    {
        solution = Add(solution, project.Sources, (current, document, name, text, folders, path) => current.AddDocument(document, name, text, folders, path));
        solution = Add(solution, project.AdditionalFiles, (current, document, name, text, folders, path) => current.AddAdditionalDocument(document, name, text, folders, path));
        return Add(solution, project.AnalyzerConfigFiles, (current, document, name, text, folders, path) => current.AddAnalyzerConfigDocument(document, name, text, folders, path));

        Solution Add(
            Solution start,
            ImmutableArray<(string filename, SourceText content)> files,
            Func<Solution, DocumentId, string, SourceText, IEnumerable<string>, string, Solution> add) =>
            files.Aggregate(start, (current, file) =>
            {
                var (name, folders) = GetNameAndFoldersFromPath(project.DefaultPrefix, file.filename);
                return add(current, DocumentId.CreateNewId(id, file.filename), name, file.content, folders, file.filename);
            });
    }

    /// <summary>The name a file has in its project, and the folders between the project's root and it.</summary>
    protected (string fileName, IEnumerable<string> folders) GetNameAndFoldersFromPath(string projectPathPrefix, string path)
    {
        var root = projectPathPrefix[..(projectPathPrefix.LastIndexOf('/') + 1)];
        if (root.Length > 0 && path.StartsWith(root, StringComparison.Ordinal))
        {
            var parts = path[root.Length..].Split('/');
            return (parts[^1], parts[..^1]);
        }

        // A file outside of the project: in no folder, and by its whole path where that is one.
        return (Path.IsPathRooted(path) ? path : Path.GetFileName(path), []);
    }

    private static ReportDiagnostic Enabled(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Hidden => ReportDiagnostic.Hidden,
        DiagnosticSeverity.Info => ReportDiagnostic.Info,
        DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
        _ => ReportDiagnostic.Error,
    };
}
