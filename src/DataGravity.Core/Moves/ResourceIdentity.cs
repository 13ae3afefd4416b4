using DataGravity.Graph;
using DataGravity.Program;

namespace DataGravity.Moves;

/// <summary>Identifies a resource of the program in any stack, by the expression that creates it and by its name.</summary>
internal readonly record struct ResourceIdentity(Site Site, string Name)
{
    public static ResourceIdentity For(Resource resource) => new(resource.Site, resource.Name);
}
