using DataGravity.Tool.Linking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.MSBuild;

namespace DataGravity.Tool;

/// <summary>Loads Pulumi programs through MSBuild, as an editor does.</summary>
internal static class ProgramLoader
{
    /// <summary>
    /// Adds the Pulumi files beside each project, by the same targets that the package uses, whether a project has the package or not.
    /// </summary>
    private static readonly Dictionary<string, string> s_properties = new()
    {
        ["CustomAfterDirectoryBuildTargets"] = Path.Combine(AppContext.BaseDirectory, "targets", "DataGravity.Analyzers.targets"),
    };

    /// <summary>Loads the projects that reference Pulumi, and links them.</summary>
    /// <exception cref="ToolException">Nothing can be loaded, or there is no program.</exception>
    public static async Task<LoadedPrograms> LoadAsync(ProgramInput input, Progress progress, CancellationToken cancellation)
    {
        var programs = await LoadUnlinkedAsync(input, progress, cancellation);
        progress.Show("Linking stacks");
        return ProgramLinker.Link(programs, cancellation);
    }

    /// <summary>
    /// Loads the projects that reference Pulumi, ordered by path. A project that the user named is included even if it does not.
    /// </summary>
    /// <exception cref="ToolException">Nothing can be loaded, or there is no program.</exception>
    internal static async Task<LoadedPrograms> LoadUnlinkedAsync(ProgramInput input, Progress progress, CancellationToken cancellation)
    {
        var errors = await RestoreAsync(input, progress, cancellation);
        progress.Show($"Loading {Path.GetFileName(input.Path)}");
        var workspace = await OpenAsync(input, cancellation);
        try
        {
            var solution = FrameworkGenerators.Share(workspace.CurrentSolution);
            var problems = new List<ToolException>(FindUnread(solution, input, errors));
            var programs = FindPrograms(solution, input, errors, problems);
            var needed = programs.SelectMany(WithReferences).Distinct();
            if (await BuiltProjects.BuildAsync(solution, needed, progress, cancellation))
            {
                // Analyzers that were missing when the workspace was opened stay unresolved, so open it again.
                workspace.Dispose();
                workspace = await OpenAsync(input, cancellation);
                programs = FindPrograms(FrameworkGenerators.Share(workspace.CurrentSolution), input, errors, []);
            }

            string[] failures = [.. errors, .. FailuresOf(workspace, errors)];
            if (programs.Length + problems.Count == 0)
            {
                throw failures.Length == 0
                    ? new ToolException($"no C# project in {input.Path} references Pulumi", ExitCodes.WrongArguments)
                    : CannotBeLoaded(input.Path, failures);
            }
            if (problems.Count == 0)
            {
                foreach (var failure in failures)
                    Progress.Tell(failure);
            }
            return new(input.Folder, await Task.WhenAll(programs.Select(program => ReadAsync(program, cancellation))), problems);
        }
        finally
        {
            workspace.Dispose();
        }
    }

    /// <summary>The error for a project, a solution or a folder, in MSBuild's words.</summary>
    public static ToolException CannotBeLoaded(string path, IEnumerable<string> errors) =>
        new($"{Path.GetFileName(path)} cannot be loaded:\n{string.Join('\n', errors)}");

    /// <summary>
    /// Restores packages, which a workspace does not do. Also evaluates the projects, since a workspace ignores imports of files that do
    /// not exist.
    /// </summary>
    private static async Task<IReadOnlyList<string>> RestoreAsync(ProgramInput input, Progress progress, CancellationToken cancellation)
    {
        var errors = new List<string>();
        foreach (var file in input.Files)
        {
            progress.Show($"Restoring {Path.GetRelativePath(input.Folder, file)}");
            errors.AddRange(await MSBuildCommand.RunAsync(file, ["-restore", "-target:GetTargetFrameworks"], cancellation));
        }

        return input.Files is [var only] && errors.Any(error => error.StartsWith(only, StringComparison.Ordinal))
            ? throw CannotBeLoaded(only, errors)
            : errors;
    }

