namespace DataGravity.Analyzers.Tests.Scenarios;

/// <summary>Programs whose findings depend on what C# and the SDK do with values: scenario 38, and what public reports describe.</summary>
public class EvaluationScenarios
{
    private const string Lake = """var lake = new Aws.S3.Bucket("lake", new() { Region = "eu-west-1" });""";

    private const string Key = "record Key(string Account, string Region);";

    /// <summary>Scenario 38: one provider for each account and region, made when it is first asked for.</summary>
    [Theory]
    [InlineData("Dictionary<(string, string), Aws.Provider> providers = [];", "(account, region)")]
    [InlineData("var providers = new Dictionary<(string, string), Aws.Provider>();", "(account, region)")]
    [InlineData("Dictionary<Key, Aws.Provider> providers = new() { };", "new Key(account, region)")]
    [InlineData("Dictionary<string, Aws.Provider> providers = [];", "$\"{account}/{region}\"")]
    public Task Providers_kept_by_account_and_region(string providers, string key) =>
        Scenario.VerifyPairAsync(
            $$"""
            {{providers}}
            Aws.Provider In(string account, string region)
            {
                var key = {{key}};
                if (!providers.TryGetValue(key, out var provider))
                    providers[key] = provider = new Aws.Provider($"{account}-{region}", new() { Region = region });
                return provider;
            }
            var lake = new Aws.S3.Bucket("lake", new(), new() { Provider = In("ml", "eu-west-1") });
            _ = new Aws.S3.Bucket("logs", new(), new() { Provider = In("ml", "us-west-2") });
            _ = new Aws.S3.Bucket("others", new(), new() { Provider = In("ml", "eu-west-1") });
            _ = new {|PDG1003:Aws.Sagemaker.Model|}("churn", new()
            {
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{lake.BucketName}/m.tar.gz") },
            }, new() { Provider = In("ml", "us-west-2") });
            """,
            far: "}, new() { Provider = In(\"ml\", \"us-west-2\")",
            near: "}, new() { Provider = In(\"ml\", \"eu-west-1\")",
            types: Key
        );

    /// <summary>A string that is null is not null any more as an input: what stands after ?? is not sent.</summary>
    [Theory]
    [InlineData("var region = (string?)null;", "region ?? \"us-east-1\"", true)]
    [InlineData("Input<string> region = (string)null!;", "region ?? \"us-east-1\"", false)]
    [InlineData("var region = Output.Create((string?)null);", "region ?? Output.Create((string?)\"us-east-1\")", false)]
    public Task Null_as_a_string_and_as_an_input(string declared, string region, bool isFar) =>
        Scenario.VerifyAsync($"{Lake}\n{declared}\n{Model(region, isFar)}");

    /// <summary>A callback on a known output runs at once, one on the output of a resource after the statement.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("Output.Create(1).Apply(_ => region = \"eu-west-1\");", false)]
    [InlineData("lake.Arn.Apply(_ => region = \"eu-west-1\");", false)]
    [InlineData("lake.Arn.Apply(_ => { region = \"eu-west-1\"; return 0; }); region = \"us-east-1\";", false)]
    public Task What_a_callback_changes(string callback, bool isFar) =>
        Scenario.VerifyAsync($"{Lake}\nvar region = \"us-east-1\";\n{callback}\n{Model("region", isFar)}");

    /// <summary>A query makes its resources when something asks for its items.</summary>
    [Theory]
    [InlineData("", "Aws.Sagemaker.Model")]
    [InlineData("models.Count();", "{|PDG1003:Aws.Sagemaker.Model|}")]
    [InlineData("foreach (var model in models.Take(1)) { }", "{|PDG1003:Aws.Sagemaker.Model|}")]
    [InlineData("foreach (var model in models.Take(0)) { }", "Aws.Sagemaker.Model")]
    public Task What_a_query_makes(string use, string type) =>
        Scenario.VerifyAsync(
            $$"""
            {{Lake}}
            var models = new[] { "a", "b" }.Select(name => new {{type}}(name, new()
            {
                Region = "us-east-1",
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{lake.BucketName}/m.tar.gz") },
            }));
            {{use}}
            """
        );

    /// <summary>.NET puts a new entry in the place of a removed one, so the order of what a hash table holds is not known then.</summary>
    [Theory]
    [InlineData("""var d = new Dictionary<string, string> { ["x"] = "us-west-2", ["e"] = "us-east-1" };""", "d.First().Value", true)]
    [InlineData(
        """Dictionary<string, string> d = new() { ["x"] = "us-west-2", ["e"] = "us-east-1" }; d.Remove("x");""",
        "d.First().Value",
        true
    )]
    [InlineData(
        """var d = new Dictionary<string, string> { ["x"] = "ap-south-1", ["e"] = "us-east-1" }; d.Remove("x"); d["u"] = "eu-west-1";""",
        "d.First().Value",
        false
    )]
    [InlineData(
        """var d = new Dictionary<string, string> { ["x"] = "ap-south-1", ["e"] = "us-east-1" }; d.Remove("x"); d["u"] = "eu-west-1";""",
        "d[\"e\"]",
        true
    )]
    [InlineData(
        """var d = new HashSet<string> { "ap-south-1", "us-east-1" }; d.Remove("ap-south-1"); d.Add("eu-west-1");""",
        "d.First()",
        false
    )]
    public Task The_order_of_a_hash_table(string declared, string region, bool isFar) =>
        Scenario.VerifyAsync($"{Lake}\n{declared}\n{Model(region, isFar)}");

    private static string Model(string region, bool isFar) =>
        $$"""
            _ = new {{(isFar ? "{|PDG1003:Aws.Sagemaker.Model|}" : "Aws.Sagemaker.Model")}}("churn", new()
            {
                Region = {{region}},
                ExecutionRoleArn = "role",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{lake.BucketName}/m.tar.gz") },
            });
            """;
}
