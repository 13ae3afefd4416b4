using DataGravity.Graph;

namespace DataGravity.Tool.Explaining;

/// <summary>Names resources as messages do; a provider by its name alone.</summary>
internal static class ResourceName
{
    public static string Write(Resource resource) => resource.IsProvider ? $"provider '{resource.Name}'" : resource.ToString();
}
