namespace DataGravity.Catalog;

/// <summary>What a resource does with the data an input names.</summary>
internal enum DataAccess
{
    Reads,
    Writes,

    /// <summary>
    /// Gets the name of the data in its environment, its command or a document. Its code decides what it does with the data.
    /// </summary>
    Uses,
}

/// <summary>An input that names data.</summary>
/// <param name="Path">Schema path; <c>[]</c> any item, <c>{}</c> any value of a map, <c>**</c> any depth.</param>
/// <param name="Access">What is done with the data.</param>
/// <param name="MustBeNear">Whether the vendor refuses data in another region here.</param>
internal sealed record DataPath(string Path, DataAccess Access, bool MustBeNear)
{
    private DataStep[]? _steps;

    /// <summary>A path to look up values at, whatever is done with them.</summary>
    public static DataPath To(string path) => new(path, DataAccess.Uses, MustBeNear: false);

    public IReadOnlyList<DataStep> Steps => _steps ??= Array.ConvertAll(Path.Split('.'), DataStep.Parse);

    /// <summary>The input that the path begins in; null if it may begin in any.</summary>
    public string? Input { get; } = InputOf(Path);

    private static string? InputOf(string path)
    {
        if (path.StartsWith("**", StringComparison.Ordinal))
            return null;
        var end = path.IndexOfAny(s_ends);
        return end < 0 ? path : path.Substring(0, end);
    }

    private static readonly char[] s_ends = ['.', '[', '{'];

    /// <inheritdoc/>
    public bool Equals(DataPath? other) =>
        other is not null && Path == other.Path && Access == other.Access && MustBeNear == other.MustBeNear;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}

/// <summary>A step of a path.</summary>
/// <param name="Name">The name of the field; empty where the step names none.</param>
/// <param name="IsEach">Whether it means each item of the list, or each value of the map, that the field holds.</param>
/// <param name="IsAnyDepth">Whether it stands for any number of steps.</param>
internal readonly record struct DataStep(string Name, bool IsEach, bool IsAnyDepth)
{
    private static readonly char[] s_marks = ['[', ']', '{', '}'];

    /// <summary>Whether it is a field's name, and nothing more.</summary>
    public bool IsName => !IsEach && !IsAnyDepth;

    public static DataStep Parse(string step) =>
        step == "**" ? new("", false, true) : new(step.TrimEnd(s_marks), step.IndexOfAny(s_marks) >= 0, false);
}
