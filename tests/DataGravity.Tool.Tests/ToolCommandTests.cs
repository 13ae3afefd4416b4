namespace DataGravity.Tool.Tests;

public class ToolCommandTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("check", "check", "app")]
    [InlineData("check", "app")]
    [InlineData("check", "--format", "json", "app")]
    [InlineData("plan", "plan", "app")]
    public void Without_a_verb_it_checks(string verb, params string[] arguments)
    {
        var parsed = ToolCommand.Parse(arguments);
        Assert.Empty(parsed.Errors);
        Assert.Equal(verb, parsed.CommandResult.Command.Name);
    }

    /// <summary>A path before a verb would be lost: the verb has one of its own.</summary>
    [Theory]
    [InlineData("app", "check")]
    [InlineData("app", "plan", "other")]
    public void A_path_follows_the_verb(params string[] arguments) => Assert.NotEmpty(ToolCommand.Parse(arguments).Errors);

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("--version")]
    public void Help_is_that_of_all_verbs(string option) =>
        Assert.IsType<System.CommandLine.RootCommand>(ToolCommand.Parse([option]).CommandResult.Command);
}
