namespace DataGravity.Catalog.Places;

/// <summary>Reads lists of places from text: <c>name name = place place</c>. A line without names continues the list above it.</summary>
internal static class PlaceLists
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(string text)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var places = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var parts = line.Split('=');
            if (parts.Length == 2)
            {
                places = [];
                foreach (var name in Words(parts[0]))
                    lists.Add(name, places);
            }
            places.AddRange(Words(parts[parts.Length - 1]));
        }
        return lists;
    }

    private static string[] Words(string text) => text.Split([' ', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
