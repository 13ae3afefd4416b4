using DataGravity.Analyzers;
using DataGravity.CodeFixes.Tests.Robustness;
using DataGravity.Judging;
using DataGravity.Rules;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Tests.Documentation;

/// <summary>What the pages say silences a rule silences it, and nothing else.</summary>
public class SilenceTests
{
    public static TheoryData<string> Ids => [.. Descriptors.Rules.Except([ConfigurationRule.Descriptor]).Select(rule => rule.Id)];

    public static TheoryData<string> Accepted => [.. Descriptors.Rules.Where(Silence.CanBeAccepted).Select(rule => rule.Id)];

    private static readonly Lazy<Task<string[]>> s_all = new(() => RunAsync());

    [Theory, MemberData(nameof(Ids))]
    public async Task A_pragma_silences_a_rule(string id) =>
        AssertSilences(id, await s_all.Value, await RunAsync(program: $"{Silence.Pragma(RuleOf(id))}\n{EveryRule.Program}"));

    [Theory, MemberData(nameof(Ids))]
    public async Task An_attribute_silences_a_rule(string id)
    {
        const string Using = "using System.Diagnostics.CodeAnalysis;\n";
        var rule = RuleOf(id);
        var ofClasses = EveryRule.Program.Replace("class ", $"{Silence.Attribute(rule)} class ", StringComparison.Ordinal);
        AssertSilences(id, await s_all.Value, await RunAsync(program: Using + ofClasses));
        var ofProject = EveryRule.Program.Replace(
            "return await",
            $"{Silence.Attribute(rule, "assembly: ")} return await",
            StringComparison.Ordinal
        );
        AssertSilences(id, await s_all.Value, await RunAsync(program: Using + ofProject));
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task A_severity_silences_a_rule(string id) =>
        AssertSilences(id, await s_all.Value, await RunAsync(config: Silence.Config(RuleOf(id))));

    [Theory]
    [InlineData("Cost")]
    [InlineData("Failure")]
    [InlineData("Correctness")]
    [InlineData("Hygiene")]
    public async Task A_category_silences_its_rules(string name)
    {
        var category = Enum.Parse<RuleCategory>(name);
        Assert.Equal((await s_all.Value).Where(id => RuleOf(id).Category != category), await RunAsync(config: Silence.Category(category)));
    }

    /// <summary>Where a rule is accepted, one that would say less of the same does not speak instead.</summary>
    [Theory, MemberData(nameof(Accepted))]
    public async Task An_entry_silences_a_rule(string id) =>
        AssertSilences(id, await s_all.Value, await RunAsync(settings: $"{EveryRule.Settings}accept:\n  {Silence.Entry(RuleOf(id))}\n"));

    [Fact]
    public async Task No_entry_is_taken_for_the_other_rules()
    {
        foreach (var rule in Descriptors.Rules.Where(rule => !Silence.CanBeAccepted(rule) && rule != ConfigurationRule.Descriptor))
        {
            var found = await RunAsync(settings: $"{EveryRule.Settings}accept:\n  {Silence.Entry(rule)}\n");
            Assert.Contains(rule.Id, found);
            Assert.Contains(ConfigurationRule.Descriptor.Id, found);
        }
    }

    private static void AssertSilences(string id, string[] before, string[] after)
    {
        Assert.Contains(id, before);
        Assert.Equal(before.Where(other => other != id), after);
    }

    private static RuleDescriptor RuleOf(string id) => Descriptors.Rules.Single(rule => rule.Id == id);

    /// <summary>The ids of what is reported and not silenced.</summary>
    private static async Task<string[]> RunAsync(
        string program = EveryRule.Program,
        string settings = EveryRule.Settings,
        string config = ""
    )
    {
        using var workspace = new AdhocWorkspace();
        var project = EveryRule
            .Open(workspace, program, settings)
            .AddAnalyzerConfigDocument(".editorconfig", SourceText.From($"root = true\n[*.cs]\n{config}\n"), filePath: "/app/.editorconfig")
            .Project;
        var compilation = (await project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), problem => problem.Severity == DiagnosticSeverity.Error);
        return
        [
            .. (await compilation.WithAnalyzers(EveryRule.Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync())
                .Where(diagnostic => !diagnostic.IsSuppressed)
                .Select(diagnostic => diagnostic.Id)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }
}
