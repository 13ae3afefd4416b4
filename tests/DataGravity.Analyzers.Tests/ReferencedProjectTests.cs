using DataGravity.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace DataGravity.Analyzers.Tests;

/// <summary>
/// An editor compiles against the source of referenced projects; what they declare is not the program's own all the same.
/// </summary>
public class ReferencedProjectTests
{
    [Fact]
    public Task Types_and_constants_of_a_referenced_project()
    {
        var test = new PlacementTest
        {
            TestCode = """
                using Pulumi;
                using Aws = Pulumi.Aws;

                return await Deployment.RunAsync(() =>
                {
                    var bucket = new Aws.S3.Bucket("artifacts", new() { Region = Shared.Regions.Home });
                    _ = new {|PDG1003:Shared.Layer|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id, Region = "us-east-1" });
                });
                """,
        };
        test.TestState.AdditionalProjectReferences.Add("Shared");
        var shared = test.TestState.AdditionalProjects["Shared"];
        shared.AdditionalReferences.AddRange(PulumiReferences.All);
        shared.Sources.Add(
            """
            namespace Shared
            {
                public static class Regions
                {
                    public const string Home = "eu-west-1";
                }

                public class Layer : Pulumi.Aws.Lambda.LayerVersion
                {
                    public Layer(string name, Pulumi.Aws.Lambda.LayerVersionArgs args) : base(name, args)
                    {
                    }
                }
            }
            """
        );
        return test.RunAsync();
    }
}
