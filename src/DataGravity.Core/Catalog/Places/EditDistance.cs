namespace DataGravity.Catalog.Places;

/// <summary>How far one word is from another.</summary>
internal static class EditDistance
{
    /// <summary>Counts the letters to add, drop, change or swap with their neighbour. Case does not matter.</summary>
    public static int Between(string from, string to)
    {
        (from, to) = (from.ToLowerInvariant(), to.ToLowerInvariant());
        // Three rows of the table are enough, since a swap looks two rows back.
        int[] before = [],
            above = [.. Enumerable.Range(0, to.Length + 1)];
        for (var i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, above) = (above, row);
        }
        return above[to.Length];
    }
}
