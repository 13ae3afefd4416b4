using System.Reflection;
using DataGravity.Carrier;
using DataGravity.CodeFixes.Relocation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Analyzers.Tests;

/// <summary>The oldest Roslyn loads what the package brings.</summary>
public class LoadingTests
{
    [Fact]
    public void These_tests_run_on_the_floor() =>
        Assert.Equal(
            "4.5.0",
            typeof(Compilation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('-')[0]
        );

    /// <summary>
    /// Every method is compiled to machine code, so that a member which this Roslyn lacks is seen where nothing calls it.
    /// </summary>
    [Theory]
    [InlineData(typeof(GravityAnalysis))]
    [InlineData(typeof(PlacementAnalyzer))]
    [InlineData(typeof(ProgramCarrier))]
    [InlineData(typeof(RelocationFixProvider))]
    public void It_has_all_that_an_assembly_uses(Type start)
    {
        const BindingFlags All =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods =
            from type in start.Assembly.GetTypes()
            where !type.ContainsGenericParameters
            from method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All))
            where method.GetMethodBody() is not null && !method.ContainsGenericParameters
            select method;
        var compiled = 0;
        foreach (var method in methods)
        {
            System.Runtime.CompilerServices.RuntimeHelpers.PrepareMethod(method.MethodHandle);
            compiled++;
        }
        Assert.InRange(compiled, 10, int.MaxValue);
    }

    [Fact]
    public void Analyzers_fixes_and_refactorings_are_created()
    {
        Type[] loaded = [typeof(DiagnosticAnalyzer), typeof(CodeFixProvider), typeof(CodeRefactoringProvider)];
        var types = new[] { typeof(PlacementAnalyzer), typeof(RelocationFixProvider) }
            .SelectMany(start => start.Assembly.GetExportedTypes())
            .Where(type => !type.IsAbstract && loaded.Any(type.IsSubclassOf))
            .ToArray();
        Assert.Contains(typeof(PlacementAnalyzer), types);
        Assert.All(types, type => Assert.NotNull(Activator.CreateInstance(type)));
    }
}
