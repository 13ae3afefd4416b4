using System.Collections.Concurrent;

namespace DataGravity.Catalog.Places;

/// <summary>The known names of regions. New regions open every year, so an unknown name is not wrong.</summary>
/// <remarks>
/// AWS: the partitions and regions of its SDKs. Google: docs.cloud.google.com/storage/docs/locations, April 2026, and two that its
/// Vertex AI SDK names. Azure: azure-docs regions-list.md, March 2025, eight that opened since, and the national clouds. Oracle: oci-common
/// 2.142.1. All read November 2026. Alibaba's are left out, for lack of an official list.
/// </remarks>
internal static class RegionNames
{
    private const string Aws = """
        af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1
        ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1
        cn-north-1 cn-northwest-1 eu-central-1 eu-central-2 eu-isoe-west-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1
        eu-west-2 eu-west-3 eusc-de-east-1 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1
        us-east-2 us-gov-east-1 us-gov-west-1 us-iso-east-1 us-iso-west-1 us-isob-east-1 us-isob-west-1 us-isof-east-1
        us-isof-south-1 us-west-1 us-west-2
        """;

    private const string Google = """
        northamerica-northeast1 northamerica-northeast2 northamerica-south1 us-central1 us-east1 us-east4 us-east5
        us-south1 us-west1 us-west2 us-west3 us-west4 southamerica-east1 southamerica-west1 europe-central2
        europe-north1 europe-north2 europe-southwest1 europe-west1 europe-west2 europe-west3 europe-west4 europe-west6
        europe-west8 europe-west9 europe-west10 europe-west12 asia-east1 asia-east2 asia-northeast1 asia-northeast2
        asia-northeast3 asia-southeast1 asia-south1 asia-south2 asia-southeast2 asia-southeast3 me-central1 me-central2
        me-west1 australia-southeast1 australia-southeast2 africa-south1 us-east7 us-west8
        """;

    private const string Azure = """
        Australia Central, Australia Central 2, Australia East, Australia Southeast, Brazil South, Brazil Southeast,
        Canada Central, Canada East, Central India, Central US, East Asia, East US, East US 2, France Central, France
        South, Germany North, Germany West Central, Israel Central, Italy North, Japan East, Japan West, Korea Central,
        Korea South, Mexico Central, New Zealand North, North Central US, North Europe, Norway East, Norway West, Poland
        Central, Qatar Central, South Africa North, South Africa West, South Central US, South India, Southeast Asia,
        Spain Central, Sweden Central, Sweden South, Switzerland North, Switzerland West, UAE Central, UAE North, UK
        South, UK West, West Central US, West Europe, West India, West US, West US 2, West US 3, Indonesia Central,
        Malaysia West, Chile Central, Austria East, Belgium Central, Denmark East, Jio India West, Jio India Central,
        China East, China East 2, China East 3, China North, China North 2, China North 3, US Gov Virginia, US Gov
        Arizona, US Gov Texas, US DoD East, US DoD Central
        """;

    private const string Oracle = """
        af-casablanca-1 af-johannesburg-1 ap-batam-1 ap-chiyoda-1 ap-chuncheon-1 ap-chuncheon-2 ap-dcc-canberra-1
        ap-dcc-gazipur-1 ap-delhi-1 ap-hyderabad-1 ap-ibaraki-1 ap-kulai-2 ap-melbourne-1 ap-mumbai-1 ap-osaka-1
        ap-seoul-1 ap-seoul-2 ap-singapore-1 ap-singapore-2 ap-suwon-1 ap-sydney-1 ap-tokyo-1 ca-montreal-1 ca-toronto-1
        eu-amsterdam-1 eu-budapest-1 eu-crissier-1 eu-dcc-dublin-1 eu-dcc-dublin-2 eu-dcc-milan-1 eu-dcc-milan-2
        eu-dcc-rating-1 eu-dcc-rating-2 eu-dcc-zurich-1 eu-frankfurt-1 eu-frankfurt-2 eu-jovanovac-1 eu-madrid-1
        eu-madrid-2 eu-madrid-3 eu-marseille-1 eu-milan-1 eu-paris-1 eu-stockholm-1 eu-turin-1 eu-zurich-1
        il-jerusalem-1 me-abudhabi-1 me-abudhabi-2 me-abudhabi-3 me-abudhabi-4 me-alain-1 me-alrayyan-1 me-dcc-doha-1
        me-dcc-muscat-1 me-dubai-1 me-ibri-1 me-jeddah-1 me-riyadh-1 mx-monterrey-1 mx-queretaro-1 sa-bogota-1
        sa-riodejaneiro-1 sa-santiago-1 sa-saopaulo-1 sa-valparaiso-1 sa-vinhedo-1 uk-cardiff-1 uk-gov-cardiff-1
        uk-gov-london-1 uk-london-1 us-ashburn-1 us-ashburn-2 us-chicago-1 us-gov-ashburn-1 us-gov-chicago-1
        us-gov-phoenix-1 us-langley-1 us-luke-1 us-newark-1 us-phoenix-1 us-saltlake-2 us-sanjose-1 us-somerset-1
        us-thames-1
        """;

    private static readonly ConcurrentDictionary<string, HashSet<string>> s_codes = new();

    /// <summary>The names of a cloud's regions, as people write them; Azure's with spaces.</summary>
    public static IEnumerable<string> FindAll(string cloud)
    {
        var (text, ends) = cloud switch
        {
            "aws" => (Aws, " \n"),
            "gcp" => (Google, " \n"),
            "azure" => (Azure, ",\n"),
            "oci" => (Oracle, " \n"),
            _ => ("", ""),
        };
        return text.Split(ends.ToCharArray()).Select(name => name.Trim()).Where(name => name.Length > 0);
    }

    /// <summary>The names of a cloud's regions, as the cloud spells them.</summary>
    public static HashSet<string> CodesOf(string cloud) =>
        s_codes.GetOrAdd(cloud, c => [.. FindAll(c).Select(name => Clouds.RegionOf(c, name))]);
}
