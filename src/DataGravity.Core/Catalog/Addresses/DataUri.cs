namespace DataGravity.Catalog.Addresses;

/// <summary>Finds addresses of object stores in texts.</summary>
internal static class DataUri
{
    private static readonly IReadOnlyList<(string Cloud, string Name, string Region)> s_none = [];

    /// <summary>The stores whose addresses occur in a text, each by cloud and name.</summary>
    public static IEnumerable<(string Cloud, string Name)> NamesIn(string text) => text.IndexOf(':') < 0 ? [] : FindNames(text);

    private static IEnumerable<(string Cloud, string Name)> FindNames(string text)
    {
        for (var i = 0; i < Clouds.Known.Count; i++)
        {
            var (cloud, addresses) = (Clouds.Known[i].Id, Clouds.Known[i].StoreAddresses);
            for (var j = 0; j < addresses.Count; j++)
            {
                foreach (var name in addresses[j].NamesIn(text))
                    yield return (cloud, name);
            }
        }
    }

    /// <summary>The stores in a text whose address or name gives their region.</summary>
    public static IReadOnlyList<(string Cloud, string Name, string Region)> PlacedIn(string text)
    {
        List<(string Cloud, string Name, string Region)>? found = null;
        for (var i = 0; i < Clouds.Known.Count; i++)
        {
            foreach (var (name, region) in Clouds.Known[i].PlacedStoresIn(text))
                (found ??= []).Add((Clouds.Known[i].Id, name, region));
        }
        return found ?? s_none;
    }
}
