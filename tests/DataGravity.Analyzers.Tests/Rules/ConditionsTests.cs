namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>Findings that do not hold on every path, and those nobody may make.</summary>
public class ConditionsTests
{
    private const string Rule = "PDG1003";
    private const string Vendor = "SageMaker requires its model artifacts in its own region";
    private const string Stack = "var stack = Deployment.Instance.StackName;\n" + Placed.TwoProviders + "\n";

    private static readonly (string, string)[] s_devAndProd = Placed.Stacks(("dev", "app:x: \"1\""), ("prod", "app:x: \"2\""));

    [Theory]
    [InlineData("var chosen = stack == \"prod\" ? west : east;")]
    [InlineData("Aws.Provider chosen; if (stack != \"prod\") chosen = east; else chosen = west;")]
    [InlineData("var chosen = stack switch { \"prod\" => west, _ => east };")]
    [InlineData("Aws.Provider chosen = east; switch (stack) { case \"prod\": chosen = west; break; }")]
    [InlineData("var chosen = (stack == \"prod\" ? west : null) ?? east;")]
    [InlineData("var chosen = new Dictionary<string, Aws.Provider> { [\"dev\"] = east, [\"prod\"] = west }[stack];")]
    public async Task A_stack_by_name(string choice)
    {
        var placed = new Placed { Setup = Stack + choice, ModelOptions = "new() { Provider = chosen }" };
        var message =
            $"SageMaker model 'model' in us-west-1 (provider 'west') reads S3 bucket 'data' in us-east-1 (provider 'east') in stack 'prod'; {Vendor}";
        await placed.IsReportedAsAsync(Rule, message);
        await placed.IsReportedAsAsync(Rule, message, s_devAndProd);
        await placed.IsSilentAsync(Placed.Stacks(("dev", "app:x: \"1\"")));
    }

    [Fact]
    public Task A_stack_by_its_file() =>
        new Placed { ModelOptions = "null" }.IsReportedAsAsync(
            Rule,
            $"SageMaker model 'model' in us-west-2 (aws:region, Pulumi.prod.yaml:2) reads S3 bucket 'data' in us-east-1 (provider 'east') in stack 'prod'; {Vendor}",
            Placed.Stacks(("dev", "aws:region: us-east-1"), ("prod", "aws:region: us-west-2"))
        );

    [Fact]
    public Task Two_stacks_of_three() =>
        new Placed { ModelOptions = "null" }.IsReportedAsAsync(
            Rule,
            $"SageMaker model 'model' in us-west-2 (aws:region, Pulumi.prod.yaml:2) reads S3 bucket 'data' in us-east-1 (provider 'east') in stacks 'prod' and 'test'; {Vendor}",
            Placed.Stacks(("dev", "aws:region: us-east-1"), ("prod", "aws:region: us-west-2"), ("test", "aws:region: us-west-2"))
        );

    [Fact]
    public Task A_configuration_value() =>
        new Placed
        {
            Setup = Placed.TwoProviders + "\nvar provider = new Config().GetBoolean(\"gpu\") ?? false ? west : east;",
            ModelOptions = "new() { Provider = provider }",
        }.IsReportedAsAsync(
            Rule,
            $"SageMaker model 'model' in us-west-1 (provider 'west') reads S3 bucket 'data' in us-east-1 (provider 'east') when configuration 'app:gpu' is 'true'; {Vendor}",
            Placed.Stacks()
        );

    [Fact]
    public async Task The_default_of_a_configuration_value()
    {
        var placed = new Placed
        {
            Setup = """
                var region = new Config().Get("region") ?? "us-east-1";
                var home = new Aws.Provider("home", new() { Region = region });
                """,
            Data = """new Aws.S3.Bucket("data", new() { Region = "eu-west-1" })""",
            ModelOptions = "new() { Provider = home }",
        };
        await placed.IsReportedAsAsync(
            Rule,
            $"SageMaker model 'model' in us-east-1 (provider 'home') reads S3 bucket 'data' in eu-west-1 (its own Region) when configuration 'app:region' is not set; {Vendor}",
            Placed.Stacks()
        );
        await (placed with { Data = """new Aws.S3.Bucket("data", new() { Region = region })""" }).IsSilentAsync(Placed.Stacks());
    }

    [Theory]
    [InlineData("var here = stack == \"prod\" ? west : east; var there = stack == \"prod\" ? west : east;")]
    [InlineData(
        "var isProd = stack == \"prod\"; var here = isProd ? west : east; var there = stack switch { \"prod\" => west, _ => east };"
    )]
    [InlineData(
        "var here = new Config().GetBoolean(\"gpu\") == true ? west : east; var there = new Config().GetBoolean(\"gpu\") == true ? west : east;"
    )]
    public async Task The_same_condition_on_both_sides_is_silent(string choices)
    {
        var placed = new Placed
        {
            Setup = Stack + choices,
            Data = """new Aws.S3.Bucket("data", null, new() { Provider = here })""",
            ModelOptions = "new() { Provider = there }",
        };
        await placed.IsSilentAsync();
        await placed.IsSilentAsync(s_devAndProd);
    }

    [Fact]
    public Task Conditions_that_exclude_each_other_are_silent() =>
        new Placed
        {
            Setup =
                Stack
                + """
                    Output<string> name = Output.Create("shared");
                    if (stack == "dev")
                        name = new Aws.S3.Bucket("dev-data", null, new() { Provider = east }).BucketName;
                    var model = stack == "prod" ? west : east;
                    """,
            Data = """new Aws.S3.Bucket("data", null, new() { Provider = west })""",
            Url = "name",
            ModelOptions = "new() { Provider = model }",
        }.IsSilentAsync();

    [Theory]
    [InlineData("System.IO.File.Exists(\"prod\") ? west : east")]
    [InlineData("Environment.ProcessorCount > 4 ? west : east")]
    [InlineData("Pick(east, west)")]
    public Task What_nobody_can_name_decides_nothing(string choice) =>
        new Placed
        {
            Setup =
                Placed.TwoProviders
                + $"\nvar chosen = {choice};\nstatic Aws.Provider Pick(Aws.Provider a, Aws.Provider b) => new Random().Next(2) == 0 ? a : b;",
            ModelOptions = "new() { Provider = chosen }",
        }.IsSilentAsync();
}
