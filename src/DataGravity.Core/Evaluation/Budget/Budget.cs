using System.Runtime.CompilerServices;

namespace DataGravity.Evaluation;

/// <summary>
/// The work that a run may do. Budgets count work and never measure time, so that a result does not depend on the machine. An operation is
/// charged for what it touches: a step of the program, the items it copies, the values it visits, the characters it joins.
/// </summary>
internal sealed class Budget(CancellationToken cancellation)
{
    // The steps of a program that registers nothing.
    private const int InitialSteps = 1_000_000;

    // Each resource allows more steps, since a program that registers resources does not run in circles. This is twice what a resource with
    // a dozen inputs takes.
    private const int StepsPerResource = 128;

    // Resources stay in memory. After this many values, further resources allow no more steps. That is 65,536 resources with few inputs.
    private const int MaxResourceValues = 1_048_576;
    private const int MinValuesPerResource = 16;

    // So may what is copied. A step for items or characters stands for at most 512 bytes, so that this is 128 MB.
    private const int MaxCopySteps = 262_144;

    /// <summary>The most items of a list, set or dictionary. The content of a longer one is unknown.</summary>
    public const int MaxItems = 65_536;

    /// <summary>
    /// The most values in a tree, such as the inputs of a resource or a JSON document. Values beyond the limit are unknown.
    /// </summary>
    public const int MaxTree = 32_768;

    // A step evaluates one expression. Visiting an item or a character costs this fraction of a step.
    private const int ItemsPerStep = 8;
    private const int CharactersPerStep = 256;

    // Two paths keep two sets of changes, and join them.
    private const int StepsPerFork = 16;

    // The number of steps between two checks for cancellation.
    private const int StepsBetweenChecks = 256;

    private int _nextCheck;
    private int _resourceValues;

    /// <summary>The steps taken so far.</summary>
    public int Steps { get; private set; }

    /// <summary>The steps so far that were charged for items and characters.</summary>
    public int CopySteps { get; private set; }

    /// <summary>The most steps that the program may take, as far as it has come.</summary>
    public int Limit { get; private set; } = InitialSteps;

    /// <summary>
    /// Returns whether a call can be charged at once as if it had run: its steps are left, and it copies either all before further resources
    /// allow no more steps, or all after that. A call that may only run because its own resources allow more steps has to run.
    /// </summary>
    public bool Allows(int steps, int copySteps) =>
        Steps + (long)steps < Limit && (CopySteps > MaxCopySteps || CopySteps + (long)copySteps <= MaxCopySteps);

    /// <summary>
    /// Takes one step. Each recursion of the evaluator takes one, so that the evaluator stops before the thread's stack overflows.
    /// </summary>
    /// <exception cref="BudgetException">The budget ran out.</exception>
    /// <exception cref="InsufficientExecutionStackException">The thread's stack is almost used up.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public void Step()
    {
        Charge(1);
        RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    /// <summary>Charges several steps at once.</summary>
    /// <exception cref="BudgetException">The budget ran out.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public void Charge(int steps)
    {
        Steps = (int)Math.Min(Steps + (long)steps, int.MaxValue);
        if (Steps > Limit)
            throw new BudgetException();
        if (Steps < _nextCheck)
            return;
        _nextCheck = Steps + StepsBetweenChecks;
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Allows more steps for a resource that the program has registered.</summary>
    /// <param name="values">The number of values that are kept for it.</param>
    public void Extend(int values)
    {
        if (_resourceValues >= MaxResourceValues || CopySteps > MaxCopySteps)
            return;
        _resourceValues += Math.Min(Math.Max(values, MinValuesPerResource), MaxTree);
        Limit += StepsPerResource;
    }

    /// <summary>Charges items that are copied or visited. A few items cost nothing beyond the step that touches them.</summary>
    /// <exception cref="BudgetException">The budget ran out.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public void ChargeItems(int count) => ChargeCopies(count / ItemsPerStep);

    /// <summary>Charges for going on with two paths.</summary>
    /// <param name="depth">The depth of the condition of the path that forks. The conditions of both paths repeat it.</param>
    /// <exception cref="BudgetException">The budget ran out.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public void ChargeFork(int depth) => Charge(StepsPerFork + depth);

    /// <summary>Charges characters that are copied or visited.</summary>
    /// <exception cref="BudgetException">The budget ran out.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public void ChargeText(int length) => ChargeCopies(length / CharactersPerStep);

    /// <summary>Charges steps for items and characters.</summary>
    /// <exception cref="BudgetException">The budget ran out.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public void ChargeCopies(int steps)
    {
        CopySteps = (int)Math.Min(CopySteps + (long)steps, int.MaxValue);
        Charge(steps);
    }
}

/// <summary>Thrown when the budget runs out. The run ends, and what was found before stays valid.</summary>
internal sealed class BudgetException : Exception;
