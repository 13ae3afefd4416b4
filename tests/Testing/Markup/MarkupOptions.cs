namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How markup is read.</summary>
[Flags]
public enum MarkupOptions
{
    None = 0,

    /// <summary>Where markup may mean several descriptors, it means the first.</summary>
    UseFirstDescriptor = 1,

    /// <summary><c>$$</c> is code, as in raw interpolated strings.</summary>
    TreatPositionIndicatorsAsCode = 2,
}

/// <summary>What becomes of markup in a state's files.</summary>
public enum MarkupMode
{
    /// <summary>It is code.</summary>
    None,

    /// <summary>It is removed.</summary>
    Ignore,

    /// <summary>It is removed; only diagnostics without a fix are expected from it.</summary>
    IgnoreFixable,

    /// <summary>It is removed, and diagnostics are expected from it.</summary>
    Allow,
}
