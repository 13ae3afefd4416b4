using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation.Known;

public class JsonTests
{
    [Fact]
    public Task What_is_read_from_a_document_is_what_it_holds() =>
        Agreement.VerifyAsync(
            """""
            var data = new Aws.S3.Bucket("data");
            var text = """
                { "region": "eu-west-1", "sizes": [1, 2.5, true, null], /* kept short */ "nested": { "name": "a\tb\u0041" }, }
                """;
            using var document = System.Text.Json.JsonDocument.Parse(text, new() { AllowTrailingCommas = true, CommentHandling = System.Text.Json.JsonCommentHandling.Skip });
            var root = document.RootElement;
            _ = new Aws.S3.Bucket("element", new()
            {
                Region = root.GetProperty("region").GetString()!,
                BucketName = root.GetProperty("nested").GetProperty("name").GetString() + root.GetProperty("sizes")[0].GetInt32() + root.GetProperty("sizes").GetArrayLength(),
                BucketPrefix = root.TryGetProperty("none", out _) ? "there" : "missing",
            });
            var node = System.Text.Json.Nodes.JsonNode.Parse("""{"region":"us-east-1","list":["x","y"]}""")!;
            node["added"] = "z";
            _ = new Aws.S3.Bucket("node", new() { Region = (string)node["region"]!, BucketName = (string)node["list"]![1]! + node["added"]!.GetValue<string>() + (node["none"] is null) });
            _ = new Aws.S3.Bucket("output", new()
            {
                BucketName = Output.JsonDeserialize<Dictionary<string, string>>(Output.Format($$"""{"bucket":"{{data.Id}}","other":"x"}""")).Apply(d => d["bucket"] + d["other"]),
            });
            var settings = System.Text.Json.JsonSerializer.Deserialize<Settings>("""{"Region":"eu-north-1","bucket_name":"lake","Tags":{"a":"b"}}""")!;
            _ = new Aws.S3.Bucket("settings", new() { Region = settings.Region, BucketName = settings.Full, Tags = settings.Tags });
            """"",
            """
            class Settings
            {
                public string Region { get; set; } = "";
                [System.Text.Json.Serialization.JsonPropertyName("bucket_name")] public string Name { get; set; } = "";
                public Dictionary<string, string> Tags { get; set; } = new();
                public string Full => Name + "-" + Region;
            }
            """
        );

    [Fact]
    public Task What_is_written_is_read_back() =>
        Agreement.VerifyAsync(
            """
            var data = new Aws.S3.Bucket("data");
            var json = Output.Tuple(data.Id, data.Arn).Apply(t => System.Text.Json.JsonSerializer.Serialize(new
            {
                uri = $"s3://{t.Item1}",
                List = new object[] { t.Item2, 1 },
                Map = new Dictionary<string, object?> { ["k"] = t.Item1, ["nothing"] = null },
                Record = new Shape("n", 3) { Secret = "s" },
            }, new System.Text.Json.JsonSerializerOptions { PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.CamelCase }));
            Output<string> At(Func<System.Text.Json.JsonElement, string> read) => json.Apply(j => read(System.Text.Json.JsonDocument.Parse(j).RootElement));
            _ = new Aws.S3.Bucket("a", new() { BucketName = At(r => r.GetProperty("uri").GetString()!), BucketPrefix = At(r => r.GetProperty("list")[0].GetString()!) });
            _ = new Aws.S3.Bucket("b", new() { BucketName = At(r => r.GetProperty("map").GetProperty("k").GetString()!), Region = At(r => r.GetProperty("record").GetProperty("displayName").GetString()!) });
            _ = new Aws.S3.Bucket("c", new() { BucketName = At(r => r.GetProperty("record").GetProperty("named").GetString()!), Region = At(r => r.GetProperty("record").TryGetProperty("secret", out _) ? "leaked" : "kept") });
            """,
            """
            record Shape(string Name, int Size)
            {
                public string DisplayName => Name + Size;
                [System.Text.Json.Serialization.JsonPropertyName("named")] public string Other { get; init; } = "other";
                [System.Text.Json.Serialization.JsonIgnore] public string Secret { get; init; } = "";
            }
            """
        );

    [Fact]
    public Task A_policy_document_is_a_function_of_its_arguments() =>
        Agreement.VerifyAsync(
            """
            var data = new Aws.S3.Bucket("data");
            var policy = Aws.Iam.GetPolicyDocument.Invoke(new()
            {
                Statements =
                {
                    new Aws.Iam.Inputs.GetPolicyDocumentStatementInputArgs
                    {
                        Actions = { "s3:GetObject" },
                        Resources = { data.Arn, data.Arn.Apply(arn => $"{arn}/*") },
                        Principals = { new Aws.Iam.Inputs.GetPolicyDocumentStatementPrincipalInputArgs { Type = "Service", Identifiers = { "sagemaker.amazonaws.com" } } },
                    },
                },
            });
            Output<string> At(Func<System.Text.Json.JsonElement, string> read) => policy.Apply(p => read(System.Text.Json.JsonDocument.Parse(p.Json).RootElement.GetProperty("Statement")[0]));
            _ = new Aws.S3.Bucket("a", new() { BucketName = At(s => s.GetProperty("Resource")[1].GetString()!), BucketPrefix = At(s => s.GetProperty("Effect").GetString() + s.GetProperty("Action").GetString()) });
            _ = new Aws.S3.Bucket("b", new() { BucketName = At(s => s.GetProperty("Principal").GetProperty("Service").GetString()!) });
            _ = new Aws.Iam.RolePolicy("p", new() { Role = "r", Policy = policy.Apply(p => p.Json) });
            """
        );
}
