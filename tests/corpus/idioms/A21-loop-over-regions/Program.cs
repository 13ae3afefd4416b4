using Pulumi;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var clusters = new List<Gcp.Container.Cluster>();
    var models = new Gcp.Storage.Bucket("models", new() { Location = "europe-west4" });
    foreach (var site in new[] { new { Name = "eu", Region = "europe-west4", Gpus = 2 }, new { Name = "us", Region = "us-central1", Gpus = 0 } })
    {
        var cluster = new Gcp.Container.Cluster($"gke-{site.Name}", new() { Location = site.Region, InitialNodeCount = 1, RemoveDefaultNodePool = true });
        clusters.Add(cluster);
        if (site.Gpus == 0)
            continue;
        _ = new Gcp.Container.NodePool($"gpu-{site.Name}", new()
        {
            Cluster = cluster.Name,
            Location = cluster.Location,
            NodeCount = site.Gpus,
            NodeConfig = new Gcp.Container.Inputs.NodePoolNodeConfigArgs
            {
                MachineType = "g2-standard-8",
                Labels = { { "models", models.Name } },
            },
        });
    }

    var letters = "abc";
    var count = new Config().RequireInt32("sites");
    for (var i = 0; i < count; i++)
        _ = new Gcp.Workbench.Instance($"notebook-{i}", new() { Location = $"europe-west4-{letters[i]}" });

    var zones = new SortedDictionary<string, string> { ["us"] = "us-central1-f", ["eu"] = "europe-west4-a" };
    foreach (var (name, zone) in zones)
        _ = new Gcp.Compute.Instance($"cache-{name}", new()
        {
            MachineType = "e2-medium",
            Zone = zone,
            BootDisk = new Gcp.Compute.Inputs.InstanceBootDiskArgs(),
            NetworkInterfaces = { new Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs { Network = "default" } },
            Labels = { { "cluster", clusters.Last().Name }, { "first", clusters[0].Name } },
        });
});
