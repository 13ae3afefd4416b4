namespace DataGravity.CodeFixes.Tests.Relocation;

/// <summary>By which name the compute can use the provider of its data, and what is done where there is none.</summary>
public class ProviderVariableTests
{
    [Fact]
    public Task A_readonly_field_of_a_stack() =>
        Stack(
            "private readonly Aws.Provider _ireland = new(\"ireland\", new() { Region = \"eu-west-1\" });",
            "",
            "_ireland",
            "Provider = _ireland"
        );

    [Fact]
    public Task A_property_of_a_stack_assigned_before() =>
        Stack(
            "private Aws.Provider Ireland { get; }",
            "Ireland = new Aws.Provider(\"ireland\", new() { Region = \"eu-west-1\" });",
            "Ireland",
            "Provider = Ireland"
        );

    [Fact]
    public Task A_field_that_may_change_is_not_used() =>
        Stack("private Aws.Provider _ireland = new(\"ireland\", new() { Region = \"eu-west-1\" });", "", "_ireland", null);

    [Fact]
    public Task A_provider_without_a_name_is_not_used() =>
        Stack("", "", "new Aws.Provider(\"ireland\", new() { Region = \"eu-west-1\" })", null);

    [Fact]
    public Task A_parameter_that_both_are_created_with() =>
        Fix(
            "Make(new Aws.Provider(\"ireland\", new() { Region = \"eu-west-1\" }));\n",
            """
            static void Make(Aws.Provider aws)
            {
                var bucket = new Aws.S3.Bucket("artifacts", new(), new() { Provider = aws });
                _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id }@);
            }
            """,
            ", new() { Provider = aws }"
        );

    [Fact]
    public Task A_local_in_another_scope_is_not_used() =>
        Fix(
            "Aws.S3.Bucket bucket;\n",
            """
            {
                var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });
                bucket = new Aws.S3.Bucket("artifacts", new(), new() { Provider = ireland });
            }
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id@ });
            """,
            ", Region = \"eu-west-1\""
        );

    [Fact]
    public Task A_local_that_changes_is_not_used() =>
        Fix(
            "var aws = new Aws.Provider(\"ireland\", new() { Region = \"eu-west-1\" });\n",
            """
            var bucket = new Aws.S3.Bucket("artifacts", new(), new() { Provider = aws });
            aws = new Aws.Provider("virginia", new() { Region = "us-east-1" });
            _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id@ }, new() { Provider = aws });
            """,
            ", Region = \"eu-west-1\""
        );

    [Fact]
    public Task A_local_captured_by_a_local_function() =>
        Fix(
            RelocationTest.ByProvider,
            """
            Make();
            void Make() => _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = bucket.Id }@);
            """,
            ", new() { Provider = ireland }"
        );

    [Fact]
    public Task A_local_that_a_static_function_cannot_capture() =>
        Fix(
            RelocationTest.ByProvider,
            """
            Make(bucket);
            static void Make(Aws.S3.Bucket data) => _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn", new() { LayerName = "churn", S3Bucket = data.Id@ });
            """,
            ", Region = \"eu-west-1\""
        );

    [Fact]
    public Task The_provider_of_each_round_of_a_loop()
    {
        const string Body = """
            foreach (var region in new[] { "eu-west-1", "eu-central-1" })
            {
                var aws = new Aws.Provider("aws-" + region, new() { Region = region });
                var bucket = new Aws.S3.Bucket("artifacts-" + region, new(), new() { Provider = aws });
                _ = new {|PDG1003:Aws.Lambda.LayerVersion|}("churn-" + region, new() { LayerName = "churn", S3Bucket = bucket.Id }@);
            }
            """;
        return RelocationTest.FixAsync(
            RelocationTest.Program(Body.Replace("@", "")),
            RelocationTest.Program(Unmarked(Body).Replace("@", ", new() { Provider = aws }")),
            "Move 'churn-eu-west-1' next to S3 bucket 'artifacts-eu-west-1'"
        );
    }

    private static Task Fix(string start, string body, string added) =>
        RelocationTest.FixAsync(
            RelocationTest.Program(start + body.Replace("@", "")),
            RelocationTest.Program(start + Unmarked(body).Replace("@", added))
        );

    /// <summary>Without a name for the provider the region is written.</summary>
    private static Task Stack(string member, string statement, string ofData, string? expected)
    {
        var before = $$"""
            using System.Threading.Tasks;
            using Pulumi;
            using Pulumi.Aws.Lambda;
            using Aws = Pulumi.Aws;

            class Churn : Stack
            {
                {{member}}

                public Churn()
                {
                    {{statement}}
                    var bucket = new Aws.S3.Bucket("artifacts", new(), new CustomResourceOptions { Provider = {{ofData}} });
                    new {|PDG1003:LayerVersion|}("churn", new LayerVersionArgs
                    {
                        LayerName = "churn",
                        S3Bucket = bucket.Id,
                    }, new CustomResourceOptions
                    {
                        Protect = true,
                    });
                }

                static Task<int> Main() => Deployment.RunAsync<Churn>();
            }
            """;
        var after = expected is null
            ? before.Replace("bucket.Id,", "bucket.Id,\n            Region = \"eu-west-1\",")
            : before.Replace("Protect = true,", $"Protect = true,\n            {expected},");
        return RelocationTest.FixAsync(before, Unmarked(after));
    }

    private static string Unmarked(string source) => source.Replace("{|PDG1003:", "").Replace("|}", "");
}
