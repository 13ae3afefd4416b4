using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Tool;

/// <summary>What keeps a program from compiling. The graph of half a program is not the program's.</summary>
internal static class CompilerErrors
{
    /// <summary>The exit code that says so.</summary>
    public const int ExitCode = 3;

    private const int MaxShown = 5;

    /// <summary>The message: how many there are, and the first of them; null without any.</summary>
    public static string? Describe(LoadedProject project, CancellationToken cancellation) =>
        Find(project.Compilation, cancellation) switch
        {
            [] => null,
            var errors => string.Join(
                '\n',
                [
                    $"{Path.GetFileName(project.Path)} does not compile ({errors.Length} {(errors.Length == 1 ? "error" : "errors")}), "
                        + "so it is not analysed:",
                    .. errors.Take(MaxShown).Select(error => "  " + Line(project, error)),
                    .. errors.Length > MaxShown ? [$"  and {errors.Length - MaxShown} more"] : Array.Empty<string>(),
                ]
            ),
        };

    /// <summary>
    /// The errors in order, those without a place last: they follow from the others as a rule. A warning that a project treats as an error
    /// does not change what the program means.
    /// </summary>
    private static Diagnostic[] Find(CSharpCompilation compilation, CancellationToken cancellation) =>
        [
            .. compilation
                .GetDiagnostics(cancellation)
                .Where(d => d is { DefaultSeverity: DiagnosticSeverity.Error, IsSuppressed: false })
                .OrderBy(d => !d.Location.IsInSource),
        ];

    /// <summary>As the compiler prints it, with the path from the project.</summary>
    private static string Line(LoadedProject project, Diagnostic error)
    {
        var place = error.Location.GetLineSpan();
        var where = error.Location.IsInSource
            ? $"{project.Relative(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): "
            : "";
        return $"{where}error {error.Id}: {error.GetMessage()}";
    }
}
