using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>A library call in a <c>try</c> body may throw, unless it is followed.</summary>
public class PossibleThrowsTests
{
    private const string Types = """
        enum Tier { Gold, Silver }
        static class Check
        {
            public static bool IsUri(string s) { try { _ = new Uri(s); return true; } catch (UriFormatException) { return false; } }
            public static bool IsGuid(string s) { try { Guid.Parse(s); } catch { return false; } return true; }
            public static void Reads() => System.IO.File.ReadAllText("/nope/x");
        }
        """;

    /// <summary>Statements after which the region is <c>us-east-1</c>, and nobody knows that.</summary>
    public static TheoryData<string> Throwing =>
        [
            .. new[]
            {
                "System.IO.File.ReadAllText(\"/nope/x\");",
                "Check.Reads();",
                "_ = new Uri(text);",
                "_ = Guid.Parse(text);",
                "_ = new System.Text.RegularExpressions.Regex(\"(\");",
                "_ = JsonDocument.Parse(text);",
                "_ = JsonSerializer.Deserialize<Dictionary<string, string>>(text);",
                "_ = string.Format(\"{0} {1}\", text);",
                "_ = none.Max();",
                "_ = none.Average();",
                "_ = none.Aggregate((x, y) => x + y);",
            }.Select(call => $$"""try { {{call}} region = "eu-west-1"; } catch (Exception) { region = "us-east-1"; }"""),
            "region = Check.IsUri(text) ? \"eu-west-1\" : \"us-east-1\";",
            "region = Check.IsGuid(text) ? \"eu-west-1\" : \"us-east-1\";",
            "try { Check.Reads(); region = \"eu-west-1\"; } catch (FormatException) { } catch (System.IO.IOException) { region = \"us-east-1\"; }",
            "try { try { Check.Reads(); region = \"eu-west-1\"; } finally { text = \"\"; } } catch { region = \"us-east-1\"; }",
            "try { try { Check.Reads(); region = \"eu-west-1\"; } catch (FormatException) { } } catch { region = \"us-east-1\"; }",
            "try { try { Check.Reads(); region = \"eu-west-1\"; } catch { throw; } } catch { region = \"us-east-1\"; }",
            "region = \"us-east-1\"; try { Check.Reads(); region = \"eu-west-1\"; } catch { }",
        ];

    [Theory]
    [MemberData(nameof(Throwing))]
    public async Task What_the_rest_and_the_handler_assign_is_not_known(string statements)
    {
        var program = Program(statements);
        await Agreement.VerifyWithFilesOnlyAsync(program);
        Assert.Null(Assert.Single(StaticGraph.Read(program)).Inputs["region"].Text);
    }

    [Theory]
    [InlineData("try { region = config.Require(\"region\"); } catch { region = \"eu-west-1\"; }")]
    [InlineData("try { region = new Config(\"aws\").Require(\"region\"); } catch (Exception) { region = \"us-east-1\"; }")]
    [InlineData(
        "try { Console.WriteLine(text.Trim()); Log.Info(text); region = none.Count == 0 ? \"us-east-1\" : text; } catch { region = text; }"
    )]
    [InlineData("try { region = \"us-east-1\"; Check.Reads(); } catch { region = \"us-east-1\"; }")]
    [InlineData("region = \"us-east-1\"; try { if (none.Count > 0) Check.Reads(); } catch { region = text; }")]
    [InlineData("region = \"us-east-1\"; try { Check.IsUri(text); } catch { throw; }")]
    [InlineData(
        "try { _ = new Uri(\"https://a\"); region = \"us-east-1\"; } catch (Exception e) { throw new ArgumentException(\"x\", e); }"
    )]
    [InlineData("try { _ = (Tier)Enum.Parse(typeof(Tier), text); region = text; } catch (Exception) { region = \"us-east-1\"; }")]
    [InlineData("try { Task.WhenAll(Task.FromException(new Exception())).Wait(); region = text; } catch { region = \"us-east-1\"; }")]
    [InlineData("try { object five = 5; _ = (long)five; region = text; } catch (InvalidCastException) { region = \"us-east-1\"; }")]
    [InlineData("try { object five = (short)5; if ((short)five == 5) region = \"us-east-1\"; } catch { region = text; }")]
    [InlineData("try { _ = int.Parse(\"5\") + none.Sum(); region = \"us-east-1\"; } catch { region = text; }")]
    public async Task What_cannot_throw_is_followed(string statements)
    {
        var program = Program(statements);
        await Agreement.VerifyWithFilesOnlyAsync(program);
        Assert.Equal("us-east-1", Assert.Single(StaticGraph.Read(program)).Inputs["region"].Text);
    }

    /// <summary>What no handler hears of ends the program, or does not happen: in both cases nobody needs a word about it.</summary>
    [Theory]
    [InlineData("Check.IsUri(text);")]
    [InlineData("try { System.IO.File.Exists(text); _ = new Uri(\"https://a\"); } catch (UriFormatException) { }")]
    [InlineData("try { _ = new Uri(\"https://a\"); } catch (UriFormatException e) when (e.Message == \"\") { } finally { text = \"\"; }")]
    [InlineData("try { _ = new Uri(\"https://a\"); } catch (UriFormatException) { throw; } catch (ArgumentException) { text = \"\"; }")]
    public void What_follows_exists_under_no_condition(string statements)
    {
        var run = new TestRun("using System.Threading.Tasks;\n" + Source(statements + " _ = new Aws.S3.Bucket(\"next\");")).Run(
            TestRun.Dev
        );
        Assert.All(run.Registrations, found => Assert.True(found.Condition.IsTrue));
        Assert.Equal(2, run.Registrations.Count);
    }

    private static DeployedProgram Program(string statements) =>
        new DeployedProgram(Source(statements)).With("app:region", "us-east-1").With("aws:region", "us-east-1");

    private static string Source(string statements) =>
        $$"""
            return await Deployment.RunAsync(() =>
            {
                var config = new Config(); var text = "no uri"; var region = ""; var none = new List<int>();
                {{statements}}
                _ = new Aws.S3.Bucket("after", new() { Region = region });
            });
            {{Types}}
            """;
}