    private static async Task<MSBuildWorkspace> OpenAsync(ProgramInput input, CancellationToken cancellation)
    {
        var workspace = MSBuildWorkspace.Create(s_properties);
        foreach (var file in input.Files)
        {
            try
            {
                if (ProgramInput.IsSolution(file))
                    await workspace.OpenSolutionAsync(file, cancellationToken: cancellation);
                // A project may be open already, because another references it.
                else if (workspace.CurrentSolution.Projects.All(project => project.FilePath != file))
                    await workspace.OpenProjectAsync(file, cancellationToken: cancellation);
            }
            // The workspace passes on any exception of its solution reader, or of the process it starts.
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                await MSBuildCommand.WaitForInterruptAsync(cancellation);
                throw CannotBeLoaded(file, [problem.Message]);
            }
        }

        return workspace;
    }

    private static Project[] ProgramsOf(Solution solution, ProgramInput input) =>
        [
            .. solution
                .Projects.Where(project => project.Language == LanguageNames.CSharp && project.FilePath is not null)
                .Where(project => ProgramInput.IsSolution(input.Files[0]) || input.Files.Contains(project.FilePath))
                .Where(project => input.IsProject || ReferencesPulumi(project))
                // A project for several frameworks occurs once for each.
                .DistinctBy(project => project.FilePath)
                .OrderBy(project => project.FilePath, StringComparer.Ordinal),
        ];

    private static bool ReferencesPulumi(Project project) =>
        project.MetadataReferences.Any(reference => Path.GetFileName(reference.Display) == "Pulumi.dll")
        || WithReferences(project).Skip(1).Any(reference => reference.AssemblyName == "Pulumi");

    private static IEnumerable<Project> WithReferences(Project project)
    {
        var references = project.Solution.GetProjectDependencyGraph().GetProjectsThatThisProjectTransitivelyDependsOn(project.Id);
        return [project, .. references.Select(id => project.Solution.GetProject(id)!)];
    }

    /// <summary>The programs without those that have errors, or need a project with errors.</summary>
    private static Project[] FindPrograms(Solution solution, ProgramInput input, IReadOnlyList<string> errors, List<ToolException> problems)
    {
        var broken = ProgramsOf(solution, input)
            .ToLookup(p => WithReferences(p).Any(project => errors.Any(error => Names(error, project))));
        // Each broken program would tell the same errors.
        problems.AddRange(broken[true].Take(1).Select(program => CannotBeLoaded(program.FilePath!, errors)));
        return [.. broken[false]];
    }

    /// <summary>The projects that cannot be read, of which it is unknown whether they are programs.</summary>
    private static IEnumerable<ToolException> FindUnread(Solution solution, ProgramInput input, IReadOnlyList<string> errors)
    {
        var read = solution.Projects.Where(project => project.HasDocuments).Select(project => project.FilePath).ToHashSet();
        return input
            .Files.Where(file => !ProgramInput.IsSolution(file) && !read.Contains(file))
            .Select(file => (file, Errors: errors.Where(error => error.Contains(file, StringComparison.Ordinal)).ToArray()))
            .Where(unread => unread.Errors.Length > 0)
            .Select(unread => CannotBeLoaded(unread.file, unread.Errors));
    }

    /// <summary>The workspace's failures, without those of projects for which MSBuild has printed errors already.</summary>
    private static IEnumerable<string> FailuresOf(MSBuildWorkspace workspace, IReadOnlyList<string> errors)
    {
        Project[] told = [.. workspace.CurrentSolution.Projects.Where(project => errors.Any(error => Names(error, project)))];
        return workspace
            .Diagnostics.Where(diagnostic => diagnostic.Kind == WorkspaceDiagnosticKind.Failure)
            .Select(diagnostic => diagnostic.Message)
            .Where(message => !told.Any(project => Names(message, project)))
            .Distinct();
    }

    private static bool Names(string message, Project project) => message.Contains(project.FilePath!, StringComparison.Ordinal);

    /// <summary>Reads a project of a workspace, with the changes that were made to it there.</summary>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static async Task<LoadedProject> ReadAsync(Project project, CancellationToken cancellation)
    {
        var compilation = (CSharpCompilation)(await project.GetCompilationAsync(cancellation))!;
        // A path may occur twice, if the targets of the tool and those of the project spell it differently.
        var files = project
            .AdditionalDocuments.DistinctBy(file => Path.GetFullPath(file.FilePath!))
            .Select(async file => (file.FilePath!, (await file.GetTextAsync(cancellation)).ToString()));
        return new LoadedProject(project.FilePath!, compilation, await Task.WhenAll(files))
        {
            Options = project.AnalyzerOptions,
            Source = project,
        };
    }
}
