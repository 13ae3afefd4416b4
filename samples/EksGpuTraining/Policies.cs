internal static class Policies
{
    /// <summary>The service account 'trainer' of a cluster may take on the role.</summary>
    public static string AssumeFrom(string provider, string url) =>
        $$"""
        {
          "Version": "2012-10-17",
          "Statement": [{
            "Effect": "Allow",
            "Principal": { "Federated": "{{provider}}" },
            "Action": "sts:AssumeRoleWithWebIdentity",
            "Condition": { "StringEquals": { "{{url}}:sub": "system:serviceaccount:default:trainer" } }
          }]
        }
        """;

    public static string Read(string bucket) =>
        $$"""
        {
          "Version": "2012-10-17",
          "Statement": [{ "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": ["{{bucket}}", "{{bucket}}/*"] }]
        }
        """;
}
