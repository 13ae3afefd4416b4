using Microsoft.CodeAnalysis;

namespace DataGravity.Tool;

/// <summary>Finds what keeps a program from compiling. The graph of half a program would be wrong.</summary>
internal static class CompilerErrors
{
    private const int MaxShown = 5;

    /// <summary>Compiles a program. See <see cref="Describe(LoadedProject, IEnumerable{Diagnostic})"/>.</summary>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static string? Describe(LoadedProject project, CancellationToken cancellation) =>
        Describe(project, project.Compilation.GetDiagnostics(cancellation));

    /// <summary>The message: the number of errors, and the first of them; null if there are none.</summary>
    /// <param name="project">The program.</param>
    /// <param name="diagnostics">What a compiler says of it.</param>
    public static string? Describe(LoadedProject project, IEnumerable<Diagnostic> diagnostics) =>
        ErrorsAmong(diagnostics) switch
        {
            [] => null,
            var errors => string.Join(
                '\n',
                [
                    $"{Path.GetFileName(project.Path)} does not compile ({Wording.Count(errors.Length, "error")}), "
                        + "so it is not analysed:",
                    .. errors.Take(MaxShown).Select(error => "  " + Line(error)),
                    .. errors.Length > MaxShown ? [$"  and {errors.Length - MaxShown} more"] : Array.Empty<string>(),
                ]
            ),
        };

    /// <summary>
    /// The errors in order. Those without a place come last, since they usually follow from the others. A warning that a project treats as
    /// an error does not change what the program means, so it does not count.
    /// </summary>
    private static Diagnostic[] ErrorsAmong(IEnumerable<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .Where(d => d is { DefaultSeverity: DiagnosticSeverity.Error, IsSuppressed: false })
                .OrderBy(d => !d.Location.IsInSource)
                .ThenBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(d => d.Location.SourceSpan.Start),
        ];

    /// <summary>An error as the compiler prints it.</summary>
    private static string Line(Diagnostic error)
    {
        var place = error.Location.GetLineSpan();
        var where = error.Location.IsInSource
            ? $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): "
            : "";
        return $"{where}error {error.Id}: {error.GetMessage()}";
    }
}
