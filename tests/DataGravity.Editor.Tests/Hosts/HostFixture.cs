using System.Collections.Immutable;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;

namespace DataGravity.Editor.Tests.Hosts;

/// <summary>A host of Roslyn's workspaces, as editors are, with a solution of consumers open.</summary>
public sealed class HostFixture : IAsyncLifetime
{
    private readonly PackedPackage _package = new();
    private readonly List<string> _failures = [];
    private string _packages = "";
    private readonly Dictionary<string, HostedProgram> _programs = [];

    /// <summary>The workspace: what is applied to it is on the disk.</summary>
    internal MSBuildWorkspace Workspace { get; } = MSBuildWorkspace.Create();

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        using var failed = Workspace.RegisterWorkspaceFailedHandler(failure => _failures.Add(failure.Diagnostic.ToString()));
        var consumer = new Consumer(_package, "hosted", "start");
        await Workspace.OpenSolutionAsync(ConsumerPrograms.WriteTo(consumer));
        Assert.Empty(_failures);
        _packages = consumer.Packages;
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Workspace.Dispose();
        _package.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A program with what it is offered, which is worked out once.</summary>
    internal async Task<HostedProgram> ProgramAsync(string name)
    {
        if (!_programs.TryGetValue(name, out var program))
        {
            var project = Workspace.CurrentSolution.Projects.Single(project => project.Name == name);
            var parts = PackageParts.Of(project, _packages);
            var findings = await FindingsAsync(project, parts);
            _programs.Add(name, program = new(project, parts, findings, await Offer.AllAsync(project, parts, findings)));
        }
        return program;
    }

    /// <summary>The package's findings in a project.</summary>
    internal static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Project project, PackageParts parts) =>
        await (await project.GetCompilationAsync())!.WithAnalyzers(parts.Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
}

/// <summary>The tests that share the host. They edit the same files, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class HostCollection : ICollectionFixture<HostFixture>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "host";
}

/// <summary>A program that is open in a host.</summary>
/// <param name="Project">Its project as it was opened.</param>
/// <param name="Parts">What the package brings.</param>
/// <param name="Findings">What it finds.</param>
/// <param name="Offers">What is offered.</param>
internal sealed record HostedProgram(Project Project, PackageParts Parts, ImmutableArray<Diagnostic> Findings, IReadOnlyList<Offer> Offers);
