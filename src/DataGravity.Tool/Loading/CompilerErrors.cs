using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Tool;

/// <summary>Finds what keeps a program from compiling. The graph of half a program would be wrong.</summary>
internal static class CompilerErrors
{
    private const int MaxShown = 5;

    /// <summary>The message: the number of errors, and the first of them; null if there are none.</summary>
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
    /// The errors in order. Those without a place come last, since they usually follow from the others. A warning that a project treats as
    /// an error does not change what the program means, so it does not count.
    /// </summary>
    private static Diagnostic[] Find(CSharpCompilation compilation, CancellationToken cancellation) =>
        [
            .. compilation
                .GetDiagnostics(cancellation)
                .Where(d => d is { DefaultSeverity: DiagnosticSeverity.Error, IsSuppressed: false })
                .OrderBy(d => !d.Location.IsInSource),
        ];

    /// <summary>An error as the compiler prints it, with the path relative to the project.</summary>
    private static string Line(LoadedProject project, Diagnostic error)
    {
        var place = error.Location.GetLineSpan();
        var where = error.Location.IsInSource
            ? $"{project.Relative(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): "
            : "";
        return $"{where}error {error.Id}: {error.GetMessage()}";
    }
}
