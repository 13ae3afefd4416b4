using System.Text.RegularExpressions;

namespace DataGravity.Catalog.Addresses;

/// <summary>A registry, as read from the address of a container image.</summary>
/// <param name="Token">The type of the registry as a resource.</param>
/// <param name="Name">The address without the image's tag.</param>
/// <param name="PlaceInput">The input that would place such a resource.</param>
/// <param name="Place">The region or multi-region.</param>
internal sealed record ImageRegistry(string Token, string Name, string PlaceInput, string Place);

/// <summary>Reads addresses of container images whose host names a region: ECR, Artifact Registry, Container Registry, Oracle's.</summary>
/// <remarks>
/// docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html; cloud.google.com/artifact-registry/docs/repositories/repo-locations and
/// …/transition/transition-from-gcr for the old hosts; <c>gcr.io</c> stores in the United States; docs.oracle.com/iaas/Content/Registry/Concepts/registryprerequisites.htm, with the
/// keys of regions in the package <c>oci-common</c> 2.142.1. November 2026.
/// </remarks>
internal static class ImageUri
{
    private static readonly Regex s_ecr = new(
        @"^(?<name>(\d{12}|\*)\.dkr\.ecr\.(?<place>[a-z0-9-]+)\.amazonaws\.com(\.cn)?/[^:@\s]+)",
        RegexOptions.CultureInvariant
    );
    private static readonly Regex s_google = new(
        @"^(?<name>((?<place>[a-z0-9-]+)-docker\.pkg\.dev|(?<place>us|eu|asia)\.gcr\.io|gcr\.io)/[^:@\s]+)",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex s_oracle = new(@"^(?<name>(?<place>[a-z0-9-]+)\.ocir\.io/[^:@\s]+)", RegexOptions.CultureInvariant);

    // Oracle's hosts say the key of a region, or its name.
    private static readonly Dictionary<string, string> s_oracleKeys = """
        yny=ap-chuncheon-1 bom=ap-mumbai-1 hyd=ap-hyderabad-1 icn=ap-seoul-1 syd=ap-sydney-1 mel=ap-melbourne-1
        kix=ap-osaka-1 nrt=ap-tokyo-1 yul=ca-montreal-1 yyz=ca-toronto-1 fra=eu-frankfurt-1 zrh=eu-zurich-1
        gru=sa-saopaulo-1 cwl=uk-cardiff-1 lhr=uk-london-1 iad=us-ashburn-1 phx=us-phoenix-1 ams=eu-amsterdam-1
        jed=me-jeddah-1 sjc=us-sanjose-1 dxb=me-dubai-1 scl=sa-santiago-1 vcp=sa-vinhedo-1 mtz=il-jerusalem-1
        mrs=eu-marseille-1 sin=ap-singapore-1 auh=me-abudhabi-1 lin=eu-milan-1 arn=eu-stockholm-1 jnb=af-johannesburg-1
        cdg=eu-paris-1 qro=mx-queretaro-1 mad=eu-madrid-1 ord=us-chicago-1 mty=mx-monterrey-1 aga=us-saltlake-2
        bog=sa-bogota-1 vap=sa-valparaiso-1 xsp=ap-singapore-2 ruh=me-riyadh-1 onm=ap-delhi-1 hsg=ap-batam-1
        orf=eu-madrid-3 nrq=eu-turin-1 jbp=ap-kulai-2 lej=af-casablanca-1
        """.Split(' ', '\n').Select(entry => entry.Trim().Split('=')).Where(entry => entry.Length == 2).ToDictionary(
        entry => entry[0],
        entry => entry[1]
    );

    /// <summary>The registry of an image; null if the address does not give its place.</summary>
    /// <param name="image">The address, with <c>*</c> for what is not known of it.</param>
    public static ImageRegistry? Parse(string image)
    {
        if (s_ecr.Match(image) is { Success: true } ecr)
            return new("aws:ecr/repository:Repository", ecr.Groups["name"].Value, "region", ecr.Groups["place"].Value);
        if (s_oracle.Match(image) is { Success: true } oracle)
        {
            var key = oracle.Groups["place"].Value;
            return new(
                "oci:Artifacts/containerRepository:ContainerRepository",
                oracle.Groups["name"].Value,
                "region",
                s_oracleKeys.TryGetValue(key, out var region) ? region : key
            );
        }
        if (s_google.Match(image) is not { Success: true } google)
            return null;
        var place = google.Groups["place"].Value switch
        {
            "" => "us",
            "europe" => "eu",
            var named => named,
        };
        return new("gcp:artifactregistry/repository:Repository", google.Groups["name"].Value, "location", place);
    }
}
