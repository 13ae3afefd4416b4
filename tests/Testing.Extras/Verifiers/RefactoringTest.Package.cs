using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;

namespace DataGravity.Testing.Verifiers;

/// <summary>
/// A test of a refactoring at <c>$$</c> or <c>[|…|]</c>, on the verifier of the field's package. What a program compiles to is not looked
/// at.
/// </summary>
public class RefactoringTest<TRefactoring> : CSharpCodeRefactoringTest<TRefactoring, DefaultVerifier>
    where TRefactoring : CodeRefactoringProvider, new()
{
    /// <summary>Programs are compiled against the framework of this machine's SDK: no feed is asked.</summary>
    public RefactoringTest()
    {
        ReferenceAssemblies = new("net10.0");
        CompilerDiagnostics = CompilerDiagnostics.None;
    }

    /// <inheritdoc/>
    protected override async Task<Project> CreateProjectImplAsync(
        EvaluatedProjectState primaryProject,
        ImmutableArray<EvaluatedProjectState> additionalProjects,
        CancellationToken cancellationToken
    ) =>
        FrameworkReferences.AddTo(
            await base.CreateProjectImplAsync(primaryProject, additionalProjects, cancellationToken).ConfigureAwait(false)
        );
}
