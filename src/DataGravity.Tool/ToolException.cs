namespace DataGravity.Tool;

/// <summary>Something the user can mend; its message is all they see.</summary>
internal sealed class ToolException(string message) : Exception(message);
