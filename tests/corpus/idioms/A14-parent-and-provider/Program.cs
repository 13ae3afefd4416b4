using Claims;
using Pulumi;
using Aws = Pulumi.Aws;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var zurich = new Aws.Provider("zurich", new() { Region = "eu-central-2" });
    var google = new Gcp.Provider("google", new() { Region = "europe-west6" });

    _ = new Office("one", new() { Provider = zurich });
    _ = new Office("list", new() { Providers = { zurich } });
    _ = new Office("none", null);
    // The children are handed a provider of another package; nothing checks that before the deployment.
    _ = new Office("wrong", new() { Provider = google });
});
