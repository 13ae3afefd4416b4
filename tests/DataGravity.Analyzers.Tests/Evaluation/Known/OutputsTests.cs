using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation.Known;

public class OutputsTests
{
    [Fact]
    public Task Apply_in_all_its_forms() =>
        Agreement.VerifyAsync(
            """
            var a = new Aws.S3.Bucket("a");
            Func<string, Output<string>> later = id => a.Arn.Apply(arn => arn + id);
            _ = new Aws.S3.Bucket("async", new() { BucketName = a.Id.Apply(async id => { await Task.Delay(1); return id + "-x"; }) });
            _ = new Aws.S3.Bucket("output", new() { BucketName = a.Id.Apply(later) });
            _ = new Aws.S3.Bucket("input", new() { BucketName = a.Id.Apply(id => (Input<string>)(id + "-i")) });
            _ = new Aws.S3.Bucket("task", new() { BucketName = Output.Create(Task.FromResult("t")).Apply(t => t + "!") });
            _ = new Aws.S3.Bucket("chain", new() { BucketName = a.Id.Apply(id => id + "+").Apply(s => $"<{s}>") });
            Input<string> given = a.Arn;
            _ = new Aws.S3.Bucket("given", new() { BucketName = given.Apply(g => g + "/*"), Region = ((Input<string>)"eu-west-1").ToOutput() });
            """
        );

    [Fact]
    public Task Tuples_lists_and_their_parts() =>
        Agreement.VerifyAsync(
            """
            var (a, b, c) = (new Aws.S3.Bucket("a"), new Aws.S3.Bucket("b"), new Aws.S3.Bucket("c"));
            var all = Output.All(new[] { a, b, c }.Select(x => x.Id));
            _ = new Aws.S3.Bucket("at", new() { BucketName = all.GetAt(1), BucketPrefix = all.First(), Region = all.Length().Apply(n => $"n{n}") });
            _ = new Aws.S3.Bucket("list", new() { BucketName = all.Apply(ids => string.Join(",", ids.Select(id => $"s3://{id}").OrderByDescending(u => u.Length))) });
            _ = new Aws.S3.Bucket("eight", new() { BucketName = Output.Tuple(a.Id, b.Id, c.Id, a.Arn, b.Arn, c.Arn, a.Id, b.Id).Apply(t => t.Item8 + t.Item4) });
            _ = new Aws.S3.Bucket("parts", new() { BucketName = Output.Tuple(a.Id, b.Id).Apply(t => { var (x, y) = t; return y + x; }), Region = Output.CreateSecret("s").Apply(s => s), BucketPrefix = Output.Unsecret(a.Id) });
            """
        );

    [Fact]
    public Task Tasks() =>
        Agreement.VerifyAsync(
            """
            async Task<string> NameAsync(string prefix)
            {
                await Task.Yield();
                return prefix + await Task.Run(() => "-task").ConfigureAwait(false);
            }
            var names = Task.WhenAll(NameAsync("a"), NameAsync("b")).GetAwaiter().GetResult();
            foreach (var name in names)
                _ = new Aws.S3.Bucket(name);
            _ = new Aws.S3.Bucket(NameAsync("c").Result, new() { BucketName = Output.Create(NameAsync("d")) });
            """
        );

    [Fact]
    public Task Lists_and_maps_of_inputs() =>
        Agreement.VerifyAsync(
            """
            var a = new Aws.S3.Bucket("a");
            InputList<string> list = "one";
            list.Add("two", a.Id);
            list.AddRange(new[] { "three" });
            var more = list.Concat(new List<Output<string>> { a.Arn });
            InputMap<string> first = new Dictionary<string, string> { ["A"] = "1" };
            first["B"] = a.Id;
            var second = new InputMap<string> { { "B", "over" }, { "C", a.Arn } };
            second.Add(new InputMap<string> { { "D", "4" } });
            _ = new Aws.Lambda.Function("f", new()
            {
                Role = "r",
                Environment = new Aws.Lambda.Inputs.FunctionEnvironmentArgs { Variables = InputMap<string>.Merge(first, second) },
                VpcConfig = new Aws.Lambda.Inputs.FunctionVpcConfigArgs { SubnetIds = more, SecurityGroupIds = list },
            });
            _ = new Aws.S3.Bucket("b", new() { Tags = first });
            """
        );

    [Fact]
    public Task Deferred_outputs_show_what_they_become() =>
        Agreement.VerifyAsync(
            """
            var deferred = new DeferredOutput<string>();
            _ = new Aws.S3.Bucket("first", new() { BucketName = deferred.Output, BucketPrefix = Output.Format($"x-{deferred.Output}") });
            var late = new Aws.S3.Bucket("late");
            deferred.Resolve(late.Id);
            _ = new Aws.S3.Bucket("second", new() { BucketName = deferred.Output });
            """
        );

    [Fact]
    public Task What_a_provider_function_answers_is_made_from_what_it_is_asked() =>
        Agreement.VerifyAsync(
            """
            var a = new Aws.S3.Bucket("a");
            var found = Aws.S3.GetBucket.Invoke(new() { Bucket = a.Id });
            _ = new Aws.S3.Bucket("copy", new() { BucketName = found.Apply(b => b.Arn) });
            """
        );
}
