using Pulumi;
using Aws = Pulumi.Aws;

namespace Fraud;

internal abstract class StackBase<TStack> : Stack
    where TStack : StackBase<TStack>
{
    private Aws.Provider? _provider;

    protected Config Config { get; } = new();

    protected abstract string ProviderName { get; }

    protected virtual string Region => Config.Require("region");

    protected Aws.Provider AwsProvider => _provider ??= CreateAwsProvider();

    protected virtual Aws.Provider CreateAwsProvider() => new(ProviderName, new() { Region = Region });

    protected CustomResourceOptions Options(Resource? parent = null) => new() { Parent = parent ?? this, Provider = AwsProvider };
}
