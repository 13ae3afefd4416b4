using System.Text.RegularExpressions;

namespace DataGravity.Catalog.MachineLearning;

/// <summary>The machines that SageMaker's notebook instances can be.</summary>
/// <remarks>The types of the interface's <c>InstanceType</c> that <see cref="MachineTypes"/> may answer: botocore,
/// data/sagemaker/2017-07-24/service-2.json, read November 2026.</remarks>
internal static class SageMakerNotebooks
{
    private static readonly Regex s_offered = new("^(?:t3|m6i|r6i|g6|p4d|p4de)\\.|^p5\\.48xlarge$", RegexOptions.CultureInvariant);

    /// <summary>The machine of a notebook that is like one of Google's; null where none is.</summary>
    public static string? LikeGoogles(string machine) =>
        MachineTypes.SameIn("aws", machine) is { } same && s_offered.IsMatch(same) ? "ml." + same : null;
}
