using DataGravity.Judging;

namespace DataGravity.Core.Tests.Judging;

/// <summary>What a move saves is the sum of what it ends, as far as that is known in the same terms.</summary>
public class PriceTextTests
{
    private static readonly Price s_rate = new(0.02m);
    private static readonly Price s_clicks = new(0.02m) { SizeGb = 40_000 };
    private static readonly Price s_views = new(0.02m) { SizeGb = 10_000 };
    private static readonly Price s_monthly = new(0.02m) { MonthlyGb = 5_000 };

    private static readonly (string Saving, Price?[] Prices)[] s_cases =
    [
        (": saves $800 a pass", [s_clicks]),
        (": saves $1,000 a pass", [s_clicks, s_views]),
        (": saves $100 a month", [s_monthly]),
        (": saves $200 a month", [s_monthly, s_monthly]),
        (": saves about $0.02 per GB", [s_rate, s_clicks]),
        (": saves about $0.02 per GB", [s_monthly, s_clicks]),
        (": saves up to $0.09 per GB", [s_rate, new Price(0.09m)]),
        ("", [s_clicks, null]),
        ("", []),
    ];

    [Fact]
    public void Of_several_costs() => Assert.All(s_cases, c => Assert.Equal(c.Saving, PriceText.WriteSaving(c.Prices)));
}
