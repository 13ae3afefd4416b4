using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Tool;

/// <summary>Runs the source generators that a project's compiler would run: without them such a program does not compile.</summary>
internal static class Generators
{
    /// <summary>Adds what the generators write. One that cannot be loaded or fails writes nothing, as in a compiler.</summary>
    public static CSharpCompilation Run(CSharpCompilation compilation, CSharpCommandLineArguments arguments, CancellationToken cancellation)
    {
        var generators = arguments.ResolveAnalyzerReferences(new Loader()).SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp)).ToArray();
        if (generators.Length == 0)
            return compilation;
        CSharpGeneratorDriver.Create(generators, parseOptions: arguments.ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out var completed, out _, cancellation);
        return (CSharpCompilation)completed;
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.Default.LoadFromAssemblyPath(fullPath);
    }
}
