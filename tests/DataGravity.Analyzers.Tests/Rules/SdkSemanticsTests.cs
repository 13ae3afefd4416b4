using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Rules;

/// <summary>Programs that look as if compute were far from its data, where the SDK does something else.</summary>
public class SdkSemanticsTests
{
    private static readonly (string Name, string Text)[] s_west = Placed.Stacks(("prod", "aws:region: us-west-2"));

    [Theory]
    [InlineData(
        "Region = Region(config.Get(\"region\")!),",
        "static Input<string> Region(Input<string>? given) => given ?? \"eu-west-1\";"
    )]
    [InlineData("Region = given ?? \"eu-west-1\",", "")]
    [InlineData("Region = given is null ? \"eu-west-1\" : given,", "")]
    [InlineData("Region = Output.Create(config.Get(\"region\")!) ?? Output.Create(\"eu-west-1\"),", "")]
    public Task A_region_of_null_is_no_default(string args, string helper) =>
        new Placed
        {
            Setup = $"""
                var config = new Config();
                Input<string>? given = config.Get("region")!;
                {helper}
                """,
            Data = "new Aws.S3.Bucket(\"data\")",
            ModelArgs = args,
            ModelOptions = "null",
        }.IsSilentAsync(s_west);

    [Theory]
    [InlineData("data.Arn.Apply(a => { region = \"eu-west-1\"; return a; });")]
    [InlineData("Output.Format($\"{data.Id}\").Apply(a => region = \"eu-west-1\");")]
    public Task A_region_that_a_callback_sets_comes_too_late(string callback) =>
        new Placed
        {
            Setup = "var region = \"us-west-2\";",
            Data = "new Aws.S3.Bucket(\"data\"); " + callback.TrimEnd(';'),
            ModelArgs = "Region = region,",
            ModelOptions = "null",
        }.IsSilentAsync(s_west);

    [Theory]
    [InlineData("a.Options.Provider = west; return new ResourceTransformResult(a.Args, a.Options);")]
    [InlineData(
        "var o = CustomResourceOptions.Merge((CustomResourceOptions)a.Options, new() { Provider = west }); return new ResourceTransformResult(a.Args, o);"
    )]
    [InlineData("return new ResourceTransformResult(a.Args, new CustomResourceOptions());")]
    [InlineData("return new ResourceTransformResult(a.Args, (ResourceOptions)Activator.CreateInstance(a.Options.GetType())!);")]
    public Task A_transform_places_the_model(string body) =>
        new Placed
        {
            Data = "new Aws.S3.Bucket(\"data\", null, new() { Provider = west })",
            ModelOptions =
                $"new() {{ Provider = east, ResourceTransforms = {{ async (a, _) => {{ await System.Threading.Tasks.Task.Yield(); {body} }} }} }}",
        }.IsSilentAsync();

    [Theory]
    [InlineData(
        "PDG1003",
        "us-east-1",
        "if (!all.TryGetValue((account, region), out var found)) all[(account, region)] = found = Made(account, region); return found;"
    )]
    [InlineData(
        "PDG1003",
        "us-east-1",
        "return all.TryGetValue((account, region), out var found) ? found : all[(account, region)] = Made(account, region);"
    )]
    [InlineData(
        null,
        "us-west-2",
        "if (!all.ContainsKey((account, region))) all.Add((account, region), Made(account, region)); return all[(account, region)];"
    )]
    public Task A_cache_of_providers_places_the_model(string? rule, string region, string body)
    {
        var placed = new Placed
        {
            Setup = $$"""
                Dictionary<(string Account, string Region), Aws.Provider> all = [];
                Aws.Provider Made(string account, string region) => new($"{account}-{region}", new() { Region = region });
                Aws.Provider Get(string account, string region) { {{body}} }
                """,
            Data = "new Aws.S3.Bucket(\"data\", null, new() { Provider = Get(\"1\", \"us-west-2\") })",
            ModelOptions = $"new() {{ Provider = Get(\"2\", \"{region}\") }}",
        };
        return rule is null ? placed.IsSilentAsync() : placed.IsReportedAsync(rule);
    }

    [Fact]
    public Task A_transform_gives_a_component_its_providers() =>
        new Placed
        {
            Data = "new Aws.S3.Bucket(\"data\", null, new() { Provider = west })",
            Setup =
                Placed.TwoProviders
                + """
                    var site = new Site("site", new()
                    {
                        ResourceTransforms = { async (a, _) => { await System.Threading.Tasks.Task.Yield(); (a.Options as ComponentResourceOptions)?.Providers.Add(west); return new ResourceTransformResult(a.Args, a.Options); } },
                    });
                    """,
            ModelOptions = "new() { Parent = site }",
            Types = "class Site(string name, ComponentResourceOptions options) : ComponentResource(\"app:index:Site\", name, options);",
        }.IsSilentAsync(s_west);
}
