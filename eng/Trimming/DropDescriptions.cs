using Mono.Cecil;
using Mono.Linker;
using Mono.Linker.Steps;

namespace DataGravity.Trimming;

/// <summary>
/// Drops what describes the members of types that no host finds: properties, whose accessors stay, and the names and defaults of
/// parameters. Callers in other assemblies were compiled before, and nothing looks for them at run time.
/// </summary>
public sealed class DropDescriptions : BaseStep
{
    /// <inheritdoc/>
    protected override void ProcessAssembly(AssemblyDefinition assembly)
    {
        if (Annotations.GetAction(assembly) != AssemblyAction.Link)
            return;
        foreach (var type in assembly.MainModule.GetTypes().Where(type => !type.IsPublic))
        {
            type.Properties.Clear();
            foreach (var parameter in type.Methods.SelectMany(method => method.Parameters))
            {
                parameter.Name = null;
                parameter.HasConstant = false;
                parameter.Attributes = ParameterAttributes.None;
                parameter.CustomAttributes.Clear();
            }
        }
    }
}
