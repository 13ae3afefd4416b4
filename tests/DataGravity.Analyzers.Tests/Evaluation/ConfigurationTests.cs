using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

public class ConfigurationTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public Task The_stack_decides(string stack) =>
        Agreement.VerifyAsync(
            DeployedProgram.Of(
                """
                var stack = Deployment.Instance.StackName;
                var region = stack == "prod" ? "eu-west-1" : "us-east-1";
                string tier;
                if (stack != "prod")
                    tier = "small";
                else
                    tier = "large";
                var zone = stack switch { "prod" => region + "a", "dev" or "test" => region + "b", _ => throw new Exception("no such stack") };
                switch (stack)
                {
                    case "prod":
                        _ = new Aws.S3.Bucket("only-in-prod");
                        break;
                    default:
                        _ = new Aws.S3.Bucket("elsewhere");
                        break;
                }
                _ = new Aws.S3.Bucket($"b-{Deployment.Instance.ProjectName}-{tier}", new() { Region = region, BucketName = zone });
                """
            ) with
            {
                Stack = stack,
            }
        );

    [Theory]
    [InlineData(null, null)]
    [InlineData("eu-west-1", "true")]
    [InlineData("eu-west-1", "false")]
    public Task Values_that_may_be_missing(string? region, string? gpu)
    {
        var program = DeployedProgram.Of(
            """
            var config = new Config();
            var region = config.Get("region") ?? "us-east-1";
            var gpu = config.GetBoolean("gpu") ?? false;
            var size = config.GetInt32("size");
            string? bucket = config.Get("bucket");
            bucket ??= $"default-{region}";
            _ = new Aws.S3.Bucket($"{bucket}-{size ?? 3}", new() { Region = region, ForceDestroy = gpu, BucketName = config.Get("none") });
            if (gpu)
                _ = new Aws.S3.Bucket("for-gpu", new() { Region = config.Get("region")?.ToUpper() });
            if (config.Get("region") is { } given)
                _ = new Aws.S3.Bucket("given", new() { Region = given });
            """
        );
        program = region is null ? program : program.With("app:region", region);
        return Agreement.VerifyAsync(gpu is null ? program : program.With("app:gpu", gpu));
    }

    [Fact]
    public Task Required_and_secret_values_of_several_namespaces() =>
        Agreement.VerifyWithFilesOnlyAsync(
            DeployedProgram
                .Of(
                    """
                    var config = new Config();
                    var aws = new Config("aws");
                    var provider = new Aws.Provider("second", new() { Region = config.Require("secondRegion") });
                    _ = new Aws.S3.Bucket("b", new()
                    {
                        Region = aws.Require("region"),
                        BucketName = config.RequireSecret("name"),
                        ForceDestroy = config.RequireBoolean("destroy"),
                    }, new() { Provider = provider });
                    _ = new Aws.S3.Bucket($"n{config.RequireInt32("count") + 1}", new() { BucketName = config.GetSecret("name").Apply(n => n + "!") });
                    """
                )
                .With("aws:region", "eu-west-1")
                .With("app:secondRegion", "us-west-2")
                .With("app:name", "x")
                .With("app:destroy", "true")
                .With("app:count", "4")
        );

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public Task A_table_of_regions(string stack) =>
        Agreement.VerifyAsync(
            DeployedProgram.Of(
                """
                var regions = new Dictionary<string, string> { ["dev"] = "us-east-1", ["prod"] = "eu-west-1" };
                _ = new Aws.S3.Bucket("b", new() { Region = regions[Deployment.Instance.StackName] });
                if (regions.ContainsKey("test"))
                    _ = new Aws.S3.Bucket("never");
                """
            ) with
            {
                Stack = stack,
            }
        );

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public Task A_stack_compared_without_case(string stack) =>
        Agreement.VerifyWithFilesOnlyAsync(
            DeployedProgram.Of(
                """
                var isProd = Deployment.Instance.StackName.Equals("PROD", StringComparison.OrdinalIgnoreCase);
                _ = new Aws.S3.Bucket("b", new() { Region = isProd ? "eu-west-1" : "us-east-1" });
                """
            ) with
            {
                Stack = stack,
            }
        );

    [Theory]
    [InlineData(null)]
    [InlineData("eu-west-1")]
    public Task A_handler_for_what_is_not_configured(string? region)
    {
        var program = DeployedProgram.Of(
            """
            _ = new Aws.S3.Bucket("b", new() { Region = Region() });

            static string Region()
            {
                string region;
                try
                {
                    if (Deployment.Instance.StackName == "test")
                        return "us-west-2";
                    region = new Config().Require("region");
                }
                catch (Exception)
                {
                    region = "us-east-1";
                }
                return region + "";
            }
            """
        );
        return Agreement.VerifyAsync(region is null ? program : program.With("app:region", region));
    }
}
