using Mono.Cecil;
using Mono.Linker;
using Mono.Linker.Steps;

namespace DataGravity.Trimming;

/// <summary>
/// Drops what only compilers and debuggers read of types that no host finds: properties, whose accessors stay, the names and defaults of
/// parameters, and the long names that the compiler gives to the fields it makes.
/// </summary>
public sealed class ShortenMetadata : BaseStep
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
                DropDescription(parameter);
            // Code names the fields of generic types; those of others it refers to.
            if (!type.HasGenericParameters)
                NumberMadeFields(type);
        }
    }

    private static void DropDescription(ParameterDefinition parameter)
    {
        parameter.Name = null;
        parameter.HasConstant = false;
        parameter.Attributes = ParameterAttributes.None;
        parameter.CustomAttributes.Clear();
    }

    private static void NumberMadeFields(TypeDefinition type)
    {
        var number = 0;
        foreach (var field in type.Fields.Where(field => field.Name.StartsWith('<')))
            field.Name = $"<{number++}>";
    }
}
