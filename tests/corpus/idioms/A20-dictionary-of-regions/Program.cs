using System.Collections.Immutable;
using Pulumi;
using Gcp = Pulumi.Gcp;

var places = new Dictionary<string, (string Region, string Zone)>
{
    ["fra"] = ("europe-west3", "europe-west3-a"),
    ["syd"] = ("australia-southeast1", "australia-southeast1-b"),
};
var names = ImmutableDictionary<string, string>.Empty.Add("europe-west3", "Frankfurt").Add("australia-southeast1", "Sydney");

return await Deployment.RunAsync(() =>
{
    var place = places[new Config().Require("place")];
    if (!places.TryGetValue("fra", out var home))
        home = place;

    var imagery = new Gcp.Storage.Bucket("imagery", new() { Location = home.Region });
    var cache = new Gcp.Storage.Bucket("cache", new() { Location = place.Region, Labels = { { "place", names[place.Region].ToLower() } } });
    _ = new Gcp.Workbench.Instance("viewer", new()
    {
        Location = place.Zone,
        GceSetup = new Gcp.Workbench.Inputs.InstanceGceSetupArgs
        {
            Metadata = { ["imagery"] = imagery.Url, ["cache"] = cache.Url, ["known"] = names.ContainsKey("europe-west1") ? "yes" : "no" },
        },
    });
});
