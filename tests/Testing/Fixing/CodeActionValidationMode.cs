namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How far the tree an action builds has to be the one the compiler parses from its text.</summary>
public enum CodeActionValidationMode
{
    None,

    /// <summary>Nodes and tokens.</summary>
    SemanticStructure,

    /// <summary>Nodes, tokens and trivia.</summary>
    Full,
}

/// <summary>What a test of a fix does without.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    None = 0,
    SkipFixAllInDocumentCheck = 1,
    SkipFixAllInProjectCheck = 2,
    SkipFixAllInSolutionCheck = 4,
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>One fix is made, not as many as there are.</summary>
    FixOne = 8,

    /// <summary>The fix may be for a diagnostic an editor does not compute for its document.</summary>
    SkipLocalDiagnosticCheck = 16,
}
