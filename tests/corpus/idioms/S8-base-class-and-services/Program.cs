using Fraud;
using Pulumi;

return await Deployment.RunAsync<FraudStack>(new Services(
    new FraudSettings { BucketName = "acme-transactions", Instance = "ml.g4dn.xlarge" }));
