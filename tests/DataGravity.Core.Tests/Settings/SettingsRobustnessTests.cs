using DataGravity.Settings;

namespace DataGravity.Core.Tests.Settings;

/// <summary>Whatever stands in the file, it is read without an exception, and what is well said counts.</summary>
public class SettingsRobustnessTests
{
    private const string Letters = " \n:-#'\"[]{},&*!|>?%@~a1.\0";

    private static readonly DateTime s_today = new(2026, 11, 25);

    [Fact]
    public void Every_prefix_and_suffix_is_read()
    {
        for (var i = 0; i <= SettingsPage.Example.Length; i++)
        {
            Check(SettingsPage.Example[..i]);
            Check(SettingsPage.Example[i..]);
        }
    }

    [Fact]
    public void Every_mutation_is_read()
    {
        var random = new Random(2026);
        for (var run = 0; run < 2000; run++)
        {
            var text = SettingsPage.Example;
            for (var edit = random.Next(1, 8); edit > 0 && text.Length > 0; edit--)
            {
                var at = random.Next(text.Length);
                text = random.Next(3) switch
                {
                    0 => text.Remove(at, random.Next(Math.Min(text.Length - at, 20))),
                    1 => text.Insert(at, Letters[random.Next(Letters.Length)].ToString()),
                    _ => text.Insert(at, text.Substring(random.Next(text.Length / 2), random.Next(text.Length / 2))),
                };
            }
            Check(text);
        }
    }

    /// <summary>What is in an output is where the whole is, but another output is not, whatever its name looks like.</summary>
    [Theory]
    [InlineData(true, "lakes")]
    [InlineData(true, "lakes[0].raw", "lakes[0]", "lakes")]
    [InlineData(false, "lakes.raw")]
    [InlineData(false, "lakes2.raw", "lakes2")]
    public void An_item_of_an_output_is_found_with_the_whole(bool isFound, params string[] names)
    {
        const string File = "stacks:\n- stack: a/b/c\n  outputs:\n    lakes: { name: told, kind: bucket, cloud: aws, region: eu-west-3 }\n";
        var settings = GravitySettings.Read("DataGravity.yaml", File, s_today);
        Assert.Equal(isFound, settings.FindOutput("a/b/c", names) is not null);
    }

    /// <summary>A section that is spoilt takes none of the others with it.</summary>
    [Theory]
    [InlineData("data: 7")]
    [InlineData("data: [")]
    [InlineData("data:\n  - \"name")]
    [InlineData("data:\n  - { name: a, , }")]
    [InlineData("data:\n\t- name: a")]
    [InlineData("data: *nobody")]
    public void The_rest_counts(string spoilt)
    {
        var rest = SettingsPage.Example[SettingsPage.Example.IndexOf("stacks:", StringComparison.Ordinal)..];
        var settings = GravitySettings.Read("DataGravity.yaml", $"{spoilt}\n{rest}", s_today);
        Assert.NotEmpty(settings.Problems);
        Assert.Equal(
            (1, 1, 1, 1, 1),
            (settings.Outputs.Count, settings.Kinds.Count, settings.Accepted.Count, settings.Fences.Count, settings.Prices.Count)
        );
    }

    private static void Check(string text)
    {
        var settings = GravitySettings.Read("DataGravity.yaml", text, s_today);
        Assert.All(settings.Problems, problem => Assert.InRange(problem.Span.End, 0, text.Length));
        Assert.All(settings.Problems, problem => Assert.NotEmpty(problem.Message));
    }
}
