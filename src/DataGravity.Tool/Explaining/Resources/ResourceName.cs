using DataGravity.Graph;

namespace DataGravity.Tool.Explaining;

/// <summary>Names resources as messages do, and providers by their names alone.</summary>
internal static class ResourceName
{
    /// <summary>Whether it stands for another stack, which lands nowhere itself.</summary>
    public static bool IsStackReference(Resource resource) => resource.Token == "pulumi:pulumi:StackReference";

    public static string Write(Resource resource) =>
        resource.IsProvider ? $"provider '{resource.Name}'"
        : IsStackReference(resource) ? $"stack '{resource.Name}'"
        : resource.ToString();
}
