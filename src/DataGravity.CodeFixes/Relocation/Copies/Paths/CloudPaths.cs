using System.Text.RegularExpressions;

namespace DataGravity.CodeFixes.Relocation.Copies.Paths;

/// <summary>Rewrites references to buckets of one cloud for another: outputs, addresses and command-line tools.</summary>
internal sealed class CloudPaths
{
    // An escaped line break ends in a letter, so \b does not match after it.
    private const string Start = @"(?:\b|(?<=\\[nrt]))";

    // The rest of a command. An escaped line break ends it, too.
    private const string Rest = @"\b(?:(?!\\n)[^\n;|&])*";

    // Options that only one of the tools has. A wildcard counts too, since it may match differently.
    private static readonly Regex s_unlike = new(@"\s-(?!-recursive\b|r\b|m\b)\S|\*", RegexOptions.CultureInvariant);

    private readonly string[] _names;
    private readonly string _name;
    private readonly Regex _tool;
    private readonly Regex _others;
    private readonly (Regex From, string To)[] _words;

    private CloudPaths(string scheme, string tools, string others, string[] names, string name, params (string From, string To)[] words)
    {
        Scheme = scheme;
        (_names, _name) = (names, name);
        _tool = Of($@"{Start}(?:{tools}){Rest}");
        _others = Of($@"{Start}(?:{tools}|{others})\b");
        _words = [.. words.Select(word => (Of(Start + word.From), word.To))];
        Address = words[words.Length - 1].To;
    }

    /// <summary>From S3 to Cloud Storage.</summary>
    public static CloudPaths ToGoogle { get; } =
        new(
            "s3://",
            "aws s3",
            "aws s3api|boto3|goofys|mount-s3|s3a|s3fs",
            ["BucketName", "Id"],
            "Name",
            ("aws s3 sync ", "gcloud storage rsync --recursive "),
            ("aws s3 (cp|ls) ", "gcloud storage $1 "),
            ("s3://", "gs://")
        );

    /// <summary>From Cloud Storage to S3.</summary>
    public static CloudPaths ToAws { get; } =
        new(
            "gs://",
            "gsutil|gcloud storage",
            "gcsfuse",
            ["Name", "Id"],
            "BucketName",
            ("(?:gcloud storage rsync (?:--recursive|-r)|gsutil (?:-m )?rsync -r) ", "aws s3 sync "),
            ("(?:gcloud storage cp (?:--recursive|-r)|gsutil (?:-m )?cp -r) ", "aws s3 cp --recursive "),
            ("(?:gcloud storage|gsutil(?: -m)?) (cp|ls) ", "aws s3 $1 "),
            ("gs://", "s3://")
        );

    /// <summary>The beginning of the original's addresses.</summary>
    public string Scheme { get; }

    /// <summary>The beginning of the copy's addresses.</summary>
    public string Address { get; }

    /// <summary>The copy's output for an output of the original; null if there is none.</summary>
    public string? OutputOf(string original, string copy) => _names.Contains(original) ? $"{copy}.{_name}" : null;

    /// <summary>The copy's name, if an output of the original is its address; null for another output.</summary>
    public string? AddressedBy(string original, string copy) => original == "Url" ? $"{copy}.{_name}" : null;

    /// <summary>Whether the other cloud's tool has every command and option in a text.</summary>
    public bool CanRewrite(string text) =>
        !_tool.Matches(text).Cast<Match>().Any(command => s_unlike.IsMatch(command.Value)) && !_others.IsMatch(Rewrite(text));

    /// <summary>A part of a text, rewritten for the copy.</summary>
    public string Rewrite(string text) => _words.Aggregate(text, (current, word) => word.From.Replace(current, word.To));

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
