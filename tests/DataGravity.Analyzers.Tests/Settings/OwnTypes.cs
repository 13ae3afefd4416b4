namespace DataGravity.Analyzers.Tests.Settings;

/// <summary>Components that only DataGravity.yaml tells of: one made elsewhere, and one of the program.</summary>
internal static class OwnTypes
{
    public const string Source = """
        sealed class TrainerArgs : ResourceArgs
        {
            [Input("region")] public Input<string>? Region { get; set; }
            [Input("datasets")] public InputList<string>? Datasets { get; set; }
        }

        sealed class Trainer : ComponentResource
        {
            public Trainer(string name, TrainerArgs args, ComponentResourceOptions? options = null) : base("acme:ml:Trainer", name, args, options, remote: true) { }
        }

        sealed class LocalTrainer : ComponentResource
        {
            public LocalTrainer(string name, TrainerArgs args, ComponentResourceOptions? options = null) : base("acme:ml:LocalTrainer", name, args, options) { }
        }
        """;
}
