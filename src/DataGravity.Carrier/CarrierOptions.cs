using Microsoft.CodeAnalysis.Diagnostics;

namespace DataGravity.Carrier;

/// <summary>What a project file says about carrying its program.</summary>
/// <param name="IsOn">Whether the assembly carries it.</param>
/// <param name="Folder">The project's folder; empty if it is not known.</param>
internal readonly record struct CarrierOptions(bool IsOn, string Folder)
{
    /// <summary>The property that turns it off.</summary>
    public const string Property = "DataGravityShareProgram";

    public static CarrierOptions Read(AnalyzerConfigOptions options) =>
        new(!string.Equals(Value(options, Property), "false", StringComparison.OrdinalIgnoreCase), Value(options, "ProjectDir") ?? "");

    private static string? Value(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out var value) ? value.Trim() : null;
}
