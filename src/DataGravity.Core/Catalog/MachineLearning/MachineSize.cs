using System.Globalization;
using System.Text.RegularExpressions;

namespace DataGravity.Catalog.MachineLearning;

/// <summary>The size of an EC2 machine. SageMaker names the same machines with <c>ml.</c> in front.</summary>
/// <remarks>
/// aws.amazon.com/ec2/instance-types, as known in November 2026: an <c>n</c>xlarge machine has 4n virtual processors. For each of them,
/// general machines have 4 GiB, compute machines 2 and memory machines 8.
/// </remarks>
/// <param name="Processors">Virtual processors.</param>
/// <param name="Memory">Memory in GiB.</param>
/// <param name="Gpus">L4 GPUs.</param>
internal readonly record struct MachineSize(int Processors, int Memory, int Gpus)
{
    private static readonly Regex s_type = new(
        "^(?:ml\\.)?(?<family>t3|[cmr](?:5|6i|7i)|g6)\\.(?:large|(?<count>\\d*)xlarge)$",
        RegexOptions.CultureInvariant
    );

    /// <summary>The size of a machine type; null if it has other accelerators, has several L4, or is not known.</summary>
    public static MachineSize? Parse(string type)
    {
        if (type is "t3.medium" or "ml.t3.medium")
            return new MachineSize(2, 4, 0);
        var match = s_type.Match(type);
        if (!match.Success)
            return null;
        var (family, count) = (match.Groups["family"].Value, match.Groups["count"]);
        var processors =
            !count.Success ? 2
            : count.Length == 0 ? 4
            : 4 * int.Parse(count.Value, NumberStyles.None, CultureInfo.InvariantCulture);
        // These g6 sizes have four or eight GPUs; there is no g6.large.
        return family == "g6" && (!count.Success || count.Value is "12" or "24" or "48")
            ? null
            : new MachineSize(
                processors,
                processors
                    * (
                        family[0] switch
                        {
                            'c' => 2,
                            'r' => 8,
                            _ => 4,
                        }
                    ),
                family == "g6" ? 1 : 0
            );
    }
}
