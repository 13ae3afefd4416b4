using System.Text.RegularExpressions;

namespace DataGravity.Catalog;

/// <summary>The machines that SageMaker's notebook instances can be.</summary>
/// <remarks>The types of the interface's <c>InstanceType</c> that <see cref="MachineTypes"/> may answer: botocore, data/sagemaker/2017-07-24/service-2.json, read November 2026.</remarks>
public static class SageMakerNotebooks
{
    private static readonly Regex s_offered = new("^(?:t3|m6i|r6i|g6|p4d|p4de)\\.|^p5\\.48xlarge$", RegexOptions.CultureInvariant);

    /// <summary>The name of a machine type of EC2 as a notebook's; null where it cannot be one.</summary>
    public static string? TypeOf(string machine) => s_offered.IsMatch(machine) ? "ml." + machine : null;
}
