namespace DataGravity.Tool.Map;

/// <summary>Says in a sentence what a stack has, and how far its compute is from its data.</summary>
internal static class StackSentence
{
    public static string Write(MapStack stack)
    {
        var (data, compute) = (Count(MapRole.Data), Count(MapRole.Compute));
        string[] distances =
        [
            .. new[]
            {
                (Links(MapDistance.Far), "far"),
                (Links(MapDistance.Near), "near"),
                (Links(MapDistance.Silent), "far, but not reported"),
                (Links(MapDistance.Unknown), "at a distance that is not known"),
            }
                .Where(counted => counted.Item1 > 0)
                .Select(counted => $"{counted.Item1:#,0} {counted.Item2}"),
        ];
        return $"{Wording.Count(stack.Resources.Count, "resource")}: {data:#,0} {(data == 1 ? "holds" : "hold")} data, "
            + $"{compute:#,0} can work on it. "
            + (distances.Length == 0 ? "None is known to work on data." : $"Reads and writes: {string.Join(", ", distances)}.");

        int Count(MapRole role) => stack.Resources.Count(resource => resource.Role == role);
        int Links(MapDistance distance) => stack.Links.Count(link => link.Distance == distance);
    }
}
