using System.Runtime.CompilerServices;

namespace DataGravity.Evaluation;

/// <summary>
/// What a run may cost. Budgets are counts of work, never clocks, so that a result does not depend on the machine. An operation
/// is charged for what it touches: a step of the program, the items it copies, the values it visits, the characters it joins.
/// </summary>
internal sealed class Budget(CancellationToken cancellation)
{
    public const int MaxSteps = 1_000_000;

    /// <summary>The items of a list, set or dictionary. A longer one is not followed: what it holds is unknown.</summary>
    public const int MaxItems = 65_536;

    /// <summary>
    /// The values in a tree: of what a resource is given, of a JSON document. What a larger one holds further is unknown.
    /// </summary>
    public const int MaxTree = 32_768;

    // A step evaluates an expression. To visit an item or a character costs this part of it.
    private const int ItemsPerStep = 8;
    private const int CharactersPerStep = 256;

    // How often a caller that wants to stop is heard.
    private const int StepsBetweenChecks = 256;

    private int _nextCheck;

    /// <summary>The steps taken so far.</summary>
    public int Steps { get; private set; }

    /// <summary>Whether so many more steps are left.</summary>
    public bool Allows(int steps) => Steps + (long)steps < MaxSteps;

    /// <summary>Takes a step; each recursion of the evaluator takes one, so that none goes on where the stack ends.</summary>
    /// <exception cref="BudgetException">The budget ran out.</exception>
    /// <exception cref="InsufficientExecutionStackException">The thread's stack ends.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public void Step()
    {
        Charge(1);
        RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    /// <summary>Charges steps.</summary>
    /// <exception cref="BudgetException">The budget ran out.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public void Charge(int steps)
    {
        Steps = (int)Math.Min(Steps + (long)steps, int.MaxValue);
        if (Steps > MaxSteps)
            throw new BudgetException();
        if (Steps < _nextCheck)
            return;
        _nextCheck = Steps + StepsBetweenChecks;
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Charges items that are copied or looked at. A few cost nothing beside the step that touches them.</summary>
    /// <exception cref="BudgetException">The budget ran out.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public void ChargeItems(int count) => Charge(count / ItemsPerStep);

    /// <summary>Charges characters that are copied or looked at.</summary>
    /// <exception cref="BudgetException">The budget ran out.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public void ChargeText(int length) => Charge(length / CharactersPerStep);
}

/// <summary>A budget ran out: the run ends here, and what was found by then stands.</summary>
internal sealed class BudgetException : Exception;
