using DataGravity.Tool.Analysis;

namespace DataGravity.Tool.Map;

/// <summary>An analysed program, to be put on the map.</summary>
/// <param name="Program">How the map calls it.</param>
/// <param name="Analysis">What the analysis says of it.</param>
internal sealed record MapInput(MapProgram Program, AnalyzedProject Analysis)
{
    public LoadedProject Project => Analysis.Project;
}
