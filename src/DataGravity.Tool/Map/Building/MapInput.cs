using DataGravity.Tool.Analysis;
using DataGravity.Tool.Fixing;

namespace DataGravity.Tool.Map;

/// <summary>An analysed program, to be put on the map.</summary>
/// <param name="Program">How the map calls it.</param>
/// <param name="Analysis">What the analysis says of it.</param>
/// <param name="Fixes">The titles of fixes.</param>
internal sealed record MapInput(MapProgram Program, AnalyzedProject Analysis, FixTitles Fixes)
{
    public LoadedProject Project => Analysis.Project;
}
