namespace DataGravity.Catalog;

/// <summary>
/// Reads a kind from its clauses, one a line. A clause that is given twice counts as one with the contents of both.
/// </summary>
internal static class KindReader
{
    /// <summary>Reads a kind.</summary>
    /// <param name="token">The type token.</param>
    /// <param name="cloud">The cloud it lives in.</param>
    /// <param name="lines">Its clauses.</param>
    /// <exception cref="FormatException">A line is no clause, or its content is not valid.</exception>
    public static ResourceKind Read(string token, string cloud, IEnumerable<string> lines)
    {
        var contents = new Dictionary<Clause, string>();
        foreach (var line in lines)
        {
            var clause = Clauses.Find(line) ?? throw new FormatException($"{token}: no clause begins like '{line}'");
            var content = line.Substring(clause.Words.Length).Trim();
            if ((content.Length > 0) != (clause.Content != ClauseContent.Nothing))
                throw new FormatException($"{token}: '{line}' is not complete, or too long");
            contents[clause] = contents.TryGetValue(clause, out var before) ? $"{before} {content}" : content;
        }
        var kind = new ResourceKind(token, cloud, "", ResourceRole.Other);
        foreach (var clause in Clauses.All)
        {
            if (contents.TryGetValue(clause, out var content))
                kind = clause.Apply(kind, content);
        }
        return kind.Noun.Length > 0 ? kind : throw new FormatException($"{token} has no noun");
    }
}
