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
    public void The_steps_of_resources_do_not_count()
    {
        var budget = new Budget(CancellationToken.None);
        for (var i = 0; i < 100_000; i++)
        {
            budget.Charge(59);
            budget.Extend(size: 8, budget.Steps);
        }

        Assert.InRange(budget.Steps, 5_900_000, budget.Limit);
        budget.Charge(budget.Limit - budget.Steps);
        Assert.Throws<BudgetException>(() => budget.Charge(1));
    }

    [Fact]
    public void Steps_that_a_resource_does_not_take_are_not_saved()
    {
        var budget = new Budget(CancellationToken.None);
        for (var i = 0; i < 10_000; i++)
        {
            budget.Charge(1);
            budget.Extend(size: 8, budget.Steps);
        }

        Assert.Equal(Initial + 10_000, budget.Limit);
    }

    /// <summary>Memory is bounded: large resources allow as many steps as small ones, but fewer of them do.</summary>
    [Theory]
    [InlineData(1, 131_072)]
    [InlineData(16, 131_072)]
    [InlineData(1_024, 2_048)]
    [InlineData(Budget.MaxTree, 64)]
    [InlineData(int.MaxValue, 64)]
    public void Only_so_many_resources_allow_more_steps(int size, int resources)
    {
        var budget = new Budget(CancellationToken.None);
        for (var i = 0; i < 2 * resources; i++)
            budget.Extend(size, steps: int.MaxValue);

        Assert.Equal(Math.Min(10_000_000, Initial + 128 * resources), budget.Limit);
    }

    /// <summary>So does what is copied, which may stay in memory, too.</summary>
    [Fact]
    public void A_program_that_copies_much_takes_no_more_steps_for_its_resources()
    {
        var budget = new Budget(CancellationToken.None);
        budget.ChargeText(32 << 20);
        budget.Extend(size: 8, budget.Steps);
        Assert.Equal(Initial + 128, budget.Limit);

        budget.ChargeItems(8);
        budget.Extend(size: 8, budget.Steps);
        Assert.Equal(Initial + 128, budget.Limit);
    }

    [Fact]
    public void Copies_and_forks_take_a_million_steps_in_any_program()
    {
        var budget = new Budget(CancellationToken.None);
        for (var i = 0; i < 50_000; i++)
        {
            budget.Charge(100);
            budget.Extend(size: 8, budget.Steps);
        }
        budget.ChargeBulk(Initial);

        Assert.Throws<BudgetException>(() => budget.ChargeItems(8));
    }

    [Fact]
    public void Long_texts_together_take_less_than_300_megabytes()
    {
        var (budget, text, bytes) = (new Budget(CancellationToken.None), 40_000, 0L);
        Assert.Throws<BudgetException>(Fill);

        Assert.InRange(bytes, 200_000_000, 300_000_000);

        void Fill()
        {
            for (; ; bytes += text * sizeof(char))
                budget.ChargeText(text);
        }
    }

    /// <summary>A call that is not run again leaves the budget as if it had run.</summary>
    [Theory]
    [InlineData(0, 999_999, 0, 0, true)]
    [InlineData(0, 1_000_000, 0, 0, false)]
    [InlineData(0, 300_000, 262_144, 0, true)]
    [InlineData(1, 300_000, 262_144, 0, false)]
    [InlineData(262_145, 300_000, 262_144, 0, true)]
    [InlineData(0, 1, 0, 2_097_151, true)]
    [InlineData(0, 1, 0, 2_097_152, false)]
    public void A_call_is_charged_at_once(int bulkBefore, int steps, int bulkSteps, int values, bool allows)
    {
        var budget = new Budget(CancellationToken.None);
        budget.ChargeBulk(bulkBefore);

        Assert.Equal(allows, budget.Allows(steps, bulkSteps, values));
    }

    [Theory]
    [InlineData(1, 3_000)]
    [InlineData(2_000, 900)]
    [InlineData(Budget.MaxTree, 63)]
    public void Its_resources_allow_as_much_together_as_one_by_one(int size, int resources)
    {
        var (together, oneByOne) = (new Budget(CancellationToken.None), new Budget(CancellationToken.None));
        for (var i = 0; i < resources; i++)
            oneByOne.Extend(size, steps: 60 * (i + 1));
        together.ExtendAtOnce(resources, resources * Budget.ValuesOf(size), steps: 60 * resources);

        Assert.Equal(oneByOne.Limit, together.Limit);
        Assert.Equal(oneByOne.Allows(1, 0, Budget.MaxTree), together.Allows(1, 0, Budget.MaxTree));
    }
}
