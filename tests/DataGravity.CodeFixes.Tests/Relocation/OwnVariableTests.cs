namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>Args and options in a local: edited there where only this resource uses it.</summary>
public class OwnVariableTests
{
    [Fact]
    public Task Options_of_its_own() =>
        RelocationTest.FixAsync(
            Program(RelocationTest.ByProvider, "Provider = virginia", "{|PDG1003:Aws.Lambda.LayerVersion|}", ""),
            Program(RelocationTest.ByProvider, "Provider = ireland", "Aws.Lambda.LayerVersion", "")
        );

    [Fact]
    public Task Args_of_its_own() =>
        RelocationTest.FixAsync(
            Program(RelocationTest.ByInput, "Protect = true", "{|PDG1003:Aws.Lambda.LayerVersion|}", ""),
            Program(RelocationTest.ByInput, "Protect = true", "Aws.Lambda.LayerVersion", ", Region = \"eu-west-1\"")
        );

    private static string Program(string start, string option, string type, string more) =>
        RelocationTest.Program(
            $$"""
            {{start}}var args = new Aws.Lambda.LayerVersionArgs { LayerName = "churn", S3Bucket = bucket.Id{{more}} };
            var options = new CustomResourceOptions { {{option}} };
            _ = new {{type}}("churn", args, options);
            """
        );
}
