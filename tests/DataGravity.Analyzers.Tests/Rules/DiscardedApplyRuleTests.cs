using DataGravity.Analyzers.Rules;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

public class DiscardedApplyRuleTests
{
    private const string Lake = "var lake = new Aws.S3.Bucket(\"lake\");\n";

    private const string Types = """
        static class Helper
        {
            public static string Count(string id) { Seen++; return id; }
            public static int Seen;
            public static int Apply(Func<int> func) => func();
        }
        """;

    [Theory]
    [InlineData("lake.Id.{|PDG3004:Apply|}(id => id + \"-copy\");")]
    [InlineData("_ = lake.Id.{|PDG3004:Apply|}(id => $\"s3://{id}\");")]
    [InlineData("lake.Id.{|PDG3004:Apply|}(id => { var text = id.ToUpperInvariant(); return text.Length > 3 ? text : null; });")]
    [InlineData("lake?.Id.{|PDG3004:Apply|}(id => id.Split('-').Select(part => part.Length).Sum());")]
    [InlineData("Output.Tuple(lake.Id, lake.Arn).{|PDG3004:Apply|}(both => new { both.Item1, both.Item2 });")]
    [InlineData("lake.Id.{|PDG3004:Apply|}(id => System.Text.Json.JsonSerializer.Serialize(new { Bucket = id }));")]
    [InlineData("lake.Id.{|PDG3004:Apply|}(id => Aws.S3.GetBucket.Invoke(null!));")]
    [InlineData("lake.Id.{|PDG3004:Apply|}<string>(id => id switch { \"a\" => \"b\", _ => id });")]
    [InlineData("lake.Id.{|PDG3004:Apply|}(id => lake.Arn.Apply(arn => id + arn));")]
    [InlineData("lake.Id.Apply(Helper.Count).{|PDG3004:Apply|}(id => id.Length);")]
    [InlineData("Input<string> input = lake.Id; input.{|PDG3004:Apply|}(id => id.Length);")]
    [InlineData("Action later = () => lake.Id.{|PDG3004:Apply|}(id => id.Length);")]
    [InlineData("void Later() => lake.Id.{|PDG3004:Apply|}(id => id.Length);")]
    public async Task Discarded(string statement)
    {
        await RuleTest<DiscardedApplyRule>.VerifyAsync(Lake + statement, Types);
        await RuleTest<DiscardedApplyRule>.VerifyInStackAsync(Lake + statement, Types);
    }

    /// <summary>Pulumi waits for the function whoever takes its result: it may be there for what it does.</summary>
    [Theory]
    [InlineData("lake.Id.Apply(id => { Console.WriteLine(id); return id; });")]
    [InlineData("lake.Id.Apply(id => { Log.Info(id); return 0; });")]
    [InlineData("lake.Id.Apply(Helper.Count);")]
    [InlineData("lake.Id.Apply(id => Helper.Count(id));")]
    [InlineData("lake.Id.Apply(id => Helper.Seen++);")]
    [InlineData("string? seen = null; lake.Id.Apply(id => seen = id);")]
    [InlineData("lake.Id.Apply(async id => { await Task.Delay(1); return id; });")]
    [InlineData("lake.Id.Apply(id => Task.Run(() => id));")]
    [InlineData("lake.Id.Apply(id => id.Length > 3 ? id : throw new ArgumentException(id));")]
    [InlineData("lake.Id.Apply(id => int.Parse(id));")]
    [InlineData("lake.Id.Apply(id => new Aws.S3.Bucket(id));")] // PDG3002 tells of it
    [InlineData("var names = new List<string>(); lake.Id.Apply(id => { names.Add(id); return id; });")]
    public Task Functions_that_do_something(string statement) => RuleTest<DiscardedApplyRule>.VerifyAsync(Lake + statement, Types);

    [Theory]
    [InlineData("var copy = lake.Id.Apply(id => id + \"-copy\");")]
    [InlineData("new Aws.S3.Bucket(\"copy\", new() { BucketPrefix = lake.Id.Apply(id => id + \"-copy\") });")]
    [InlineData("Func<Output<int>> later = () => lake.Id.Apply(id => id.Length);")]
    [InlineData("Output<int> Later() => lake.Id.Apply(id => id.Length);")]
    [InlineData("object _; _ = lake.Id.Apply(id => id.Length);")] // a variable of this name
    [InlineData("Helper.Apply(() => 1);")]
    public Task Taken(string statement) => RuleTest<DiscardedApplyRule>.VerifyAsync(Lake + statement, Types);

    [Fact]
    public Task The_message() =>
        RuleTest<DiscardedApplyRule>.VerifyMessageAsync(
            Lake + "lake.Id.{|#0:Apply|}(id => id + \"-copy\");",
            "The result of Apply is discarded, and its function only computes it: the call has no effect"
        );

    [Theory]
    [InlineData("lake.Id.Apply(id => ")]
    [InlineData("lake.Id.Apply(id => id.")]
    [InlineData("lake.Id.Apply();")]
    [InlineData("lake.Id.Apply(id => Missing(id));")]
    [InlineData("_ = lake.Apply(id => id);")]
    public Task Half_typed(string statement) => RuleTest<DiscardedApplyRule>.VerifyHalfTypedAsync(Lake + statement);
}
