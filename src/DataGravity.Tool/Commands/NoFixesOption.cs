using System.CommandLine;

namespace DataGravity.Tool;

/// <summary>The option <c>--no-fixes</c>.</summary>
internal static class NoFixesOption
{
    public static Option<bool> Create() => new("--no-fixes") { Description = "Do not try the fixes of the findings, which takes time." };
}
