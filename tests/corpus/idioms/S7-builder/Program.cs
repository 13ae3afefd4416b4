using Pulumi;
using Translate;

return await Deployment.RunAsync(() =>
{
    using (DeployContext.Enter("eu", "eu-west-3"))
    {
        var corpus = new CorpusBuilder().Named("corpus").Versioned().Build();
        using (DeployContext.Enter("us", "us-east-2"))
            new CorpusBuilder().Named("corpus").Build();

        // Back in Europe.
        new ModelBuilder("translator").WithData(corpus, "fr-de").WithInstance("ml.p3.2xlarge").Build();
    }
    using var asia = DeployContext.Enter("asia", "ap-south-1");
    new CorpusBuilder().Named("corpus").Build();
});
