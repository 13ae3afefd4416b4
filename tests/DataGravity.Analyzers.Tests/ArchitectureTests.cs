using System.Reflection;
using System.Text.RegularExpressions;
using DataGravity.Carrier;
using DataGravity.CodeFixes.Relocation;
using DataGravity.Evaluation;
using DataGravity.Evaluation.Known;
using DataGravity.Testing;
using DataGravity.Tool;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Analyzers.Tests;

/// <summary>The borders between the rooms, as docs and reviewers know them.</summary>
public class ArchitectureTests
{
    private static readonly Assembly s_core = typeof(GravityAnalysis).Assembly;

    private static readonly Assembly[] s_shipped =
    [
        s_core,
        typeof(PlacementAnalyzer).Assembly,
        typeof(ProgramCarrier).Assembly,
        typeof(RelocationFixProvider).Assembly,
        typeof(GraphDocument).Assembly,
    ];

    [Fact]
    public void Core_knows_nothing_of_Roslyn() =>
        Assert.DoesNotContain(ReferencesOf(s_core), name => name.StartsWith("Microsoft", StringComparison.Ordinal));

    [Theory]
    [InlineData(typeof(PlacementAnalyzer))]
    [InlineData(typeof(ProgramCarrier))]
    public void Analyzers_run_in_the_compiler_which_has_no_workspaces(Type start) =>
        Assert.DoesNotContain(ReferencesOf(start.Assembly), name => name.Contains("Workspaces", StringComparison.Ordinal));

    /// <summary>The package keeps its assembly from programs, whose compiler then runs no generators for us.</summary>
    [Fact]
    public void The_generator_is_alone_and_nobody_needs_it()
    {
        Assert.Equal([typeof(ProgramCarrier)], s_shipped.SelectMany(assembly => assembly.GetTypes()).Where(IsGenerator));
        var carrier = typeof(ProgramCarrier).Assembly;
        Assert.Equal([typeof(ProgramCarrier)], carrier.GetExportedTypes());
        Assert.DoesNotContain(s_shipped.SelectMany(ReferencesOf), name => name == carrier.GetName().Name);

        static bool IsGenerator(Type type) =>
            type.IsAssignableTo(typeof(IIncrementalGenerator)) || type.IsAssignableTo(typeof(ISourceGenerator));
    }

    [Theory]
    [InlineData("Program")]
    [InlineData("Carrying", "Program")]
    [InlineData("Conditions")]
    [InlineData("Configuration")]
    [InlineData("Catalog")]
    [InlineData("Settings", "Configuration", "Catalog")]
    [InlineData("Evaluation", "Program", "Conditions", "Configuration")]
    [InlineData("Graph", "Program", "Conditions", "Catalog", "Evaluation", "Settings")]
    [InlineData("Judging", "Program", "Conditions", "Catalog", "Evaluation", "Graph", "Settings")]
    [InlineData("Rules", "Program", "Conditions", "Catalog", "Graph", "Judging", "Settings")]
    [InlineData("Findings", "Program", "Conditions", "Catalog", "Graph", "Judging", "Rules", "Settings")]
    [InlineData("Moves", "Program", "Conditions", "Catalog", "Evaluation", "Graph", "Judging", "Findings")]
    public void A_room_only_knows_rooms_to_its_left(string room, params string[] allowed)
    {
        var types = s_core.GetTypes().Where(type => RoomOf(type) == room).ToList();
        Assert.NotEmpty(types);
        var wrong = UsesBy(types)
            .Where(use => use.Used.Assembly == s_core && RoomOf(use.Used) is { } other && other != room && !allowed.Contains(other));
        Assert.Empty(wrong);
    }

    /// <summary>
    /// The graph is built in stages, a folder each. A stage knows those before it only; the files beside the folders put them together.
    /// </summary>
    [Fact]
    public void A_stage_of_the_graph_only_looks_back()
    {
        string[] order = ["Questions", "Resources", "Providers", "Places", "Names", "Links", "Copies", "Network", "Outputs", ""];
        var root = Path.Combine(RepositoryFiles.Root, "src", "DataGravity.Core", "Graph");
        var stages = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            var stage = Array.IndexOf(order, Path.GetDirectoryName(Path.GetRelativePath(root, file)));
            Assert.True(stage >= 0, $"{file} is in no stage");
            foreach (Match declared in TypeDeclaration.Matches(File.ReadAllText(file)))
                stages[declared.Groups[1].Value] = stage;
        }
        // Which of two places is near is asked by copies, and by those who judge.
        stages["Distance"] = stages["Distances"] = Array.IndexOf(order, "Places");

        var types = s_core.GetTypes().Where(type => RoomOf(type) == "Graph").ToList();
        Assert.Contains(types, type => StageOf(type) == 0);
        Assert.Empty(
            from use in UsesBy(types)
            where use.Used.Assembly == s_core && RoomOf(use.Used) == "Graph" && StageOf(use.Used) > StageOf(use.User)
            select $"{use.User} uses {use.Used}"
        );

