// Configuration is read into a generic class that holds itself of larger types four ways.
using System.Collections.Generic; using Pulumi; using Aws = Pulumi.Aws;
return await Deployment.RunAsync(() =>
{
    var q = new Config().GetObject<G<int>>("a");
});
class G<T> { public G<G<T>> X { get; set; } public G<List<T>> Y { get; set; } public G<T[]> Z { get; set; } public G<Dictionary<string, T>> W { get; set; } }
