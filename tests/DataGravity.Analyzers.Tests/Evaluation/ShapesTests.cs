using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>The shapes programs come in.</summary>
public class ShapesTests
{
    [Fact]
    public Task Loops_over_what_is_known() => Agreement.VerifyAsync("""
        foreach (var region in new[] { "us-east-1", "eu-west-1" })
            _ = new Aws.S3.Bucket(region, new() { Region = region });
        foreach (var (name, index) in new[] { ("a", 1), ("b", 2) })
            _ = new Aws.S3.Bucket($"{name}{index}");
        for (var i = 0; i < 5; i++)
        {
            if (i == 1)
                continue;
            if (i == 4)
                break;
            _ = new Aws.S3.Bucket($"for-{i}");
        }
        var n = 2;
        while (n-- > 0)
            _ = new Aws.S3.Bucket($"while-{n}");
        do
        {
            _ = new Aws.S3.Bucket($"do-{++n}");
        }
        while (n < 1);
        foreach (var entry in new Dictionary<string, string> { ["x"] = "us-west-1", ["y"] = "us-west-2" })
            _ = new Aws.S3.Bucket(entry.Key, new() { Region = entry.Value });
        """);

    [Fact]
    public Task Local_functions_lambdas_and_closures() => Agreement.VerifyAsync("""
        var made = 0;
        Func<string, Aws.S3.Bucket> make = name => new Aws.S3.Bucket($"{name}-{made++}");
        var first = make("first");
        _ = Copy(first, 2);
        var actions = new List<Action>();
        foreach (var name in new[] { "x", "y" })
            actions.Add(() => make(name));
        foreach (var action in actions)
            action();

        Aws.S3.Bucket Copy(Aws.S3.Bucket source, int depth) =>
            depth == 0 ? source : Copy(new Aws.S3.Bucket($"copy-{depth}-{made}", new() { BucketName = source.Id }), depth - 1);
        """);

    [Fact]
    public Task Helpers_with_defaults_named_and_extension_arguments() => Agreement.VerifyAsync("""
        _ = Helpers.Make(region: "eu-west-1", name: "a");
        _ = Helpers.Make("b");
        _ = "c".ToBucket();
        _ = Helpers.All("d", "e");
        """, """
        static class Helpers
        {
            public static Aws.S3.Bucket Make(string name, string region = "us-east-1") => new(name, new() { Region = region });
            public static Aws.S3.Bucket ToBucket(this string name) => Make(name, region: "us-west-2");
            public static int All(params string[] names)
            {
                foreach (var name in names)
                    Make(name);
                return names.Length;
            }
        }
        """);

    [Fact]
    public Task Iterators_and_early_returns() => Agreement.VerifyAsync("""
        foreach (var region in Regions(false))
            _ = new Aws.S3.Bucket(region, new() { Region = region });
        _ = new Aws.S3.Bucket(Pick(3));

        static IEnumerable<string> Regions(bool all)
        {
            yield return "us-east-1";
            yield return "eu-west-1";
            if (!all)
                yield break;
            yield return "never";
        }
        static string Pick(int n)
        {
            if (n > 5)
                return "large";
            foreach (var limit in new[] { 1, 3, 7 })
            {
                if (limit >= n)
                    return $"at-{limit}";
            }
            return "none";
        }
        """);

    [Fact]
    public Task Async_code_and_tasks() => Agreement.VerifyAsync(new DeployedProgram("""
        return await Deployment.RunAsync(async () =>
        {
            var region = await RegionAsync();
            var bucket = new Aws.S3.Bucket("a", new() { Region = region });
            _ = new Aws.S3.Bucket("b", new() { BucketName = Output.Create(Task.FromResult("b-name")) });
            return new Dictionary<string, object?> { ["id"] = bucket.Id };
        });

        static async Task<string> RegionAsync()
        {
            await Task.CompletedTask;
            return "eu-west-1";
        }
        """));

    [Fact]
    public Task Enums_decide() => Agreement.VerifyAsync("""
        var tier = Tier.Gold;
        Tier unset = default;
        _ = new Aws.S3.Bucket($"b-{tier}", new() { Region = tier == Tier.Gold ? "eu-west-1" : "us-east-1" });
        _ = new Aws.S3.Bucket("unset", new() { Region = unset switch { Tier.Bronze => "us-west-1", _ => "us-west-2" } });
        """, """
        enum Tier { Bronze, Gold }
        """);
}
