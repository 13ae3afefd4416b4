using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;

namespace DataGravity.Testing.Verifiers;

/// <summary>A test of a fix, whose analyzer agrees with itself however it is asked.</summary>
public class ConsistentCodeFixTest<TAnalyzer, TCodeFix> : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    private readonly ConsistencyCheck _check = new();

    /// <summary>Programs are compiled against the framework of this machine's SDK: no feed is asked.</summary>
    public ConsistentCodeFixTest() => ReferenceAssemblies = new("net10.0");

    /// <inheritdoc/>
    protected override async Task<Project> CreateProjectImplAsync(
        EvaluatedProjectState primaryProject,
        ImmutableArray<EvaluatedProjectState> additionalProjects,
        CancellationToken cancellationToken
    ) =>
        FrameworkReferences.AddTo(
            await base.CreateProjectImplAsync(primaryProject, additionalProjects, cancellationToken).ConfigureAwait(false)
        );

    /// <inheritdoc/>
    protected override CompilationWithAnalyzers CreateCompilationWithAnalyzers(
        Compilation compilation,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        AnalyzerOptions options,
        CancellationToken cancellationToken
    )
    {
        _check.Begin(compilation, analyzers, options);
        return base.CreateCompilationWithAnalyzers(compilation, analyzers, options, cancellationToken);
    }

    /// <inheritdoc/>
    protected override ImmutableArray<(Project project, Diagnostic diagnostic)> SortDistinctDiagnostics(
        ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics
    )
    {
        _check.End(diagnostics, Verify);
        return base.SortDistinctDiagnostics(diagnostics);
    }
}
