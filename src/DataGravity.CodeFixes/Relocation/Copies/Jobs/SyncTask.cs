namespace DataGravity.CodeFixes.Relocation.Copies.Jobs;

/// <summary>A task of AWS DataSync, and the bucket it copies into.</summary>
internal static class SyncTask
{
    /// <summary>
    /// The statements, and the variable of the bucket; null if they cannot be written. The task's permissions are those of "Accessing S3
    /// buckets" in the DataSync user guide, November 2026.
    /// </summary>
    /// <param name="site">Where the statements go.</param>
    /// <param name="code">Writes them.</param>
    /// <param name="place">The place of the bucket.</param>
    /// <param name="mode">The task's mode.</param>
    /// <param name="source">Creates the location to copy from, given a variable, a logical name, a region and options.</param>
    public static (string Copy, IReadOnlyList<string> Statements)? Create(
        CopySite site,
        CodeWriter code,
        CopyPlace place,
        string mode,
        Func<string, string, string?, string?[], string> source
    )
    {
        if (
            !code.HasRawStrings
            || LogicalName.Choose(site, "-" + (site.Data.Region ?? "copy")) is not { } name
            || LogicalName.Choose(site, "-sync") is not { } sync
        )
        {
            return null;
        }

        var (copy, role, policy, from, into) = (
            site.Variable("Copy"),
            site.Variable("Sync"),
            site.Variable("SyncPolicy"),
            site.Variable("SyncSource"),
            site.Variable("SyncTarget")
        );
        var region = place.Region is null ? null : $"Region = {place.Region}";
        string?[] options = [site.Options[0], place.Provider is null ? null : $"Provider = {place.Provider}"];
        return (
            copy,
            [
                code.Create(copy, "Aws.S3.Bucket", name, [region], options),
                code.Create(role, "Aws.Iam.Role", sync, [$"AssumeRolePolicy = {Trust}"], options),
                code.Create(
                    policy,
                    "Aws.Iam.RolePolicy",
                    sync,
                    [
                        $"Role = {role}.Id",
                        $"Policy = Output.Format($$\"\"\"\n{Permissions.Replace("{{copy}}", $"{{{{{copy}.Arn}}}}")}\n    \"\"\")",
                    ],
                    options
                ),
                source(from, sync, region, options),
                code.Create(
                    into,
                    "Aws.DataSync.S3Location",
                    sync,
                    [
                        $"S3BucketArn = {copy}.Arn",
                        "Subdirectory = \"/\"",
                        $"S3Config = {code.New("Aws.DataSync.Inputs.S3LocationS3ConfigArgs", $"BucketAccessRoleArn = {role}.Arn")}",
                        region,
                    ],
                    [.. options, $"DependsOn = {{ {policy} }}"]
                ),
                code.Create(
                    null,
                    "Aws.DataSync.Task",
                    sync,
                    [
                        $"SourceLocationArn = {from}.Arn",
                        $"DestinationLocationArn = {into}.Arn",
                        $"TaskMode = \"{mode}\"",
                        $"Options = {code.New("Aws.DataSync.Inputs.TaskOptionsArgs", "Uid = \"NONE\"", "Gid = \"NONE\"", "PosixPermissions = \"NONE\"", "VerifyMode = \"ONLY_FILES_TRANSFERRED\"")}",
                        $"Schedule = {code.New("Aws.DataSync.Inputs.TaskScheduleArgs", "ScheduleExpression = \"rate(1 day)\"")}",
                        region,
                    ],
                    options
                ),
            ]
        );
    }

    private const string Trust = """""
        """
            {
              "Version": "2012-10-17",
              "Statement": [{ "Effect": "Allow", "Principal": { "Service": "datasync.amazonaws.com" }, "Action": "sts:AssumeRole" }]
            }
            """
        """"";

    private const string Permissions = """
            {
              "Version": "2012-10-17",
              "Statement": [
                { "Effect": "Allow", "Action": ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"], "Resource": "{{copy}}" },
                {
                  "Effect": "Allow",
                  "Action": [
                    "s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:GetObjectTagging",
                    "s3:ListMultipartUploadParts", "s3:PutObject", "s3:PutObjectTagging"
                  ],
                  "Resource": "{{copy}}/*"
                }
              ]
            }
        """;
}
