using DataGravity.Evaluation;
using DataGravity.Graph;

namespace DataGravity.CodeFixes.Relocation.Copies.Jobs;

/// <summary>
/// Lets S3 replicate a bucket into one near the compute. Both keep versions, and a role may read the one and write the other. Its
/// permissions are those of "Setting up permissions for live replication" in the S3 user guide, November 2026.
/// </summary>
internal sealed class S3Replication : CopyWriter
{
    private const string Enabled = "Status = \"Enabled\"";

    public override string Package => "aws";

    public override bool Copies(string token, string cloud) => cloud == "aws" && token is "aws:s3/bucket:Bucket";

    public override Copying? Write(CopySite site, CodeWriter code, CopyPlace place)
    {
        // A bucket has only one replication. And by default it does not copy objects that are encrypted with an own key.
        var data = site.Data;
        if (
            !code.HasRawStrings
            || data.Gaps.Any(gap => gap.Link.Data.Stack.CopiesOf(gap.Link.Data).Any())
            || data.Store.IsGiven("replicationConfiguration")
            || data.Store.IsGiven("versioning")
            || data.Store.IsGiven("serverSideEncryptionConfiguration")
            || data.Naming("bucket").Any(other => other.Token.IndexOf("ServerSideEncryption", StringComparison.Ordinal) >= 0)
            || LogicalName.Choose(site, "-" + (data.Region ?? "copy")) is not { } name
            || LogicalName.Choose(site, "-versioning") is not { } versioningName
            || LogicalName.Choose(site, "-replication") is not { } replicationName
        )
        {
            return null;
        }
        var kept = data.Naming("bucket")
            .Where(other => other.Token.StartsWith("aws:s3/bucketVersioning", StringComparison.Ordinal))
            .ToArray();
        if (kept.Any(versioning => versioning.Registration.Input("versioningConfiguration.status") is not Constant { Content: "Enabled" }))
            return null;

        var (store, copy) = (site.Store, site.Variable("Copy"));
        var original = new[] { data.Store.IsGiven("region") ? $"Region = {store}.Region" : null };
        var region = place.Region is null ? null : $"Region = {place.Region}";
        var here = site.Options;
        var there = new[]
        {
            here[0],
            place.Provider is { } near ? $"Provider = {near}"
            : place.Region is null ? null
            : here[1],
        };
        var versioning = kept.Length == 0 ? site.Variable("Versioning") : null;
        var (copyVersioning, role) = (site.Variable("CopyVersioning"), site.Variable("Replication"));
        var statements = new List<string> { code.Create(copy, "Aws.S3.Bucket", name, [region], there) };
        if (versioning is not null)
            statements.Add(Versioning(versioning, store, versioningName, original, here));
        statements.Add(Versioning(copyVersioning, copy, LogicalName.Choose(site, "-copy-versioning")!, [region], there));
        statements.Add(code.Create(role, "Aws.Iam.Role", replicationName, [$"AssumeRolePolicy = {Trust}"], here));
        statements.Add(
            code.Create(
                null,
                "Aws.Iam.RolePolicy",
                replicationName,
                [
                    $"Role = {role}.Id",
                    $"Policy = Output.Format($$\"\"\"\n{Permissions.Replace("{{store}}", $"{{{{{store}.Arn}}}}").Replace("{{copy}}", $"{{{{{copy}.Arn}}}}")}\n    \"\"\")",
                ],
                here
            )
        );
        statements.Add(
            code.Create(
                null,
                "Aws.S3.BucketReplicationConfig",
                replicationName,
                [
                    $"Bucket = {store}.Id",
                    $"Role = {role}.Arn",
                    CodeWriter.List(
                        "Rules",
                        code.New(
                            "Aws.S3.Inputs.BucketReplicationConfigRuleArgs",
                            Enabled,
                            $"Destination = {code.New("Aws.S3.Inputs.BucketReplicationConfigRuleDestinationArgs", $"Bucket = {copy}.Arn")}"
                        )
                    ),
                    .. original,
                ],
                [.. here, $"DependsOn = {{ {(versioning is null ? "" : $"{versioning}, ")}{copyVersioning} }}"]
            )
        );
        return new Copying(copy, "A copy of what is written from now on; S3 Batch Replication copies what is there already.", statements);

        string Versioning(string variable, string bucket, string named, string?[] inputs, string?[] options) =>
            code.Create(
                variable,
                "Aws.S3.BucketVersioning",
                named,
                [
                    $"Bucket = {bucket}.Id",
                    $"VersioningConfiguration = {code.New("Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs", Enabled)}",
                    .. inputs,
                ],
                options
            );
    }

    private const string Trust = """""
        """
            {
              "Version": "2012-10-17",
              "Statement": [{ "Effect": "Allow", "Principal": { "Service": "s3.amazonaws.com" }, "Action": "sts:AssumeRole" }]
            }
            """
        """"";

    private const string Permissions = """
            {
              "Version": "2012-10-17",
              "Statement": [
                { "Effect": "Allow", "Action": ["s3:GetReplicationConfiguration", "s3:ListBucket"], "Resource": "{{store}}" },
                {
                  "Effect": "Allow",
                  "Action": ["s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"],
                  "Resource": "{{store}}/*"
                },
                { "Effect": "Allow", "Action": ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"], "Resource": "{{copy}}/*" }
              ]
            }
        """;
}
