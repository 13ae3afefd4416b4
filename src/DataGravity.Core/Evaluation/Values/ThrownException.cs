using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>An exception on its way to a handler.</summary>
/// <param name="type">What is known about its type.</param>
/// <param name="reason">The reason, as it appears in a message.</param>
/// <param name="site">The expression that throws it, in the program itself.</param>
internal sealed class ThrownException(ExceptionType type, string reason, Site? site) : Value
{
    public ExceptionType Type { get; } = type;

    public string Reason { get; } = reason;

    public Site? Site { get; } = site;

    /// <summary>The value that the program throws, if it does so itself.</summary>
    public IReadOnlyList<Value> MadeFrom { get; init; } = [];

    /// <summary>Whether a <c>finally</c> block has run since it was thrown.</summary>
    public bool HasPassedFinally { get; private init; }

    /// <summary>Whether nobody knows if it is thrown. Then it matters only for what a handler catches.</summary>
    public bool IsPossible { get; init; }

    /// <summary>Returns the same exception, thrown again at another place.</summary>
    public ThrownException At(Site? again) => new(Type, Reason, again) { MadeFrom = MadeFrom, IsPossible = IsPossible };

    /// <summary>Returns the same exception after a <c>finally</c> block.</summary>
    public ThrownException PassFinally() =>
        HasPassedFinally
            ? this
            : new(Type, Reason, Site)
            {
                MadeFrom = MadeFrom,
                IsPossible = IsPossible,
                HasPassedFinally = true,
            };
}
