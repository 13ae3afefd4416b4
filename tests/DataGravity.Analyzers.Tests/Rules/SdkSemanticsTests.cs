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
}
