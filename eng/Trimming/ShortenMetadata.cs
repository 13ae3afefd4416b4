using Mono.Cecil;
using Mono.Linker;
using Mono.Linker.Steps;

namespace DataGravity.Trimming;

/// <summary>
/// Drops what only compilers and debuggers read of types that no host finds: properties, whose accessors stay, the names and defaults of
/// parameters, and the long names that the compiler gives to the fields and methods it makes.
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
            // Code names the members of generic types; those of others it refers to.
            if (!type.HasGenericParameters)
                NumberMadeMembers(type);
        }
    }

    private static void DropDescription(ParameterDefinition parameter)
    {
        parameter.Name = null;
        parameter.HasConstant = false;
        parameter.Attributes = ParameterAttributes.None;
        parameter.CustomAttributes.Clear();
    }

    private static void NumberMadeMembers(TypeDefinition type)
    {
        var number = 0;
        foreach (var field in type.Fields.Where(IsMade))
            field.Name = $"<{number++}>";
        // What copies a record is called from other assemblies, too.
        foreach (var method in type.Methods.Where(method => IsMade(method) && method.Name != "<Clone>$"))
            method.Name = $"<{number++}>";
    }

    private static bool IsMade(MemberReference member) => member.Name.StartsWith('<');
}
