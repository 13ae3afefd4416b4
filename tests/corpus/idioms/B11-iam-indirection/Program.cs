using Pulumi;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var scans = new Gcp.Storage.Bucket("scans", new() { Location = "EUROPE-WEST1", UniformBucketLevelAccess = true });
    var identity = new Gcp.ServiceAccount.Account("radiology", new() { AccountId = "radiology", DisplayName = "Radiology training" });
    var member = identity.Email.Apply(email => $"serviceAccount:{email}");

    foreach (var role in new[] { "roles/storage.objectViewer", "roles/storage.legacyBucketReader" })
        _ = new Gcp.Storage.BucketIAMMember($"scans-{role.Split('/')[1].Replace('.', '-')}", new() { Bucket = scans.Name, Role = role, Member = member });

    _ = new Gcp.Compute.Instance("trainer", new()
    {
        MachineType = "a2-highgpu-1g",
        Zone = "us-central1-a",
        BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs
        {
            InitializeParams = new Gcp.Compute.Inputs.InstanceBootDiskInitializeParamsArgs { Image = "deeplearning-platform-release/pytorch-latest-gpu" },
        },
        NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
        ServiceAccount = new Gcp.Compute.Inputs.InstanceServiceAccountArgs { Email = identity.Email, Scopes = { "cloud-platform" } },
    });
});
