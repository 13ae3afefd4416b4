namespace DataGravity.Judging;

/// <summary>What the findings of a rule lead to. Severities can be set for a category as a whole.</summary>
internal enum RuleCategory
{
    /// <summary>It works, but transfer is billed, or it is slow.</summary>
    Cost,

    /// <summary>The deployment, the program or the job fails.</summary>
    Failure,

    /// <summary>It works, but otherwise than the program seems to mean.</summary>
    Correctness,

    /// <summary>It has no effect, or limits what the analysis sees.</summary>
    Hygiene,
}
