using System.Collections.Immutable;
using System.Reflection;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Editor.Tests.Hosts;

/// <summary>
/// What a project's packages bring, found as Visual Studio finds it: analyzers by what the references say, fixes and refactorings by the
/// attributes of types in the same assemblies.
/// </summary>
/// <param name="Assemblies">The assemblies.</param>
/// <param name="Analyzers">The analyzers.</param>
/// <param name="Fixes">The fixes.</param>
/// <param name="Refactorings">The refactorings.</param>
internal sealed record PackageParts(
    IReadOnlyList<Assembly> Assemblies,
    ImmutableArray<DiagnosticAnalyzer> Analyzers,
    IReadOnlyList<CodeFixProvider> Fixes,
    IReadOnlyList<CodeRefactoringProvider> Refactorings
)
{
    /// <param name="project">The project.</param>
    /// <param name="packages">The folder of the packages that count: the SDK has analyzers, too.</param>
    public static PackageParts Of(Project project, string packages)
    {
        var references = project
            .AnalyzerReferences.OfType<AnalyzerFileReference>()
            .Where(reference => reference.FullPath.StartsWith(packages, StringComparison.Ordinal))
            .ToList();
        var assemblies = references.ConvertAll(reference => reference.GetAssembly());
        return new(
            assemblies,
            [.. references.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))],
            [.. assemblies.SelectMany(assembly => FixProviders.Of(assembly))],
            [.. assemblies.SelectMany(RefactoringsOf)]
        );
    }

    private static IEnumerable<CodeRefactoringProvider> RefactoringsOf(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type.GetCustomAttribute<ExportCodeRefactoringProviderAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true
        orderby type.Name
        select (CodeRefactoringProvider)Activator.CreateInstance(type)!;
}
