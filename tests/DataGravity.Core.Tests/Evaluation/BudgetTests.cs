using DataGravity.Evaluation;

namespace DataGravity.Core.Tests.Evaluation;

/// <summary>How many steps a program may take.</summary>
public class BudgetTests
{
    private const int Initial = 1_000_000;

    [Fact]
    public void A_program_without_resources_takes_a_million_steps()
    {
        var budget = new Budget(CancellationToken.None);

        budget.Charge(Initial);

        Assert.Throws<BudgetException>(() => budget.Charge(1));
    }

    [Fact]
    public void Each_resource_allows_more_steps()
    {
        var budget = new Budget(CancellationToken.None);
        for (var i = 0; i < 1_000; i++)
            budget.Extend(values: 8);

        budget.Charge(Initial + 100_000);

        Assert.Equal(Initial + 128_000, budget.Limit);
    }

    /// <summary>Memory is bounded: large resources allow as many steps as small ones, but fewer of them do.</summary>
    [Theory]
    [InlineData(1, 65_536)]
    [InlineData(16, 65_536)]
    [InlineData(1_024, 1_024)]
    [InlineData(Budget.MaxTree, 32)]
    [InlineData(int.MaxValue, 32)]
    public void Only_so_many_resources_allow_more_steps(int values, int resources)
    {
        var budget = new Budget(CancellationToken.None);
        for (var i = 0; i < 2 * resources; i++)
            budget.Extend(values);

        Assert.Equal(Initial + 128 * resources, budget.Limit);
    }

    /// <summary>So does what is copied, which may stay in memory, too.</summary>
    [Fact]
    public void A_program_that_copies_much_takes_no_more_steps_for_its_resources()
    {
        var budget = new Budget(CancellationToken.None);
        budget.ChargeText(64 << 20);
        budget.Extend(values: 8);
        Assert.Equal(Initial + 128, budget.Limit);

        budget.ChargeItems(8);
        budget.Extend(values: 8);
        Assert.Equal(Initial + 128, budget.Limit);
    }

    /// <summary>A call that is not run again leaves the budget as if it had run.</summary>
    [Theory]
    [InlineData(0, 999_999, 0, true)]
    [InlineData(0, 1_000_000, 0, false)]
    [InlineData(0, 300_000, 262_144, true)]
    [InlineData(1, 300_000, 262_144, false)]
    [InlineData(262_145, 300_000, 262_144, true)]
    public void A_call_is_charged_at_once(int copiedBefore, int steps, int copySteps, bool allows)
    {
        var budget = new Budget(CancellationToken.None);
        budget.ChargeCopies(copiedBefore);

        Assert.Equal(allows, budget.Allows(steps, copySteps));
    }
}
