using DataGravity.Graph;
using DataGravity.Program;

namespace DataGravity.Moves;

/// <summary>Tells a resource of the program from others, whatever the stack: the expression that creates it, and its name.</summary>
internal readonly record struct ResourceIdentity(Site Site, string Name)
{
    public static ResourceIdentity For(Resource resource) => new(resource.Site, resource.Name);
}
