using System.Globalization;

namespace DataGravity.Settings;

/// <summary>Amounts of data in decimal gigabytes, the unit clouds bill in.</summary>
internal static class Sizes
{
    private const decimal Gibi = 1.073741824m;

    /// <summary>Reads <c>500 GB</c>, <c>10 TB</c>, <c>1.5TiB</c>; null for anything else.</summary>
    public static decimal? Read(string text)
    {
        var digits = text.TakeWhile(c => c is >= '0' and <= '9' or '.').Count();
        return
            UnitOf(text.Substring(digits).Trim().ToUpperInvariant()) is { } unit
            // No store needs more digits, and more would overflow.
            && digits <= 15
            && decimal.TryParse(text.Substring(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number * unit
            : null;
    }

    private static decimal? UnitOf(string word) =>
        word switch
        {
            "MB" => 0.001m,
            "GB" => 1,
            "TB" => 1_000,
            "PB" => 1_000_000,
            "MIB" => Gibi / 1024,
            "GIB" => Gibi,
            "TIB" => Gibi * 1024,
            "PIB" => Gibi * 1024 * 1024,
            _ => null,
        };
}
