namespace DataGravity.Catalog.Aws;

/// <summary>The types of AWS Batch: a queue hands jobs to its compute environments, and a definition describes a job.</summary>
internal static class AwsBatch
{
    public static bool IsQueue(string token) => token is "aws:batch/jobQueue:JobQueue" or "aws-native:batch:JobQueue";

    public static bool IsDefinition(string token) => token is "aws:batch/jobDefinition:JobDefinition" or "aws-native:batch:JobDefinition";
}