        int StageOf(Type type) => stages[Outermost(type).Name.Split('`')[0]];
    }

    /// <summary>A type at the start of a line, as those of a file are that are in no other.</summary>
    private static Regex TypeDeclaration { get; } =
        new(@"^(?:[a-z]+ )*(?:class|record struct|record|struct|interface|enum) (\w+)", RegexOptions.Multiline);

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<(Type User, Type Used)> UsesIn(Assembly assembly) => UsesBy(assembly.GetTypes());

    private static IEnumerable<(Type User, Type Used)> UsesBy(IEnumerable<Type> types) =>
        types.SelectMany(type => TypeUses.Of(type).Select(used => (type, used)));

    /// <summary>
    /// Fixes and the tool read what an evaluation left: its registrations and their values. They evaluate nothing themselves.
    /// </summary>
    [Theory]
    [InlineData(typeof(RelocationFixProvider))]
    [InlineData(typeof(GraphDocument))]
    public void Fixes_and_the_tool_know_values_but_not_the_evaluator(Type start)
    {
        Type[] readers =
        [
            typeof(Registration),
            typeof(RegistrationKind),
            typeof(Choices),
            typeof(Sources),
            typeof(JsonReader),
            typeof(EnumStructs),
        ];
        var wrong = UsesIn(start.Assembly)
            .Where(use => RoomOf(use.Used) == "Evaluation" && !use.Used.IsAssignableTo(typeof(Value)) && !readers.Contains(use.Used));
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_tool_knows_no_lowering_and_fixes_no_tool()
    {
        var wrong = UsesIn(typeof(GraphDocument).Assembly).Where(use => use.Used.Namespace == "DataGravity.Analyzers.Lowering");
        Assert.Empty(wrong);
        Assert.DoesNotContain(
            ReferencesOf(typeof(RelocationFixProvider).Assembly),
            name => name.StartsWith("data-gravity", StringComparison.Ordinal)
        );
    }

    /// <summary>What a host of analyzers or fixes loads is public, and what they derive from; nobody else uses the assemblies.</summary>
    [Fact]
    public void Only_what_a_host_loads_is_public()
    {
        Type[] loaded = [typeof(DiagnosticAnalyzer), typeof(CodeFixProvider), typeof(CodeRefactoringProvider)];
        var wrong = s_shipped
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !loaded.Any(type.IsSubclassOf) && !type.IsAssignableTo(typeof(IIncrementalGenerator)));
        Assert.Empty(wrong);
    }

    /// <summary>The rooms that work for any cloud.</summary>
    public static TheoryData<string> RoomsOfAnyCloud =>
        ["Program", "Carrying", "Conditions", "Configuration", "Evaluation", "Settings", "Graph", "Judging", "Rules", "Findings", "Moves"];

    /// <summary>What a type of a provider is called is the catalog's to know.</summary>
    [Theory]
    [MemberData(nameof(RoomsOfAnyCloud))]
    public void No_type_token_of_a_provider_stands_in(string room)
    {
        var wrong =
            from type in s_core.GetTypes()
            where RoomOf(type) == room
            from text in TypeUses.TextsOf(type)
            where TypeToken.IsMatch(text)
            select $"{type}: {text}";
        Assert.Empty(wrong);
    }

    /// <summary>What a cloud is like is told by its folder of the catalog: nobody else asks which one it is.</summary>
    [Theory]
    [MemberData(nameof(RoomsOfAnyCloud))]
    public void No_cloud_is_named_in(string room) =>
        Assert.Empty(
            from type in s_core.GetTypes()
            where RoomOf(type) == room
            from text in TypeUses.TextsOf(type)
            where DataGravity.Catalog.Clouds.OfPackage(text) != text || DataGravity.Catalog.Clouds.All.Contains(text)
            select $"{type}: {text}"
        );

    /// <summary>Which configuration a provider's package reads is told by its cloud's folder.</summary>
    [Theory]
    [MemberData(nameof(RoomsOfAnyCloud))]
    public void No_configuration_key_of_a_provider_stands_in(string room) =>
        Assert.Empty(
            from type in s_core.GetTypes()
            where RoomOf(type) == room
            from text in TypeUses.TextsOf(type)
            where text.Split(':') is [var package, { Length: > 0 } key] && key.All(char.IsLetter) && IsOfCloud(package)
            select $"{type}: {text}"
        );

    private static bool IsOfCloud(string package) =>
        DataGravity.Catalog.Clouds.OfPackage(package) != package || DataGravity.Catalog.Clouds.All.Contains(package);

    /// <summary><c>aws:s3/bucket:Bucket</c>, but not <c>pulumi:pulumi:StackReference</c>, which is the engine's own.</summary>
    private static Regex TypeToken { get; } = new("^(?!pulumi:pulumi:)[a-z][a-z0-9-]*:[A-Za-z0-9./-]*:[A-Z][A-Za-z0-9]*$");

    [Fact]
    public void Texts_are_seen_in_bodies() =>
        Assert.Contains("aws:s3/bucket:Bucket", TypeUses.TextsOf(typeof(Subject)).Where(text => TypeToken.IsMatch(text)));

    [Fact]
    public void Uses_are_seen_in_bodies() => Assert.Contains(typeof(System.Text.StringBuilder), TypeUses.Of(typeof(Subject)));

    /// <summary>The part of the namespace after the product's: <c>Evaluation</c> of <c>DataGravity.Evaluation.Known</c>.</summary>
    private static string? RoomOf(Type type) => type.Namespace?.Split('.') is ["DataGravity", var room, ..] ? room : null;

    private static IEnumerable<string> ReferencesOf(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name ?? "");

    private static class Subject
    {
        public static string Text() => new System.Text.StringBuilder("aws:s3/bucket:Bucket").ToString();
    }
}
