namespace DataGravity.CodeFixes.FixingAll;

/// <summary>What a fix changes of a deployment. This decides where it can be made for all findings at once.</summary>
internal enum FixEffect
{
    /// <summary>The same is deployed before and after. It is made anywhere.</summary>
    SourceOnly,

    /// <summary>
    /// Resources are placed or configured in another way. It is made for a document or a project, and for a solution that asks for it.
    /// </summary>
    ChangesResources,

    /// <summary>Resources are created, or replaced. It is made for a document or a project, never for a solution.</summary>
    CreatesResources,

    /// <summary>Someone has to decide about each finding. It is made one by one.</summary>
    NeedsDecision,
}
