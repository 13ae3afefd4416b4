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
}
