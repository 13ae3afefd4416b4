using DataGravity.Configuration;

namespace DataGravity.Settings;

/// <summary>What is wrong with the files beside a program, apart from what the sections of DataGravity.yaml say.</summary>
/// <param name="files">All of them.</param>
internal sealed class FileProblems(IEnumerable<(string Path, string Text)> files)
{
    private readonly (string Path, string Text)[] _files = [.. files];
    private PulumiProject[]? _projects;

    // One file is asked for after the other, and each needs them.
    private PulumiProject[] Projects => _projects ??= [.. ConfigurationSet.ReadProjects(_files)];

    /// <summary>Whether something may be wrong with a file of this name.</summary>
    public static bool Concern(string path) =>
        PulumiFiles.IsProjectFile(path) || PulumiFiles.IsStackFile(path) || GravitySettings.IsMisnamed(path);

    /// <summary>The problems of a project file, a stack file, or one that is meant for DataGravity.yaml.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="text">What is in it.</param>
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
                $"no {PulumiFiles.StackFileName("<stack>", PulumiFiles.Extension(path))} of '{project.StackConfigDirectory}' reaches the analysis, so no stack is known; "
                    + "correct the folder, or add its files to the C# project as AdditionalFiles"
            );
        }
    }

    /// <summary>A stack file in the folder of a project that Pulumi does not take for one of it.</summary>
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
