using DataGravity.Graph;
using DataGravity.Program;

namespace DataGravity.Judging;

/// <summary>A place in the program that a finding is also about.</summary>
/// <param name="Site">The place.</param>
/// <param name="What">What is there, as a sentence without its full stop.</param>
internal sealed record RelatedSite(Site Site, string What)
{
    /// <summary>Where the program creates a resource. In a library, that is the expression that leads there.</summary>
    public static RelatedSite CreationOf(Resource resource) =>
        new(
            resource.ReportSite,
            $"{(resource.IsProvider ? $"provider '{resource.Name}'" : resource.ToString())} is created here"
                + (resource.Inside is { } site ? $", in {site.File.Assembly} ({site.File.Name} line {site.Line})" : "")
        );

    /// <summary>Where the program writes a text.</summary>
    public static RelatedSite Text(Site site, string text) => new(site, $"'{text}' is written here");
}
