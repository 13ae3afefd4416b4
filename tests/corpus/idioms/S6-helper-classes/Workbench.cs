using Pulumi;
using Gcp = Pulumi.Gcp;

/// <summary>A notebook machine with its service account. No component: its resources hang below the stack.</summary>
internal class Workbench
{
    public Workbench(Settings settings, ImageStore store)
    {
        var account = new Gcp.ServiceAccount.Account("workbench", new() { AccountId = "workbench" });
        _ = new Gcp.Storage.BucketIAMMember("workbench-reads", new()
        {
            Bucket = store.Bucket.Name,
            Role = "roles/storage.objectViewer",
            Member = account.Email.Apply(email => $"serviceAccount:{email}"),
        });
        Instance = new("workbench", new()
        {
            Location = settings.Zone,
            GceSetup = new Gcp.Workbench.Inputs.InstanceGceSetupArgs
            {
                MachineType = "n1-standard-8",
                AcceleratorConfigs = new Gcp.Workbench.Inputs.InstanceGceSetupAcceleratorConfigArgs { Type = "NVIDIA_TESLA_T4", CoreCount = $"{settings.Gpus}" },
                Metadata = { ["data"] = store.Uri },
            },
        });
    }

    public Gcp.Workbench.Instance Instance { get; }
}
