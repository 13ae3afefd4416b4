using Pulumi;
using Weather;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var oslo = new Aws.Provider("oslo", new() { Region = "eu-north-1" });
    var cape = new Aws.Provider("cape", new() { Region = "af-south-1" });

    _ = new NorthernStation("tromso", oslo);
    _ = new NorthernStation("capetown", oslo, new() { Providers = { cape } });

    var own = CustomResourceOptions.Merge(new() { Provider = oslo, Protect = true }, new() { Provider = cape });
    var kept = CustomResourceOptions.Merge(own, new CustomResourceOptions { Protect = false });
    var grid = new Aws.S3.Bucket("grid", new(), kept);
    _ = new Aws.S3.BucketObjectv2("grid-index", new() { Bucket = grid.Id, Key = "index.json", Content = "{}" }, CustomResourceOptions.Merge(null, own));
});
