namespace DataGravity.Analyzers;

/// <summary>What analyses remember of earlier ones.</summary>
internal sealed class AnalysisCache
{
    /// <summary>
    /// The one of this process. A fix asks about the program that the analyzer has just analysed, in the same trees, so it starts from
    /// what the analyzer knows.
    /// </summary>
    public static AnalysisCache Shared { get; } = new();

    /// <summary>The lowered trees.</summary>
    public ProgramCache Programs { get; } = new();

    /// <summary>The results.</summary>
    public ResultCache Results { get; } = new();
}
