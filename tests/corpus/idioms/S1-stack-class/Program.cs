using Recommender;

internal static class Program
{
    private static Task<int> Main() => Pulumi.Deployment.RunAsync<RecommenderStack>();
}
