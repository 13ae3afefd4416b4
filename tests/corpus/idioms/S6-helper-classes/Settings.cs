using Pulumi;

internal class Settings
{
    private readonly Config _config = new();
    private readonly Config _gcp = new("gcp");

    public Settings()
    {
        Region = _gcp.Require("region");
        Gpus = _config.GetInt32("gpus") ?? 1;
    }

    public string Region { get; }

    public int Gpus { get; }

    public string Zone => $"{Region}-{(Gpus > 2 ? "b" : "a")}";

    public string Prefix { get; set; } = "vision-" + Deployment.Instance.StackName;
}
