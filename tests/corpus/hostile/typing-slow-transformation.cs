// Half typed: a part of the file pasted into an initializer.
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Pulumi;
        using Aws = Pulumi.Aws;

        return await Deployment.RunAsync(Deploy, new StackOptions
        {
            ResourceTransformations =
            {
                args => args.Args is Aws.Lambda.FunctionArgs f ? new(new Aws.Lambda.FunctionArgs { Role = f.Role, S3Bucket = f.S3Bucket, Region = "eu-west-1" }, args.Options) : null,
            },
        });

        static Task<IDictionary<string, object?>> Deploy()
        {
            var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
            _ = new Aws.Lambda.Function("f", new() { Role = "r", S3Bucket = , object?>> Deploy()
        {
            var data = new Aws.S3.Bucket("data", new() { Region = "eu-west-1" });
            _ = new Aws.Lambda.Function("f", new(data.Id, Region = "us-east-1" });
            return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
        }
