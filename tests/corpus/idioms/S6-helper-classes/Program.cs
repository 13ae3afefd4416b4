using Pulumi;

return await Deployment.RunAsync(() =>
{
    var settings = new Settings();
    var storage = new ImageStore(settings);
    var workbench = new Workbench(settings, storage);
    return new Dictionary<string, object?> { ["data"] = storage.Uri, ["machine"] = workbench.Instance.Name };
});
