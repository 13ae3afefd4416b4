using System.Globalization;
using System.Text.RegularExpressions;
using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Settings;

namespace DataGravity.Tool.Explaining;

/// <summary>Finds the resources that a question is about: by file and line, or by name.</summary>
internal static partial class AskedResources
{
    /// <summary>The resources, in the order of the stacks.</summary>
    /// <exception cref="ToolException">There are none; the message tells what there is.</exception>
    public static IReadOnlyList<Resource> Find(IReadOnlyList<ResourceGraph> graphs, string asked, LoadedProject project)
    {
        Resource[] all =
        [
            .. graphs
                .SelectMany(graph => graph.Resources)
                .Where(resource => resource.Registration.Kind is not (RegistrationKind.Stack or RegistrationKind.Invoke)),
        ];
        if (Place().Match(asked) is not { Success: true } place)
            return Called(all, asked);
        var (file, line) = (place.Groups["file"].Value, int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture));
        return file.EndsWith(".cs", StringComparison.Ordinal)
            ? At(all, file, line, asked, project)
            : Described([.. all.Where(resource => resource.Manifest is not null)], file, line, asked, project);
    }

    /// <summary>The resources created on a line. If creations are nested, the innermost.</summary>
    private static Resource[] At(Resource[] all, string file, int line, string asked, LoadedProject project)
    {
        var inFile = all.Where(resource => IsOf(resource.Site.File.Path, file, project)).ToArray();
        var around = inFile.Where(resource => resource.Site.Line <= line && line <= resource.Site.LastLine).ToArray();
        if (around.Length > 0)
        {
            var innermost = around.Min(resource => resource.Site.Span.Length);
            return [.. around.Where(resource => resource.Site.Span.Length == innermost)];
        }
        var lines = inFile.Select(resource => resource.Site.Line).Distinct().Order().ToArray();
        throw new ToolException(
            all.Length == 0 ? $"no resource is created in {file}; the program creates none"
                : lines.Length == 0
                    ? $"no resource is created in {file}; resources are created in "
                        + string.Join(", ", all.Select(resource => project.Relative(resource.Site.File.Path)).Distinct())
                : $"no resource is created at {asked}; in that file, {Write("a resource is created", "resources are created", lines)}",
            ExitCodes.WrongArguments
        )
        {
            IsAbsence = true,
        };
    }

    /// <summary>The object that a file describes on a line. An object ends where the next one begins.</summary>
    private static Resource[] Described(Resource[] all, string file, int line, string asked, LoadedProject project)
    {
        var inFile = all.Where(resource => IsOf(resource.Manifest!.Path, file, project)).ToArray();
        var before = inFile.Where(resource => resource.Manifest!.Line <= line).ToArray();
        if (before.Length > 0)
        {
            // Files of one name in two folders both answer.
            return [.. before.GroupBy(resource => resource.Manifest!.Path).SelectMany(LastOf)];
        }
        var lines = inFile.Select(resource => resource.Manifest!.Line).Distinct().Order().ToArray();
        throw new ToolException(
            lines.Length == 0
                ? $"the program reads no object from {file}"
                : $"no object is described at {asked}; in that file, {Write("an object begins", "objects begin", lines)}",
            ExitCodes.WrongArguments
        )
        {
            IsAbsence = true,
        };
    }

    private static string Write(string one, string several, int[] lines) =>
        lines is [var only] ? $"{one} on line {only}" : $"{several} on the lines {string.Join(", ", lines)}";

    private static IEnumerable<Resource> LastOf(IEnumerable<Resource> described)
    {
        var last = described.Max(resource => resource.Manifest!.Line);
        return described.Where(resource => resource.Manifest!.Line == last);
    }

    /// <summary>
    /// Whether a path is of a file that is asked about: by the end of its path, or by what a shell completes from a folder.
    /// </summary>
    private static bool IsOf(string path, string file, LoadedProject project)
    {
        var (asked, known) = (file.Replace('\\', '/'), path.Replace('\\', '/'));
        return $"/{known}".EndsWith("/" + asked, StringComparison.Ordinal)
            || $"/{project.Relative(path)}".EndsWith("/" + asked, StringComparison.Ordinal)
            || known == System.IO.Path.GetFullPath(asked).Replace('\\', '/');
    }

    private static Resource[] Called(Resource[] all, string name)
    {
        Resource[] called = [.. all.Where(resource => resource.Name == name || resource.NamePattern == name)];
        // A name that the program writes out may have a star, too.
        if (called.Length == 0)
            called = [.. all.Where(resource => resource.IsNamePattern && new Glob(resource.NamePattern).Matches(name))];
        return called.Length > 0
            ? called
            : throw new ToolException(
                $"no resource is called '{name}'; "
                    + (
                        all.Length == 0
                            ? "the program creates none"
                            : Spelling.SuggestOfMany(name, all.Select(resource => resource.Name).Where(other => other.Length > 0))
                    ),
                ExitCodes.WrongArguments
            )
            {
                IsAbsence = true,
            };
    }

    [GeneratedRegex(@"^(?<file>.+\.(?:cs|ya?ml|json))[:(](?<line>[0-9]{1,9})([:,][0-9]+)?\)?$")]
    private static partial Regex Place();
}
