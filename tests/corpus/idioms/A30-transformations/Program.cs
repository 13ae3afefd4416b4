using Insight;

return await Pulumi.Deployment.RunAsync<InsightStack>();
