namespace Testing.Tests;

/// <summary>A harness that cannot fail is a defect: most tests here run one that must.</summary>
internal static class Fails
{
    public static async Task WithAsync(Task test, params string[] messageParts)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => test);
        Assert.All(messageParts, part => Assert.Contains(part, failure.Message, StringComparison.Ordinal));
    }

    public static Task WithAsync<TVerifier>(AnalyzerTest<TVerifier> test, params string[] messageParts)
        where TVerifier : IVerifier, new() => WithAsync(test.RunAsync(), messageParts);
}
