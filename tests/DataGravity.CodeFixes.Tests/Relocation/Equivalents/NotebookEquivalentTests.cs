using DataGravity.CodeFixes.Relocation.Equivalents;

namespace DataGravity.CodeFixes.Tests.Relocation.Equivalents;

/// <summary>A notebook of one cloud that becomes one of another.</summary>
public class NotebookEquivalentTests
{
    private const string Usings = "using System;\nusing System.Text;\n";

    [Fact]
    public async Task A_notebook_instance_becomes_one_of_Workbench()
    {
        var move = Assert.Single(
            await OfferedAsync(
                """"
                    var clicks = new Gcp.Storage.Bucket("clicks", new() { Location = "US-CENTRAL1" });

                    // What a lab needs.
                    var sync = new Aws.Sagemaker.NotebookInstanceLifecycleConfiguration("sync", new()
                    {
                        OnStart = clicks.Url.Apply(url => Convert.ToBase64String(Encoding.UTF8.GetBytes($"""
                            #!/bin/bash
                            gsutil -m rsync -r {url} /home/ec2-user/SageMaker
                            """))),
                    });
                    _ = new Aws.Sagemaker.NotebookInstance("lab", new()
                    {
                        // One L4.
                        InstanceType = "ml.g6.xlarge",
                        RoleArn = "arn:aws:iam::123456789012:role/lab",
                        LifecycleConfigName = sync.Name,
                        VolumeSize = 200,
                    });
                """"
            )
        );
        Assert.Equal(
            "Replace SageMaker notebook instance 'lab' and SageMaker notebook instance lifecycle configuration 'sync' by Workbench instance g2-standard-4, next to Cloud Storage bucket 'clicks': saves about $0.1118 per GB",
            move.Title
        );
        Assert.Equal(
            Program(
                """"
                    var clicks = new Gcp.Storage.Bucket("clicks", new() { Location = "US-CENTRAL1" });

                    // What a lab needs.
                    _ = new Gcp.Workbench.Instance("lab", new()
                    {
                        // One L4.
                        Location = "us-central1-b",
                        // Notebooks are in /home/jupyter, not in /home/ec2-user/SageMaker.
                        GceSetup = new Gcp.Workbench.Inputs.InstanceGceSetupArgs
                        {
                            MachineType = "g2-standard-4",
                            DataDisks = new Gcp.Workbench.Inputs.InstanceGceSetupDataDisksArgs { DiskSizeGb = "200" },
                            Metadata =
                            {
                                ["startup-script"] = clicks.Url.Apply(url => $"""
                                    #!/bin/bash
                                    gsutil -m rsync -r {url} /home/ec2-user/SageMaker
                                    """),
                            },
                        },
                        // RoleArn: no equivalent
                    });
                """"
            ),
            move.Text
        );
        Assert.Empty(move.Findings);
        var run = await move.RunAsync();
        Assert.StartsWith(
            "#!/bin/bash\ngsutil",
            (string?)run["lab"].Inputs["gceSetup"]!["metadata"]!["startup-script"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_instance_of_Workbench_becomes_a_notebook_instance()
    {
        var move = Assert.Single(
            await OfferedAsync(
                """
                    var recordings = new Aws.S3.Bucket("recordings", new() { Region = "eu-west-1" });
                    // Ours.
                    var lab = new Gcp.Workbench.Instance("speech-lab", new()
                    {
                        Location = "europe-west1-b",
                        GceSetup = new Gcp.Workbench.Inputs.InstanceGceSetupArgs
                        {
                            MachineType = "n2-standard-8",
                            DataDisks = new Gcp.Workbench.Inputs.InstanceGceSetupDataDisksArgs { DiskSizeGb = "200", DiskType = "PD_SSD" },
                            Metadata = { ["startup-script"] = Output.Format($"aws s3 sync s3://{recordings.BucketName} /data"), ["idle-timeout-seconds"] = "3600" },
                        },
                        Labels = { ["team"] = "speech" },
                    });
                """
            )
        );
        Assert.Equal(
            "Replace Workbench instance 'speech-lab' by SageMaker notebook instance ml.m6i.2xlarge, next to S3 bucket 'recordings': saves about $0.09 per GB",
            move.Title
        );
        Assert.Equal(
            Program(
                """
                    var recordings = new Aws.S3.Bucket("recordings", new() { Region = "eu-west-1" });
                    // Ours.
                    var config = new Config();
                    var speechLabScript = new Aws.Sagemaker.NotebookInstanceLifecycleConfiguration("speech-lab", new()
                    {
                        OnStart = Output.Format($"aws s3 sync s3://{recordings.BucketName} /data").Apply(script => Convert.ToBase64String(Encoding.UTF8.GetBytes(script))),
                        Region = "eu-west-1",
                    });
                    var lab = new Aws.Sagemaker.NotebookInstance("speech-lab", new()
                    {
                        InstanceType = "ml.m6i.2xlarge",
                        RoleArn = config.Require("speechLabRoleArn"),
                        VolumeSize = 200,
                        // A script may run for five minutes at most.
                        LifecycleConfigName = speechLabScript.Name,
                        // GceSetup.DataDisks.DiskType: no equivalent
                        // GceSetup.Metadata.idle-timeout-seconds: no equivalent
                        Tags = { ["team"] = "speech" },
                        Region = "eu-west-1",
                    });
                """
            ),
            move.Text
        );
        Assert.Empty(move.Findings);
        var run = await move.RunAsync(("app:speechLabRoleArn", "arn:aws:iam::123456789012:role/lab"));
        Assert.NotEmpty(
            (string?)
                run
                    .Resources.Single(resource =>
                        resource.Type.EndsWith(":NotebookInstanceLifecycleConfiguration", StringComparison.Ordinal)
                    )
                    .Inputs["onStart"]
                ?? ""
        );
    }

    [Theory]
    [InlineData("ml.g6.xlarge", "ml.g5.xlarge")] // An A10G is in none of Google's machines.
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes($\"gsutil -m rsync -r {url} /data\"))", "Scripts.Encoded(url)")]
    [InlineData("lab.Arn", "sync.Arn")] // Somebody else uses the script.
    [InlineData("= sync.Name", "= /* ours */ sync.Name")] // A remark would be lost.
    public async Task What_has_no_like_there_stays(string part, string other)
    {
        const string Body = """
                var clicks = new Gcp.Storage.Bucket("clicks", new() { Location = "US-CENTRAL1" });
                var sync = new Aws.Sagemaker.NotebookInstanceLifecycleConfiguration("sync", new() { OnStart = clicks.Url.Apply(url => Convert.ToBase64String(Encoding.UTF8.GetBytes($"gsutil -m rsync -r {url} /data"))) });
                var lab = new Aws.Sagemaker.NotebookInstance("lab", new() { InstanceType = "ml.g6.xlarge", RoleArn = "arn:aws:iam::123456789012:role/lab", LifecycleConfigName = sync.Name, });
            """;
        Assert.Single(await OfferedAsync(Body));
        var changed = Body.Replace(part, other, StringComparison.Ordinal);
        Assert.Empty(await OfferedAsync(changed == Body ? $"{Body}\nvar arn = {other};" : changed));
    }

    private static string Program(string body) =>
        Usings + OfferedMove.Program(body, "static class Scripts { public static string Encoded(string url) => url; }");

    private static Task<IReadOnlyList<OfferedMove>> OfferedAsync(string body) =>
        OfferedMove.AllOfAsync(
            new EquivalentFixProvider(),
            Program(body),
            files: [("Pulumi.yaml", "name: app\nruntime: dotnet\n"), ("Pulumi.dev.yaml", "config:\n  aws:region: us-east-1\n")]
        );
}
