namespace Pulumi;

/// <summary>Options of a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? _additionalSecretOutputs;

    public bool? DeleteBeforeReplace { get; set; }

    public List<string> AdditionalSecretOutputs
    {
        get => _additionalSecretOutputs ??= [];
        set => _additionalSecretOutputs = value;
    }

    public string? ImportId { get; set; }

    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        merged.MergeIn(options1);
        merged.MergeIn(options2);
        return merged;
    }

    internal override ResourceOptions Clone() => Merge(this, null);

    private void MergeIn(CustomResourceOptions? second)
    {
        if (second is null)
        {
            return;
        }

        base.MergeIn(second);
        DeleteBeforeReplace = second.DeleteBeforeReplace ?? DeleteBeforeReplace;
        ImportId = second.ImportId ?? ImportId;
        AdditionalSecretOutputs = [.. AdditionalSecretOutputs, .. second.AdditionalSecretOutputs];
    }
}
