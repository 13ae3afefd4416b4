namespace Microsoft.CodeAnalysis.Testing;

public partial class SolutionState
{
    /// <summary>This state with the markup taken out of its files and turned into expected diagnostics.</summary>
    public SolutionState WithProcessedMarkup(
        MarkupOptions markupOptions, DiagnosticDescriptor? defaultDiagnostic, ImmutableArray<DiagnosticDescriptor> supportedDiagnostics,
        ImmutableArray<string> fixableDiagnostics, string defaultPath)
    {
        if (InheritanceMode != StateInheritanceMode.Explicit)
        {
            throw new InvalidOperationException("Inheritance processing must complete before markup processing.");
        }

        var reader = new MarkupReader(MarkupHandling ?? MarkupMode.Allow, markupOptions, defaultDiagnostic, supportedDiagnostics, fixableDiagnostics);
        var result = new SolutionState(Name, Language, DefaultPrefix, DefaultExtension) { InheritanceMode = StateInheritanceMode.Explicit, MarkupHandling = MarkupMode.None };
        reader.ReadProject(this, result);
        foreach (var (name, project) in AdditionalProjects)
        {
            var read = new ProjectState(name, project.Language, project.DefaultPrefix, project.DefaultExtension);
            reader.ReadProject(project, read);
            result.AdditionalProjects.Add(name, read);
        }

        result.ExpectedDiagnostics.AddRange(ExpectedDiagnostics.Select(expected => expected.WithDefaultPath(defaultPath)).Concat(reader.Found)
            .Select(expected => expected.WithAppliedMarkupLocations(reader.Locations)));
        return result;
    }

    private sealed class MarkupReader(
        MarkupMode mode, MarkupOptions options, DiagnosticDescriptor? defaultDiagnostic, ImmutableArray<DiagnosticDescriptor> supported, ImmutableArray<string> fixable)
    {
        public List<DiagnosticResult> Found { get; } = [];

        public Dictionary<string, FileLinePositionSpan> Locations { get; } = [];

        public void ReadProject(ProjectState from, ProjectState to)
        {
            to.TakeSettings(from);
            to.Sources.AddRange(from.Sources.Select(Read));
            to.AdditionalFiles.AddRange(from.AllAdditionalFiles.Select(Read));
            to.AnalyzerConfigFiles.AddRange(from.AnalyzerConfigFiles.Select(Read));
        }

        private (string filename, SourceText content) Read((string filename, SourceText content) file)
        {
            if (mode == MarkupMode.None)
            {
                return file;
            }

            string output;
            ImmutableArray<int> positions = [];
            ImmutableDictionary<string, ImmutableArray<TextSpan>> spans;
            if (options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode))
            {
                TestFileMarkupParser.GetSpans(file.content.ToString(), treatPositionIndicatorsAsCode: true, out output, out spans);
            }
            else
            {
                TestFileMarkupParser.GetPositionsAndSpans(file.content.ToString(), out output, out positions, out spans);
            }

            var text = SourceText.From(output, file.content.Encoding, file.content.ChecksumAlgorithm);
            if (mode != MarkupMode.Ignore)
            {
                Found.AddRange(positions.SelectMany(position =>
                    Expected("").Select(expected => expected.WithLocation(file.filename, text.Lines.GetLinePosition(position)))));
                foreach (var (name, places) in spans.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    ReadSpans(name, [.. places.Select(place => new FileLinePositionSpan(file.filename, text.Lines.GetLinePositionSpan(place)))]);
                }
            }

            return (file.filename, text);
        }

        private void ReadSpans(string name, FileLinePositionSpan[] places)
        {
            if (!name.StartsWith('#'))
            {
                Found.AddRange(places.SelectMany(place => Expected(name).Select(expected => expected.WithSpan(place))));
            }
            else if (places.Length != 1 || !Locations.TryAdd(name, places[0]))
            {
                throw new InvalidOperationException($"Input contains multiple markup locations with key '{name}'");
            }
        }

        // None or one.
        private IEnumerable<DiagnosticResult> Expected(string id)
        {
            var descriptor = id.Length == 0 ? Default() : Supported(id);
            if (mode == MarkupMode.IgnoreFixable && fixable.Contains(descriptor?.Id ?? id))
            {
                yield break;
            }

            // What no analyzer supports must come from the compiler.
            var expected = descriptor is null ? DiagnosticResult.CompilerError(id) : new DiagnosticResult(descriptor);
            yield return expected.WithMessage(null).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity);
        }

        private DiagnosticDescriptor Default() => defaultDiagnostic ?? throw new InvalidOperationException(
            "Markup syntax can only omit the diagnostic ID if the first analyzer only supports a single diagnostic. To customize the default value, "
            + "override AnalyzerTest<TVerifier>.GetDefaultDiagnostic or specify MarkupOptions.UseFirstDescriptor.");

        private DiagnosticDescriptor? Supported(string id)
        {
            var descriptors = supported.Where(candidate => candidate.Id == id).ToArray();
            return descriptors.Length <= 1 || options.HasFlag(MarkupOptions.UseFirstDescriptor)
                ? descriptors.FirstOrDefault()
                : throw new InvalidOperationException(
                    $"Multiple diagnostic descriptors with ID {id} were found. Use the explicitly diagnostic creation syntax or specify MarkupOptions.UseFirstDescriptor "
                    + "to use the first matching diagnostic.");
        }
    }
}
