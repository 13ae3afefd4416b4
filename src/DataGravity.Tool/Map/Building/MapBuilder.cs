namespace DataGravity.Tool.Map;

/// <summary>Makes the map of analysed programs.</summary>
internal static class MapBuilder
{
    /// <summary>The map. Stacks come in the order of the first program that has them.</summary>
    /// <param name="title">What the map shows.</param>
    /// <param name="programs">The programs.</param>
    /// <param name="pattern">A pattern of the stacks to show; null for all.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static MapDocument Build(string title, IReadOnlyList<MapInput> programs, string? pattern, CancellationToken cancellation)
    {
        var stacks = new List<StackBuilder>();
        foreach (var program in programs)
        {
            foreach (var graph in StackOption.Choose(pattern, program.Analysis.Graphs))
            {
                var stack = stacks.FirstOrDefault(other => other.Name == graph.Stack);
                if (stack is null)
                    stacks.Add(stack = new StackBuilder(graph.Stack));
                stack.Add(program, graph, cancellation);
            }
        }
        return new(
            MapDocument.CurrentVersion,
            title,
            [.. programs.Select(program => program.Program)],
            [.. stacks.Select(s => s.Build(cancellation))]
        );
    }
}
