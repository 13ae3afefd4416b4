using Forecast;
using Pulumi;
using Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var frankfurt = new Provider("frankfurt", new ProviderArgs { Region = "eu-central-1" });
    var lake = new DataLake("lake", new() { Provider = frankfurt });
    var training = new TrainingSite("sales", new TrainingSiteArgs { Data = lake.Bucket, Stages = 2 }, new() { Providers = { frankfurt } });
    return new Dictionary<string, object?> { ["model"] = training.ModelName };
});
