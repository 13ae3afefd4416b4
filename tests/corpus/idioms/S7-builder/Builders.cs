using Pulumi;
using Aws = Pulumi.Aws;

namespace Translate;

internal sealed class CorpusBuilder
{
    private string _name = "unnamed";
    private bool _versioned;

    public CorpusBuilder Named(string name)
    {
        _name = name;
        return this;
    }

    public CorpusBuilder Versioned()
    {
        _versioned = true;
        return this;
    }

    public Aws.S3.Bucket Build()
    {
        var (context, options) = (DeployContext.Current, new CustomResourceOptions { Provider = DeployContext.Current.Provider });
        var bucket = new Aws.S3.Bucket($"{_name}-{context.Name}", new(), options);
        if (_versioned)
        {
            _ = new Aws.S3.BucketVersioning($"{_name}-{context.Name}-versions", new()
            {
                Bucket = bucket.Id,
                VersioningConfiguration = new Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
            }, options);
        }
        return bucket;
    }
}

internal sealed class ModelBuilder(string name)
{
    private readonly Aws.Sagemaker.ModelArgs _args = new() { ExecutionRoleArn = "arn:aws:iam::123456789012:role/translate" };
    private string? _instance;

    public ModelBuilder WithData(Aws.S3.Bucket corpus, string pair)
    {
        _args.PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            ModelDataUrl = Output.Format($"s3://{corpus.BucketName}/{pair}.tar.gz"),
            Environment = { { "PAIR", pair } },
        };
        return this;
    }

    public ModelBuilder WithInstance(string instance) => Also(() => _instance = instance);

    public Aws.Sagemaker.Model Build()
    {
        var options = new CustomResourceOptions { Provider = DeployContext.Current.Provider };
        var model = new Aws.Sagemaker.Model(name, _args, options);
        _ = new Aws.Sagemaker.EndpointConfiguration($"{name}-{_instance!.Split('.')[1]}", new()
        {
            ProductionVariants = { new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs { ModelName = model.Name, InstanceType = _instance } },
        }, options);
        return model;
    }

    private ModelBuilder Also(Action change)
    {
        change();
        return this;
    }
}
