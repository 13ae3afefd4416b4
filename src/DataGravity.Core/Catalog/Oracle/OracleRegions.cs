namespace DataGravity.Catalog.Oracle;

/// <summary>The regions of Oracle Cloud.</summary>
/// <remarks>oci-common 2.142.1. Read November 2026.</remarks>
internal static class OracleRegions
{
    public const string Names = """
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

    public static IReadOnlyList<string> All { get; } = Names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    // The hosts of its registries say the key of a region, or its name.
    private static readonly Lazy<Dictionary<string, string>> s_keys = new(() =>
        """
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
        )
    );

    /// <summary>The region of a key: <c>us-ashburn-1</c> of <c>iad</c>; any other text unchanged.</summary>
    public static string OfKey(string key) => s_keys.Value.TryGetValue(key, out var region) ? region : key;

    public static Continent? ContinentOf(string region) =>
        region.Split('-')[0] switch
        {
            "us" or "ca" or "mx" => Continent.NorthAmerica,
            "sa" => Continent.SouthAmerica,
            "eu" or "uk" => Continent.Europe,
            "ap" when region is "ap-sydney-1" or "ap-melbourne-1" or "ap-dcc-canberra-1" => Continent.Oceania,
            "ap" => Continent.Asia,
            "me" or "il" => Continent.MiddleEast,
            "af" => Continent.Africa,
            _ => null,
        };
}
