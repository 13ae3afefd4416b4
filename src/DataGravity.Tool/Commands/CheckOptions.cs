using System.CommandLine;
using DataGravity.Tool.Checking;

namespace DataGravity.Tool;

/// <summary>The arguments of <c>check</c>. Both the verb and the tool without a verb have them.</summary>
internal sealed class CheckOptions
{
    private static readonly string[] s_formats = ["text", "json", "sarif", "github", "gitlab", "markdown"];

    private readonly Argument<string> _path = PathArgument.Create();

    private readonly Option<string> _format = new("--format")
    {
        Description = "The format of the report.",
        DefaultValueFactory = _ => s_formats[0],
    };

    private readonly Option<FileInfo?> _output = OutputFile.CreateOption();

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "The lowest severity of a finding that makes the exit code 1.",
        DefaultValueFactory = _ => "warning",
    };

    private readonly Option<string?> _stack = StackOption.Create();

    private readonly Option<FileInfo?> _baseline = new("--baseline")
    {
        Description = "A SARIF file of an earlier run. Only findings that it does not have count.",
    };

    private readonly Option<bool> _noFixes = NoFixesOption.Create();

    private readonly Option<bool> _noColor = new("--no-color") { Description = "Print no colors. The variable NO_COLOR does the same." };

    /// <summary>Adds the arguments to a command, with what it does.</summary>
    public static void AddTo(Command command, Func<CheckArguments, CancellationToken, Task<int>> run)
    {
        var options = new CheckOptions();
        options._format.AcceptOnlyFromAmong(s_formats);
        options._failOn.AcceptOnlyFromAmong([.. Severities.Thresholds]);
        command.Arguments.Add(options._path);
        foreach (
            var option in new Option[]
            {
                options._format,
                options._output,
                options._failOn,
                options._stack,
                options._baseline,
                options._noFixes,
                options._noColor,
            }
        )
        {
            command.Options.Add(option);
        }
        command.SetAction((parsed, cancellation) => run(options.Read(parsed), cancellation));
    }

    private CheckArguments Read(ParseResult parsed) =>
        new(
            parsed.GetRequiredValue(_path),
            parsed.GetRequiredValue(_format),
            parsed.GetValue(_output),
            parsed.GetRequiredValue(_failOn),
            parsed.GetValue(_stack),
            parsed.GetValue(_baseline),
            parsed.GetValue(_noFixes),
            parsed.GetValue(_noColor)
        );
}

/// <summary>What the user asked <c>check</c> for; <see cref="CheckOptions"/> tells what each means.</summary>
internal sealed record CheckArguments(
    string Path,
    string Format,
    FileInfo? Output,
    string FailOn,
    string? Stack,
    FileInfo? Baseline,
    bool NoFixes,
    bool NoColor
);
