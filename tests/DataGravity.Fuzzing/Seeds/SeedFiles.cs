using System.Text.RegularExpressions;
using DataGravity.Fuzzing.Mutation;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.Fuzzing.Seeds;

/// <summary>What this repository holds of programs: samples, idioms, and the texts in tests.</summary>
internal static partial class SeedFiles
{
    /// <summary>Samples and idioms, with the files beside them.</summary>
    public static IEnumerable<Mutant> Programs() =>
        from folder in Folders("samples").Concat(Folders("tests/corpus/idioms"))
        let sources = Files(folder, "*.cs")
        where sources.Count > 0
        select new Mutant(sources, Files(folder, "*.yaml"));

    /// <summary>Programs, and bodies of programs, that the tests in some folders are about.</summary>
    public static IEnumerable<string> TestTexts(params IEnumerable<string> folders) =>
        folders.SelectMany(TextsIn).Where(text => text.Contains("new ", StringComparison.Ordinal) && text.Contains(';'));

    /// <summary>YAML in folders of programs, in tests and in the documentation.</summary>
    public static IEnumerable<ProgramFile> YamlFiles() =>
        Programs()
            .SelectMany(program => program.Files)
            .Concat(
                TextsIn("tests")
                    .Where(text => YamlLine().IsMatch(text) && !text.Contains(';'))
                    .Select(text => new ProgramFile("/app/DataGravity.yaml", text))
            )
            .Concat(
                YamlBlock()
                    .Matches(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs/configuration.md")))
                    .Select(block => new ProgramFile("/app/DataGravity.yaml", block.Groups[1].Value))
            );

    private static IEnumerable<string> TextsIn(string folder) =>
        from file in Directory
            .GetFiles(Path.Combine(RepositoryFiles.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
        where !IsBuilt(file)
        from node in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes()
        let text = TextOf(node)
        where text is not null && text.Contains('\n')
        select Mark().Replace(text, "");

    private static string? TextOf(SyntaxNode node) =>
        node switch
        {
            LiteralExpressionSyntax { Token.Value: string text } => text,
            InterpolatedStringExpressionSyntax text => string.Concat(
                text.Contents.Select(part => part is InterpolatedStringTextSyntax plain ? plain.TextToken.ValueText : "x")
            ),
            _ => null,
        };

    private static IEnumerable<string> Folders(string root) =>
        Directory.GetDirectories(Path.Combine(RepositoryFiles.Root, root)).Order(StringComparer.Ordinal);

    private static List<ProgramFile> Files(string folder, string pattern) =>
        [
            .. Directory
                .GetFiles(folder, pattern, SearchOption.AllDirectories)
                .Where(file => !IsBuilt(file))
                .Order(StringComparer.Ordinal)
                .Select(file => new ProgramFile("/app/" + Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))),
        ];

    private static bool IsBuilt(string file) =>
        file.Replace('\\', '/') is var path
        && (path.Contains("/obj/", StringComparison.Ordinal) || path.Contains("/bin/", StringComparison.Ordinal));

    [GeneratedRegex(@"\{\|[^:|{}]*:|\|\}|\$\$|\[\||\|\]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^ *(- )?[\w-]+:( |$)", RegexOptions.Multiline)]
    private static partial Regex YamlLine();

    [GeneratedRegex(@"```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
