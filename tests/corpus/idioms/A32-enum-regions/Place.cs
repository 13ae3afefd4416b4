namespace Stories;

internal enum Place
{
    None,
    Paris = 3,
    Dublin,
}

internal static class Places
{
    public static string ToRegion(this Place place) => place switch
    {
        Place.Paris => "eu-west-3",
        Place.Dublin => "eu-west-1",
        _ => throw new ArgumentOutOfRangeException(nameof(place)),
    };
}
