using DataGravity.Testing;
using DataGravity.Tool.Analysis;
using DataGravity.Tool.Linking;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Tool.Tests.Linking;

/// <summary>Programs of one load. Each is in the folder of its Pulumi project, and has the stacks dev and prod.</summary>
internal static class LinkedLoad
{
    private const string Usings = "using System.Collections.Generic;\nusing Pulumi;\nusing Aws = Pulumi.Aws;\n";

    /// <summary>A program with top-level statements. They begin in line 6.</summary>
    public static LoadedProject Program(string name, string statements, params (string Name, string Text)[] files) =>
        Source(name, $"return await Deployment.RunAsync(() =>\n{{\n{statements}\n}});\n", files);

    /// <summary>A program with a class for its stack, whose members begin in line 7.</summary>
    public static LoadedProject Stack(string name, string members, params (string Name, string Text)[] files) =>
        Source(name, $"await Deployment.RunAsync<MyStack>();\nclass MyStack : Stack\n{{\n{members}\n}}\n", files);

    public static LoadedProject Source(string name, string source, params (string Name, string Text)[] files)
    {
        var program = new AnalyzedProgram(($"/repo/{name}/Program.cs", Usings + source))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        (string, string)[] given = [.. files.Select(file => ($"/repo/{name}/{file.Name}", file.Text))];
        return new LoadedProject(
            $"/repo/{name}/{name}.csproj",
            (CSharpCompilation)program.Compile(),
            files.Any(file => file.Name.StartsWith("Pulumi.", StringComparison.Ordinal))
                ? given
                :
                [
                    ($"/repo/{name}/Pulumi.yaml", $"name: {name}\nruntime: dotnet\n"),
                    ($"/repo/{name}/Pulumi.dev.yaml", "config: {}\n"),
                    ($"/repo/{name}/Pulumi.prod.yaml", "config: {}\n"),
                    .. given,
                ]
        );
    }

    public static IReadOnlyList<LoadedProject> Link(params LoadedProject[] projects) =>
        ProgramLinker.Link(new LoadedPrograms("/repo", projects, []), default).Projects;

    public static Task<AnalyzedLoad> AnalyzeAsync(params LoadedProject[] projects) => ExplainedProgram.AnalyzeAsync([.. Link(projects)]);

    /// <summary>The findings about placement in the last of the programs.</summary>
    public static async Task<IReadOnlyList<ProgramFinding>> FindAsync(params LoadedProject[] projects)
    {
        var load = await AnalyzeAsync(projects);
        Assert.Empty(load.Problems);
        return
        [
            .. load
                .Projects.Single(program => program.Project.Path == projects[^1].Path)
                .Findings.Where(finding => finding.Rule.StartsWith("PDG1", StringComparison.Ordinal)),
        ];
    }
}
