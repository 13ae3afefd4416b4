using System.Globalization;
using System.Text.RegularExpressions;

namespace DataGravity.Catalog.MachineLearning;

/// <summary>
/// Machine types of two clouds that match: with the same number of the same accelerators, or without any and with the same processors and
/// memory.
/// </summary>
/// <remarks>
/// aws.amazon.com/ec2/instance-types and cloud.google.com/compute/docs/accelerator-optimized-machines and general-purpose-machines, as
/// known in November 2026. With accelerators, processors and memory are similar, not equal. AWS's <c>g6</c> comes in more sizes than
/// Google's <c>g2</c>.
/// </remarks>
internal static class MachineTypes
{
    // If a type occurs more than once, its first row counts.
    private static readonly (string Aws, string Google)[] s_same =
    [
        ("p4d.24xlarge", "a2-highgpu-8g"), // 8 A100, 40 GB
        ("p4de.24xlarge", "a2-ultragpu-8g"), // 8 A100, 80 GB
        ("p5.4xlarge", "a3-highgpu-1g"), // 1 H100
        ("p5.48xlarge", "a3-highgpu-8g"), // 8 H100
        ("p5.48xlarge", "a3-megagpu-8g"),
        ("p5en.48xlarge", "a3-ultragpu-8g"), // 8 H200
        ("p5e.48xlarge", "a3-ultragpu-8g"),
        ("p6-b200.48xlarge", "a4-highgpu-8g"), // 8 B200
        ("g6.xlarge", "g2-standard-4"), // 1 L4
        ("g6.2xlarge", "g2-standard-8"),
        ("g6.4xlarge", "g2-standard-16"),
        ("g6.8xlarge", "g2-standard-32"),
        ("g6.12xlarge", "g2-standard-48"), // 4 L4
        ("g6.48xlarge", "g2-standard-96"), // 8 L4
        ("t3.medium", "e2-medium"),
        ("t3.large", "e2-standard-2"),
        ("t3.xlarge", "e2-standard-4"),
        ("t3.2xlarge", "e2-standard-8"),
    ];

    // In both clouds, general machines have 4 GiB for each virtual processor, and memory machines 8.
    private static readonly Regex s_aws = new("^(?<family>[mr])(?:5|6i|7i)\\.(?<size>\\d*)(?:x?large)$", RegexOptions.CultureInvariant);
    private static readonly Regex s_google = new("^n2-(?<family>standard|highmem)-(?<processors>\\d+)$", RegexOptions.CultureInvariant);
    private static readonly int[] s_processors = [2, 4, 8, 16, 32, 48, 64, 96];

    /// <summary>The type in a cloud, <c>aws</c> or <c>gcp</c>, that matches a type of the other; null if there is none.</summary>
    public static string? SameIn(string cloud, string type) =>
        cloud switch
        {
            "aws" => s_same.FirstOrDefault(same => same.Google == type).Aws ?? InAws(s_google.Match(type)),
            "gcp" => s_same.FirstOrDefault(same => same.Aws == type).Google ?? InGoogle(type, s_aws.Match(type)),
            _ => null,
        };

    private static string? InAws(Match google) =>
        google.Success
        && int.TryParse(google.Groups["processors"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var processors)
        && s_processors.Contains(processors)
            ? $"{(google.Groups["family"].Value == "standard" ? "m6i" : "r6i")}.{(processors == 2 ? "" : processors == 4 ? "x" : $"{processors / 4}x")}large"
            : null;

    private static string? InGoogle(string type, Match aws) =>
        aws.Success && MachineSize.Parse(type) is { Processors: var processors } && s_processors.Contains(processors)
            ? $"n2-{(aws.Groups["family"].Value == "m" ? "standard" : "highmem")}-{processors}"
            : null;
}
