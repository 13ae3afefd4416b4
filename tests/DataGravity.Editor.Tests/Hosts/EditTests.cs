using System.Runtime.Loader;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;

namespace DataGravity.Editor.Tests.Hosts;

/// <summary>Every edit that the package offers in an editor's host: on the disk it compiles, and it cures.</summary>
[Collection(HostCollection.Name)]
public class EditTests(HostFixture host)
{
    // A move that leaves something to its user says so in its key, and a finding then says where.
    private const string AloneSuffix = ".Alone";
    private const string Contradiction = "PDG2001";

    public static TheoryData<string> Programs => [.. ConsumerPrograms.Names];

    [Theory, MemberData(nameof(Programs))]
    public async Task Edits_compile_and_cure(string name)
    {
        var program = await host.ProgramAsync(name);
        Assert.Empty(await ErrorsAsync(program.Project));
        Assert.NotEmpty(program.Offers);
        foreach (var offer in program.Offers)
        {
            using var edit = await DiskEdit.MakeAsync(host.Workspace, program.Project, offer);
            var after = edit.Read();
            var errors = await ErrorsAsync(after);
            Assert.True(errors.Count == 0, $"{offer.Action.Title}: {string.Join('\n', errors)}");
            var wrong = Wrong(program, offer, await HostFixture.FindingsAsync(after, program.Parts));
            Assert.True(wrong.Count == 0, $"{offer.Action.Title}: {string.Join('\n', wrong)}");
        }
    }

    /// <summary>Without this, the test above says nothing of a fix that no program brings up.</summary>
    [Fact]
    public async Task Every_fix_and_refactoring_of_the_package_is_among_them()
    {
        var (offered, exported) = (new HashSet<string>(), new HashSet<string>());
        foreach (var name in ConsumerPrograms.Names)
        {
            var program = await host.ProgramAsync(name);
            exported.UnionWith(program.Parts.Fixes.Select(fix => fix.GetType().Name));
            exported.UnionWith(program.Parts.Refactorings.Select(refactoring => refactoring.GetType().Name));
            offered.UnionWith(program.Offers.Select(offer => offer.Provider.Name));
        }
        Assert.Equal(["NoFixProvider"], exported.Except(offered));
    }

    [Fact]
    public async Task The_package_is_loaded_by_itself()
    {
        var parts = (await host.ProgramAsync("StackDrift")).Parts;
        Assert.Equal(
            ["DataGravity.Analyzers", "DataGravity.CodeFixes", "DataGravity.Core"],
            parts.Assemblies.Select(assembly => assembly.GetName().Name).Order()
        );
        var context = Assert.Single(parts.Assemblies.Select(AssemblyLoadContext.GetLoadContext).Distinct());
        Assert.NotSame(AssemblyLoadContext.Default, context);
        Assert.DoesNotContain(AssemblyLoadContext.Default.Assemblies, assembly => assembly.GetName().Name == "DataGravity.Core");
    }

    /// <summary>What is not cured, and what has come.</summary>
    private static List<string> Wrong(HostedProgram program, Offer offer, IEnumerable<Diagnostic> left)
    {
        var expected = program.Findings.Select(FindingNames.Read).ToList();
        foreach (var finding in offer.Resolved)
            expected.Remove(FindingNames.Read(finding));
        var worst = offer.Resolved.IsEmpty ? DiagnosticSeverity.Hidden : offer.Resolved.Max(finding => finding.Severity);
        var leaves = offer.Action.EquivalenceKey?.EndsWith(AloneSuffix, StringComparison.Ordinal) == true;
        return
        [
            .. left.Where(finding =>
                    !expected.Remove(FindingNames.Read(finding)) && finding.Severity >= worst && !(leaves && finding.Id == Contradiction)
                )
                .Select(finding => $"{finding}"),
        ];
    }

    private static async Task<IReadOnlyList<Diagnostic>> ErrorsAsync(Project project) =>
        [.. (await project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
}
