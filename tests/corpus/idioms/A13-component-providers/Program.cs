using Pulumi;
using Retail;
using Aws = Pulumi.Aws;
using Gcp = Pulumi.Gcp;

return await Deployment.RunAsync(() =>
{
    var aws = new Aws.Provider("aws-paris", new() { Region = "eu-west-3" });
    var gcp = new Gcp.Provider("gcp-paris", new() { Region = "europe-west9", Project = "retail" });
    var tokyo = new Aws.Provider("aws-tokyo", new() { Region = "ap-northeast-1" });

    _ = new Region("paris", new() { Providers = { aws, gcp } });
    _ = new Region("tokyo", new() { Provider = tokyo });
    _ = new Region("home");
    _ = new Region("last-wins", new ComponentResourceOptions { Providers = { aws, tokyo } });
});
