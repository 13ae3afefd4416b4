using System.Text.RegularExpressions;

namespace DataGravity.Catalog.Addresses;

/// <summary>A host that answers S3's protocol.</summary>
/// <param name="domain">A pattern of the vendor's own domain. Its group <c>region</c>, if it has one, is the region.</param>
internal sealed class StoreHost(string domain)
{
    private readonly Lazy<Regex> _pattern = new(() => new Regex($@"(^|\.){domain}\.?$", RegexOptions.CultureInvariant));

    /// <summary>Whether a host is this one, and the region in its name.</summary>
    public bool Matches(string host, out string? region)
    {
        var match = _pattern.Value.Match(host);
        region = match.Groups["region"] is { Success: true } group ? group.Value : null;
        return match.Success;
    }
}

/// <summary>A form of the addresses of object stores.</summary>
/// <param name="part">
/// A text that each match contains. Looking for it first is far cheaper than matching, since most texts are no addresses.
/// </param>
/// <param name="pattern">
/// The form. Its group <c>name</c> is the store's name. A name must be followed by what ends it in an address, since a name that is cut off
/// by the end of the text may be longer.
/// </param>
internal sealed class StoreAddress(string part, string pattern)
{
    private readonly Lazy<Regex> _pattern = new(() => new Regex(pattern, RegexOptions.CultureInvariant));

    /// <summary>The names in a text.</summary>
    public IEnumerable<string> NamesIn(string text) =>
        text.IndexOf(part, StringComparison.Ordinal) >= 0
            ? _pattern.Value.Matches(text).Cast<Match>().Select(match => match.Groups["name"].Value)
            : [];
}
