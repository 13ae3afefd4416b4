using Features;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var storage = new Storage("features", "eu-central-1");
    var training = new Training(storage, region: "us-west-2");
    _ = new Serving(training, storage);
});
