using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PulumiSdk.Generator.Emit;
using PulumiSdk.Generator.Schema;

namespace PulumiSdk.Generator;

/// <summary>
/// Turns package schemas, given as additional files, into the C# SDK of a package. The package is the one whose
/// C# namespace is the name of the assembly; further schemas only tell the names of types that it refers to.
/// </summary>
[Generator]
public sealed class PackageGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var schemas = context
            .AdditionalTextsProvider.Where(static file => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .Select(static (file, cancellation) => file.GetText(cancellation)?.ToString() ?? "")
            .Collect();
        var assembly = context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName);
        context.RegisterSourceOutput(
            schemas.Combine(assembly),
            static (output, given) =>
            {
                var packages = given.Left.Select(SchemaReader.Read).ToList();
                if (packages.SingleOrDefault(package => package.Namespace == given.Right) is not { } own)
                {
                    return;
                }

                foreach (var (hintName, code) in SdkEmitter.Emit(own, packages))
                {
                    output.CancellationToken.ThrowIfCancellationRequested();
                    output.AddSource(hintName, SourceText.From(code, Encoding.UTF8));
                }
            }
        );
    }
}
