using DataGravity.Configuration;

namespace DataGravity.Settings;

/// <summary>Finds problems of the files beside a program, except in the sections of DataGravity.yaml.</summary>
/// <param name="files">All these files.</param>
internal sealed class FileProblems(IEnumerable<(string Path, string Text)> files)
{
    private readonly (string Path, string Text)[] _files = [.. files];
    private PulumiProject[]? _projects;

    // Kept, since the files are checked one after the other, and each check needs the projects.
    private PulumiProject[] Projects => _projects ??= [.. ConfigurationSet.ReadProjects(_files)];

    /// <summary>Whether a file of this name may have problems.</summary>
    public static bool Concern(string path) =>
        PulumiFiles.IsProjectFile(path) || PulumiFiles.IsStackFile(path) || GravitySettings.IsMisnamed(path);

    /// <summary>The problems of a project file, a stack file, or a file that was meant to be DataGravity.yaml.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="text">Its content.</param>
    public IEnumerable<SettingsProblem> In(string path, string text)
    {
        if (GravitySettings.IsMisnamed(path))
            return [AtTop(path, $"'{PulumiFiles.FileName(path)}' is not read; rename it to {GravitySettings.FileName}")];
        var unread = PulumiFiles.IsProjectFile(path) ? InProject(path) : InStack(path);
        return unread.Concat(YamlDocument.Read(text).Problems.Select(problem => new SettingsProblem(path, problem.Span, problem.Message)));
    }

    private IEnumerable<SettingsProblem> InProject(string path)
    {
        if (
            Projects.FirstOrDefault(project => project.Path == path) is { StackConfigSpan: { } span } project
            && !_files.Any(file => PulumiFiles.IsStackFile(file.Path) && project.Takes(file.Path))
        )
        {
            yield return new SettingsProblem(
                path,
                span,
                $"no {PulumiFiles.StackFileName("<stack>", PulumiFiles.Extension(path))} from '{project.StackConfigDirectory}' reaches the analysis, so no stack is known; "
                    + "correct the folder, or add its files to the C# project as AdditionalFiles"
            );
        }
    }

    /// <summary>The problems of a stack file that is in a project's folder, but that Pulumi does not read.</summary>
    private IEnumerable<SettingsProblem> InStack(string path)
    {
        if (Projects.Any(project => project.Takes(path)))
            yield break;
        var extensions = Projects
            .Where(project => PulumiFiles.Folder(path) == project.StackFolder)
            .Select(project => PulumiFiles.Extension(project.Path))
            .ToArray();
        if (extensions.Length > 0)
        {
            yield return AtTop(
                path,
                $"Pulumi does not read this file, because the project file ends in {extensions[0]}; rename it to {PulumiFiles.StackFileName(PulumiFiles.StackName(path)!, extensions[0])}"
            );
        }
        else if (Projects.FirstOrDefault(project => PulumiFiles.Folder(path) == project.Folder) is { } project)
        {
            yield return AtTop(
                path,
                $"Pulumi does not read this file, because the stack files of this project are in '{project.StackConfigDirectory}'; move it there"
            );
        }
    }

    private static SettingsProblem AtTop(string path, string message) => new(path, default, message);
}
