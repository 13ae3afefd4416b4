using Fleet;
using Pulumi;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var settings = new Settings(new Config());
    var (name, place) = settings.Site;
    var large = settings.Machine with { Gpus = 4 };

    var traces = new Gcp.Storage.Bucket($"{name}-traces", new() { Location = place.Region });
    var machine = new Gcp.Compute.Instance($"{name}-{large.Name}", new()
    {
        MachineType = large.Type,
        Zone = place.Zone,
        BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs { DiskEncryptionKeyRaw = "none" },
        GuestAccelerators = { new Gcp.Compute.Inputs.InstanceGuestAcceleratorArgs { Type = "nvidia-l4", Count = large.Gpus } },
        NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
        MetadataStartupScript = Output.Format($"gsutil -m rsync gs://{traces.Name} /data"),
    });
    if (settings.Machine == new Machine("g2-standard-4", 1) && large != settings.Machine)
        _ = new Gcp.Storage.BucketObject("inventory", new() { Bucket = traces.Name, Content = machine.Name, Name = "machines" });
});
