using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>A secret that the stack's file has in plain text decides as any other value does. Its text stays hidden.</summary>
public class SecretDecisionsTests
{
    [Theory]
    [InlineData("config.RequireSecret(\"r\").Apply(r => r == \"east\" ? \"us-east-1\" : \"eu-west-1\")")]
    [InlineData(
        "config.RequireSecret(\"r\").Apply(r => r switch { \"west\" => \"us-west-2\", \"east\" => \"us-east-1\", _ => \"eu-west-1\" })"
    )]
    [InlineData("config.GetSecret(\"r\").Apply(r => r is null ? \"eu-west-1\" : \"us-east-1\")")]
    [InlineData(
        "config.RequireSecret(\"r\").Apply(r => new Dictionary<string, string> { [\"east\"] = \"us-east-1\", [\"x\"] = \"eu-west-1\" }[r])"
    )]
    [InlineData("config.RequireSecretBoolean(\"on\").Apply(on => on ? \"us-east-1\" : \"eu-west-1\")")]
    [InlineData("config.RequireSecretBoolean(\"off\").Apply(on => !on ? \"us-east-1\" : \"eu-west-1\")")]
    [InlineData("config.RequireSecretInt32(\"n\").Apply(n => n == 3 ? \"us-east-1\" : \"eu-west-1\")")]
    [InlineData("config.RequireSecret(\"r\").Apply(_ => config.Require(\"r\") == \"east\" ? \"us-east-1\" : \"eu-west-1\")")]
    public async Task A_secret_in_plain_text_decides(string region)
    {
        var program = Program($"{region}");
        await Agreement.VerifyWithFilesOnlyAsync(program);
        Assert.Equal("us-east-1", StaticGraph.Read(program)[0].Inputs["region"].Text);
    }

    [Fact]
    public void What_is_computed_from_its_text_is_unknown()
    {
        var program = Program("config.RequireSecret(\"r\").Apply(r => r.ToUpperInvariant() == \"EAST\" ? \"us-east-1\" : \"eu-west-1\")");
        Assert.Null(StaticGraph.Read(program)[0].Inputs["region"].Text);
    }

    private static DeployedProgram Program(string region) =>
        DeployedProgram
            .Of($"var config = new Config(); _ = new Aws.S3.Bucket(\"b\", new() {{ Region = {region} }});")
            .With("app:r", "east")
            .With("app:on", "true")
            .With("app:off", "false")
            .With("app:n", "3");
}
