internal static class Places
{
    public const string Primary = "us-" + Side + "-2";
    public static readonly string Dr = Primary.Replace("east", "west");
    internal static readonly string Role;

    private const string Side = "east";
    private const string Account = "123456789012";

    static Places() => Role = string.Format("arn:aws:iam::{0}:role/{1}", Account, nameof(Places).ToLowerInvariant());
}
