namespace DataGravity.Catalog;

/// <summary>What the clouds are called, and how each names its places.</summary>
public static class Clouds
{
    /// <summary>The name people use: <c>AWS</c> for <c>aws</c>.</summary>
    public static string NameOf(string cloud) => cloud switch
    {
        "aws" => "AWS",
        "gcp" => "Google Cloud",
        "azure" => "Azure",
        _ => cloud,
    };

    /// <summary>The cloud a package works in: <c>aws</c> for <c>aws-native</c>; a package of no known cloud stands for itself.</summary>
    public static string OfPackage(string package) => package switch
    {
        "aws" or "aws-native" or "awsx" or "eks" => "aws",
        "gcp" or "google-native" => "gcp",
        "azure" or "azure-native" => "azure",
        _ => package,
    };

    /// <summary>The configuration keys of a package's default place, and the environment variables behind them, in order.</summary>
    /// <remarks>From the published providers, August 2026: pulumi-aws and pulumi-gcp provider/resources.go, pulumi-aws-native provider.go.</remarks>
    public static (string Key, IReadOnlyList<string> Environment)? DefaultPlace(string package) => package switch
    {
        "aws" => ("aws:region", ["AWS_REGION", "AWS_DEFAULT_REGION"]),
        "aws-native" => ("aws-native:region", ["AWS_REGION", "AWS_DEFAULT_REGION"]),
        "gcp" => ("gcp:region", ["GOOGLE_REGION", "GCLOUD_REGION", "CLOUDSDK_COMPUTE_REGION"]),
        _ => null,
    };

    /// <summary>Whether a cloud's location names several regions at once: Google's <c>US</c>, <c>EU</c>, <c>NAM4</c>, …</summary>
    public static bool IsMultiRegion(string cloud, string location) => cloud == "gcp" && location.IndexOf('-') < 0;

    /// <summary>
    /// A location as the cloud spells its region: Google and Azure ignore case, Azure spaces too, and a zone lies in
    /// the region it is named after (<c>us-central1-a</c>; AWS <c>us-west-2a</c> and the local zone <c>us-west-2-lax-1a</c>).
    /// </summary>
    public static string RegionOf(string cloud, string location)
    {
        location = location.Trim();
        switch (cloud)
        {
            case "gcp":
                location = location.ToLowerInvariant();
                var parts = location.Split('-');
                return parts.Length == 3 && parts[2].Length == 1 ? parts[0] + "-" + parts[1] : location;
            case "azure":
                return location.Replace(" ", "").ToLowerInvariant();
            case "aws":
                // A region ends in the first part that is a number: what follows names a zone in it.
                var words = location.Split('-');
                for (var i = 2; i < words.Length; i++)
                {
                    var digits = words[i].TakeWhile(char.IsDigit).Count();
                    if (digits > 0)
                        return string.Join("-", words.Take(i).Append(words[i].Substring(0, digits)));
                }
                return location;
            default:
                return location;
        }
    }
}
