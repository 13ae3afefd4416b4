using System.Text.RegularExpressions;
using DataGravity.Catalog.MachineLearning;

namespace DataGravity.Catalog.Aws;

/// <summary>The machine types that SageMaker notebook instances can have.</summary>
/// <remarks>Only types that <see cref="MachineTypes"/> can answer with, of the API's <c>InstanceType</c>: botocore,
/// data/sagemaker/2017-07-24/service-2.json, read November 2026.</remarks>
internal static class SageMakerNotebooks
{
    private static readonly Regex s_offered = new("^(?:t3|m6i|r6i|g6|p4d|p4de)\\.|^p5\\.48xlarge$", RegexOptions.CultureInvariant);

    /// <summary>The notebook machine that matches a Google machine type; null if there is none.</summary>
    public static string? LikeGoogles(string machine) =>
        MachineTypes.SameIn("aws", machine) is { } same && s_offered.IsMatch(same) ? "ml." + same : null;
}
