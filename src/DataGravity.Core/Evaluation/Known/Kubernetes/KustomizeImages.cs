namespace DataGravity.Evaluation;

/// <summary>The images that a kustomization puts in the place of others.</summary>
internal static class KustomizeImages
{
    /// <summary>An object with other images: those of containers whose name is given get the new name, tag or digest.</summary>
    public static RecordValue Apply(RecordValue described, IEnumerable<Value> images)
    {
        var byName = images
            .OfType<RecordValue>()
            .Where(image => TextAt(image, "name") is not null)
            .GroupBy(image => TextAt(image, "name")!)
            .ToDictionary(same => same.Key, same => same.First());
        return byName.Count == 0 ? described : (RecordValue)Change(described, byName);
    }

    private static Value Change(Value value, Dictionary<string, RecordValue> images) =>
        value switch
        {
            RecordValue record => new RecordValue(
                record.Fields.ToDictionary(
                    field => field.Key,
                    field =>
                        field.Key == "image" && field.Value is Constant { Content: string image }
                            ? new Constant(Change(image, images), ((Constant)field.Value).Origin)
                            : Change(field.Value, images)
                )
            )
            {
                Manifest = record.Manifest,
            },
            SequenceValue list => new SequenceValue([.. list.Items.Select(item => (item.Condition, Change(item.Value, images)))]),
            _ => value,
        };

    private static string Change(string image, Dictionary<string, RecordValue> images)
    {
        // A port of the registry is no tag.
        var end = image.IndexOfAny([':', '@'], Math.Max(0, image.LastIndexOf('/')));
        var name = end < 0 ? image : image.Substring(0, end);
        if (!images.TryGetValue(name, out var given))
            return image;
        var version =
            TextAt(given, "digest") is { } digest ? "@" + digest
            : TextAt(given, "newTag") is { } tag ? ":" + tag
            : image.Substring(name.Length);
        return (TextAt(given, "newName") ?? name) + version;
    }

    private static string? TextAt(RecordValue image, string field) =>
        image.Fields.TryGetValue(field, out var text) && text is Constant { Content: not null } ? text.ToString() : null;
}
