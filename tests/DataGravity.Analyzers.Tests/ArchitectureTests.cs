using System.Reflection;

namespace DataGravity.Analyzers.Tests;

/// <summary>The borders between the rooms, as docs and reviewers know them.</summary>
public class ArchitectureTests
{
    private static readonly Assembly s_core = typeof(GravityAnalysis).Assembly;

    [Fact]
    public void Core_knows_nothing_of_Roslyn() => Assert.DoesNotContain(ReferencesOf(s_core), name => name.StartsWith("Microsoft", StringComparison.Ordinal));

    [Fact]
    public void Analyzers_run_in_the_compiler_which_has_no_workspaces() =>
        Assert.DoesNotContain(ReferencesOf(typeof(PlacementAnalyzer).Assembly), name => name.Contains("Workspaces", StringComparison.Ordinal));

    [Theory]
    [InlineData("Program")]
    [InlineData("Conditions")]
    [InlineData("Configuration")]
    [InlineData("Catalog")]
    [InlineData("Settings", "Configuration", "Catalog")]
    [InlineData("Evaluation", "Program", "Conditions", "Configuration")]
    [InlineData("Graph", "Program", "Conditions", "Catalog", "Evaluation", "Settings")]
    [InlineData("Relocation", "Program", "Conditions", "Catalog", "Graph")]
    [InlineData("Rules", "Program", "Conditions", "Catalog", "Graph", "Relocation", "Settings")]
    public void A_room_only_knows_rooms_to_its_left(string room, params string[] allowed)
    {
        var types = s_core.GetTypes().Where(type => RoomOf(type) == room).ToList();
        Assert.NotEmpty(types);
        var wrong =
            from type in types
            from used in TypeUses.Of(type)
            where used.Assembly == s_core && RoomOf(used) is { } other && other != room && !allowed.Contains(other)
            select $"{type} uses {used}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Uses_are_seen_in_bodies() => Assert.Contains(typeof(System.Text.StringBuilder), TypeUses.Of(typeof(Subject)));

    /// <summary>The part of the namespace after the product's: <c>Evaluation</c> of <c>DataGravity.Evaluation.Known</c>.</summary>
    private static string? RoomOf(Type type) => type.Namespace?.Split('.') is ["DataGravity", var room, ..] ? room : null;

    private static IEnumerable<string> ReferencesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name ?? "");

    private static class Subject
    {
        public static string Text() => new System.Text.StringBuilder().ToString();
    }
}
