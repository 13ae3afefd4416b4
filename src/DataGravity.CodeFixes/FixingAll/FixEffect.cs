namespace DataGravity.CodeFixes.FixingAll;

/// <summary>The effect of a fix on a deployment. It decides where the fix can be made for all findings at once.</summary>
internal enum FixEffect
{
    /// <summary>The deployment stays the same. Such fixes are made anywhere.</summary>
    SourceOnly,

    /// <summary>
    /// Resources move, or are configured in another way. Such fixes are made in a document or a project, and in a solution that asks for
    /// it.
    /// </summary>
    ChangesResources,

    /// <summary>Resources are created or replaced. Such fixes are made in a document or a project, never in a solution.</summary>
    CreatesResources,

    /// <summary>Somebody has to decide about each finding. Such fixes are made one by one.</summary>
    NeedsDecision,
}
