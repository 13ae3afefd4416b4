using System.Reflection;
using System.Text.Json;
using DataGravity.Analyzers.Lowering;
using DataGravity.Analyzers.Tests.Corpus;
using DataGravity.Analyzers.Tests.Robustness;
using DataGravity.Carrying;
using DataGravity.Program;
using DataGravity.Settings;
using DataGravity.Testing;
using DataGravity.Tool;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests.Libraries.Carrying;

/// <summary>A program that was written and read again is the same program.</summary>
public class CarriedRoundTripTests
{
    public static TheoryData<string> Programs =>
        [.. Idiom.Names.Select(name => "idiom " + name), .. Samples.Names.Select((object[] row) => $"sample {row[0]}")];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Its_graph_is_the_same(string name)
    {
        var (compilation, files) = Load(name);
        var units = Lower(compilation);
        var library = compilation.AssemblyName!;
        var (read, problem) = ProgramText.Read(ProgramText.Write(new(units, []), library, path => path.TrimStart('/')).Text!, library);
        Assert.Null(problem);
        Assert.Equal(Graph(compilation, units, files), Graph(compilation, read!.Units, files).Replace("Program.dll/", ""));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Its_bytes_are_the_same(string name)
    {
        var (compilation, _) = Load(name);
        var bytes = ProgramText.WriteBytes(new(Lower(compilation), []), path => path);
        var again = ProgramText.WriteBytes(ProgramText.ReadBytes(bytes, "Program"), path => path["Program.dll/".Length..]);
        Assert.Equal(bytes, again);
        Assert.Equal(bytes, ProgramText.WriteBytes(new(Lower(Load(name).Compilation), []), path => path));
    }

    [Theory]
    [InlineData(typeof(Expression))]
    [InlineData(typeof(Statement))]
    [InlineData(typeof(Pattern))]
    [InlineData(typeof(JsonShape))]
    public void Every_form_is_written(Type node)
    {
        var written = new[] { ExpressionForms.All.Types, StatementForms.All.Types, PatternForms.All.Types, JsonForms.All.Types }.SelectMany(
            t => t
        );
        Assert.Empty(node.Assembly.GetTypes().Where(type => type.IsSubclassOf(node) && !type.IsAbstract).Except(written));
    }

    /// <summary>Whoever adds to a node writes that, too, with a new version of the format.</summary>
    [Fact]
    public void Nodes_have_no_property_that_is_not_written() =>
        Assert.Equal(
            221,
            typeof(Expression)
                .Assembly.GetTypes()
                .Where(type => type.Namespace == typeof(Expression).Namespace && type.GetMethod("<Clone>$") is not null)
                // Places and their files are what findings point at, and no part of a program.
                .Where(type => type != typeof(SourceFile) && !type.Name.EndsWith("Site", StringComparison.Ordinal))
                .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                .Count(property => property.CanWrite)
        );

    /// <summary>Programs as libraries, so that their types and bodies have the ids that a library's have.</summary>
    internal static (CSharpCompilation Compilation, (string Path, string Text)[] Files) Load(string name)
    {
        var program = name.Split(' ') is ["idiom", var idiom] ? Idiom.Load(idiom).Analyzed : Samples.Load(name.Split(' ')[1]);
        var compilation = program.Compile();
        return (
            compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary)),
            [.. program.AdditionalFiles.Select(file => (file.Path, file.Text))]
        );
    }

    internal static ProgramUnit[] Lower(Compilation compilation) =>
        [.. new ProgramCache().Units(compilation, PulumiSymbols.TryCreate(compilation)!, default).Select(unit => unit.Unit)];

    private static string Graph(CSharpCompilation compilation, IReadOnlyList<ProgramUnit> units, (string Path, string Text)[] files)
    {
        var result = GravityAnalysis.Run(
            units,
            ProgramAnalysis.ContextsOf(
                files.FirstOrDefault(file => file.Path.EndsWith("Pulumi.yaml")).Path ?? "",
                files,
                GravitySettings.Empty
            ),
            GravitySettings.Read(files, ProgramAnalysis.Today),
            default
        );
        Assert.NotEmpty(result.Graphs);
        return JsonSerializer.Serialize(GraphDocument.Of(new LoadedProject("/p.csproj", compilation, files), result), GraphCommand.Json);
    }
}
