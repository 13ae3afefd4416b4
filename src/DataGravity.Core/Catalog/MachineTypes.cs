namespace DataGravity.Catalog;

/// <summary>Machine types of two clouds with the same accelerators, as many of them.</summary>
/// <remarks>
/// aws.amazon.com/ec2/instance-types and cloud.google.com/compute/docs/accelerator-optimized-machines, as known in November 2026. Processors and
/// memory are alike, not equal. AWS's <c>g6</c> comes in more sizes than Google's <c>g2</c>.
/// </remarks>
public static class MachineTypes
{
    // The first of several is meant where the other names one.
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
    ];

    /// <summary>The type in a cloud, <c>aws</c> or <c>gcp</c>, that is like one of the other; null where none is.</summary>
    public static string? SameIn(string cloud, string type) => cloud switch
    {
        "aws" => s_same.FirstOrDefault(same => same.Google == type).Aws,
        "gcp" => s_same.FirstOrDefault(same => same.Aws == type).Google,
        _ => null,
    };
}
