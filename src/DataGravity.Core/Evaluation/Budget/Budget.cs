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

    // The steps up to the last resource do not count, as far as this many for each resource: a program that registers resources does not
    // run in circles. It is twice what a resource with a dozen inputs takes.
    private const int StepsPerResource = 128;

    // Some seconds on any machine.
    private const int MaxSteps = 10_000_000;

    // Resources stay in memory. After this many values, further resources allow no more steps. That is 131,072 resources with few inputs.
    private const int MaxResourceValues = 2_097_152;
    private const int MinValuesPerResource = 16;

    // What is copied may stay in memory, too. A step for items or characters stands for about 512 or 256 bytes, so that this is about
    // 128 MB. After that, resources allow no more steps. Bulk itself never gets more steps than a program without resources has.
    private const int MaxBulkWithResources = 262_144;

    /// <summary>The most items of a list, set or dictionary. The content of a longer one is unknown.</summary>
    public const int MaxItems = 65_536;

    /// <summary>
    /// The most values in a tree, such as the inputs of a resource or a JSON document. Values beyond the limit are unknown.
    /// </summary>
    public const int MaxTree = 32_768;

    // A step evaluates one expression. Visiting an item or a character costs this fraction of a step.
    private const int ItemsPerStep = 8;
    private const int CharactersPerStep = 128;

    // Two paths keep two sets of changes, and join them.
    private const int StepsPerFork = 48;

    // The number of steps between two checks for cancellation.
    private const int StepsBetweenChecks = 256;

    private int _nextCheck;
    private int _resources;
    private int _resourceValues;

    /// <summary>The steps taken so far.</summary>
    public int Steps { get; private set; }

    /// <summary>The steps so far that were charged for items, characters and forks.</summary>
    public int BulkSteps { get; private set; }

    /// <summary>The most steps that the program may take, as far as it has come.</summary>
    public int Limit { get; private set; } = InitialSteps;

    private bool IsExtensible => _resourceValues < MaxResourceValues && BulkSteps <= MaxBulkWithResources;

    /// <summary>
    /// Returns whether a call can be charged at once, as if it had run. Its steps have to be left without those that its own resources
    /// allow. And all of its resources have to allow more, or none of them.
    /// </summary>
    /// <param name="steps">All steps of the call.</param>
    /// <param name="bulkSteps">Those for items, characters and forks.</param>
    /// <param name="values">What <see cref="ValuesOf"/> returns for its resources.</param>
    public bool Allows(int steps, int bulkSteps, int values) =>
        Steps + (long)steps < Limit
        && BulkSteps + (long)bulkSteps < InitialSteps
        && (!IsExtensible || BulkSteps + (long)bulkSteps <= MaxBulkWithResources && _resourceValues + (long)values < MaxResourceValues);

    /// <summary>The values that a resource counts for.</summary>
    /// <param name="size">The number of values that are kept for it.</param>
    public static int ValuesOf(int size) => Math.Min(Math.Max(size, MinValuesPerResource), MaxTree);

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
    /// <param name="size">The number of values that are kept for it.</param>
    /// <param name="steps">The steps that the program had taken by then.</param>
    public void Extend(int size, int steps) => ExtendAtOnce(1, ValuesOf(size), steps);

    /// <summary>Allows more steps for the resources of a call that is charged at once.</summary>
    /// <param name="resources">How many they are.</param>
    /// <param name="values">What <see cref="ValuesOf"/> returns for them, together.</param>
    /// <param name="steps">The steps that the program had taken by the last of them.</param>
    public void ExtendAtOnce(int resources, int values, int steps)
    {
        if (!IsExtensible)
            return;
        _resourceValues += values;
        _resources += resources;
        Limit = Math.Min(MaxSteps, InitialSteps + Math.Min(steps, StepsPerResource * _resources));
    }

    /// <summary>Charges items that are copied or visited. A few items cost nothing beyond the step that touches them.</summary>
    /// <exception cref="BudgetException">The budget ran out.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public void ChargeItems(int count) => ChargeBulk(count / ItemsPerStep);

    /// <summary>Charges for going on with two paths.</summary>
    /// <param name="depth">The depth of the condition of the path that forks. The conditions of both paths repeat it.</param>
    /// <exception cref="BudgetException">The budget ran out.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public void ChargeFork(int depth) => ChargeBulk(StepsPerFork + depth);

    /// <summary>Charges characters that are copied or visited.</summary>
    /// <exception cref="BudgetException">The budget ran out.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public void ChargeText(int length) => ChargeBulk(length / CharactersPerStep);

    /// <summary>Charges steps for items, characters or forks.</summary>
    /// <exception cref="BudgetException">The budget ran out.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public void ChargeBulk(int steps)
    {
        BulkSteps = (int)Math.Min(BulkSteps + (long)steps, int.MaxValue);
        if (BulkSteps > InitialSteps)
            throw new BudgetException();
        Charge(steps);
    }
}

/// <summary>Thrown when the budget runs out. The run ends, and what was found before stays valid.</summary>
internal sealed class BudgetException : Exception;
