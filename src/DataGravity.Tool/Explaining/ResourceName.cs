using DataGravity.Graph;

namespace DataGravity.Tool.Explaining;

/// <summary>Names resources as messages do, and providers by their names alone.</summary>
internal static class ResourceName
{
    public static string Write(Resource resource) => resource.IsProvider ? $"provider '{resource.Name}'" : resource.ToString();
}
