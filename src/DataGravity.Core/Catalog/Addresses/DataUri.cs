namespace DataGravity.Catalog.Addresses;

/// <summary>Finds addresses of object stores in texts.</summary>
internal static class DataUri
{
    /// <summary>The stores whose addresses occur in a text, each by cloud and name.</summary>
    public static IEnumerable<(string Cloud, string Name)> NamesIn(string text) =>
        text.IndexOf(':') < 0
            ? []
            : Clouds.Known.SelectMany(cloud =>
                cloud.StoreAddresses.SelectMany(address => address.NamesIn(text)).Select(name => (cloud.Id, name))
            );

    /// <summary>The stores in a text whose address or name gives their region.</summary>
    public static IEnumerable<(string Cloud, string Name, string Region)> PlacedIn(string text) =>
        Clouds.Known.SelectMany(cloud => cloud.PlacedStoresIn(text).Select(store => (cloud.Id, store.Name, store.Region)));
}
