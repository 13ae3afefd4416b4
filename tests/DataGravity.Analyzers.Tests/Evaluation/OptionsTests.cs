using DataGravity.Analyzers.Tests.Differential;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Options and settings that decide whether and when a resource is registered.</summary>
public class OptionsTests
{
    [Fact]
    public Task Arguments_are_read_after_the_resource_that_it_is_deleted_with() =>
        Agreement.VerifyEveryPathAsync(
            """
            var other = new Aws.S3.Bucket("other");
            var args = new Aws.S3.BucketArgs { Region = "us-west-2" };
            _ = new Aws.S3.Bucket("with", args, new() { DeletedWith = other });
            _ = new Aws.S3.Bucket("without", args, new() { DependsOn = other });
            args.Region = a ? "eu-west-1" : "eu-west-2";
            _ = new Aws.S3.Bucket("then", args, new() { DeletedWith = null });
            if (b)
                args.Tags.Add("late", "yes");
            var shared = new Aws.S3.BucketArgs();
            foreach (var region in new[] { "us-east-1", "us-east-2" })
            {
                shared.Region = region;
                _ = new Aws.S3.Bucket("shared-" + region, shared, new() { DeletedWith = other, ResourceTransforms = { Named } });
            }
            static Task<ResourceTransformResult?> Named(ResourceTransformArgs given, System.Threading.CancellationToken _) =>
                Task.FromResult<ResourceTransformResult?>(new(given.Args.SetItem("bucket", given.Name), given.Options));
            """
        );

    [Fact]
    public Task What_arguments_hold_is_read_after_an_output_among_them() =>
        Agreement.VerifyEveryPathAsync(
            """
            var other = new Aws.S3.Bucket("other");
            var args = new Aws.S3.BucketArgs { BucketName = other.Id, Region = "us-west-2" };
            _ = new Aws.S3.Bucket("waits", args);
            args.Tags.Add("late", a ? "yes" : "no");
            args.Region = "eu-west-1";
            _ = new Aws.S3.Bucket("again", args);
            if (b)
                args.Tags.Add("later", other.Arn);
            foreach (var region in new[] { "us-east-1", "us-east-2" })
            {
                _ = new Aws.S3.Bucket("shared-" + region, new() { BucketName = other.Id.Apply(id => id + region), Tags = args.Tags });
                args.Tags.Add(region, region);
            }
            """
        );

    [Fact]
    public Task Properties_of_arguments_are_read_at_once_and_in_order() =>
        Agreement.VerifyEveryPathAsync(
            """
            var first = new Aws.S3.Bucket("first");
            var second = new Aws.S3.Bucket("second");
            var tags = new InputMap<string> { ["team"] = "ml" };
            _ = new Aws.S3.Bucket("tagged", new() { Tags = tags });
            tags.Add("stage", "prod");
            var args = new Aws.Lambda.FunctionArgs { Role = first.Arn, S3Bucket = first.BucketName, S3Key = "k" };
            _ = new Aws.Lambda.Function("one", args);
            args.S3Bucket = second.BucketName;
            _ = new Aws.Lambda.Function("two", args);
            args.Layers.Add(second.Arn);
            """
        );

    [Fact]
    public Task An_output_of_a_class_in_the_program_is_filled() =>
        Agreement.VerifyAsync(
            """
            var bus = new Bus("bus", new());
            _ = new Aws.S3.Bucket("after", new() { BucketName = bus.Arn });
            _ = new Aws.S3.Bucket("end", new() { BucketName = bus.Name.Apply(name => name + "-x") });
            """,
            """
            class BusArgs : ResourceArgs { }

            class Bus : CustomResource
            {
                public Bus(string name, BusArgs args) : base("aws:cloudwatch/eventBus:EventBus", name, args) { }

                [Output("arn")]
                public Output<string> Arn { get; private set; } = null!;

                [Output("name")]
                public Output<string> Name { get; private set; }
            }
            """
        );

    [Fact]
    public Task What_is_found_by_its_urn_is_not_registered() =>
        Agreement.VerifyAsync(
            """
            const string urn = "urn:pulumi:dev::app::aws:s3/bucket:Bucket::b";
            _ = new Aws.S3.Bucket("b");
            var found = new Aws.S3.Bucket("found", new() { Region = "eu-west-1" }, new CustomResourceOptions { Urn = urn });
            var merged = new Aws.S3.Bucket("merged", null, CustomResourceOptions.Merge(new() { Urn = urn }, null));
            _ = new Aws.S3.Bucket("after", new() { BucketName = found is null || merged == found ? "null" : "found" });
            """
        );

    [Theory]
    [InlineData("RequireBoolean", "True")]
    [InlineData("GetBoolean", "TRUE")]
    [InlineData("GetBoolean", "1")]
    [InlineData("GetInt32", "three")]
    [InlineData("RequireDouble", "")]
    public async Task A_setting_of_another_type_ends_the_program(string read, string value)
    {
        var program = DeployedProgram
            .Of(
                $"""
                _ = new Aws.S3.Bucket("before");
                var value = new Config().{read}("value");
                _ = new Aws.S3.Bucket("after" + value);
                """
            )
            .With("app:value", value);
        Assert.Equal(["before"], (await ProgramRunner.RunToFailureAsync(program)).Select(found => found.Name));
        Assert.Equal(["before"], StaticGraph.Read(program).Select(found => found.Name));
    }

    [Theory]
    [InlineData("[\\\"aws\\\"]")]
    [InlineData("[\\\"gcp\\\", \\\"*\\\"]")]
    public void Without_default_providers_nobody_knows_one(string packages)
    {
        var program = DeployedProgram
            .Of(
                """
                var west = new Aws.Provider("west", new() { Region = "us-west-2" });
                _ = new Aws.S3.Bucket("named", null, new() { Provider = west });
                _ = new Aws.S3.Bucket("refused");
                """
            )
            .With("pulumi:disable-default-providers", packages);
        Assert.Equal([null, "west", "?"], StaticGraph.Read(program).Select(found => found.Provider));
    }

    [Fact]
    public void The_output_of_a_resource_tells_the_name_of_a_list()
    {
        const string Package = """
            using System.Collections.Immutable;
            using Pulumi;
            namespace Acme;

            public class AcmeResourceTypeAttribute(string type) : ResourceTypeAttribute(type, null);

            [AcmeResourceType("acme:net:Site")]
            public class Site(string name, SiteArgs args) : CustomResource("acme:net:Site", name, args)
            {
                [Output("allowedCIDRs")]
                public Output<ImmutableArray<string>> Cidrs { get; private set; } = null!;

                [Output("httpHeaders")]
                public Output<ImmutableDictionary<string, string>> HTTPHeaders { get; private set; } = null!;
            }

            public class SiteArgs : ResourceArgs
            {
                [Input("allowedCIDRs")]
                private InputList<string>? _cidrs;
                public InputList<string> Cidrs { get => _cidrs ??= new(); set => _cidrs = value; }

                [Input("httpHeaders")]
                private InputMap<string>? _headers;
                public InputMap<string> HTTPHeaders { get => _headers ??= new(); set => _headers = value; }

                [Input("plainList")]
                private InputList<string>? _plainList;
                public InputList<string> PlainList { get => _plainList ??= new(); set => _plainList = value; }
            }
            """;
        MetadataReference[] references = [.. FrameworkReferences.Net100, .. PulumiReferences.All];
        using var image = new MemoryStream();
        var library = CSharpCompilation.Create(
            "Acme",
            [CSharpSyntaxTree.ParseText(Package)],
            references,
            new(OutputKind.DynamicallyLinkedLibrary)
        );
        Assert.True(library.Emit(image).Success);
        var program = DeployedProgram.Of(
            "_ = new Acme.Site(\"site\", new() { Cidrs = { \"10.0.0.0/8\" }, HTTPHeaders = { [\"x\"] = \"y\" }, PlainList = { \"z\" } });"
        );
        var compilation = program.Compile().AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        var site = Assert.Single(StaticGraph.Read(program, StaticGraph.Lower(compilation)));
        Assert.Equal(["allowedCIDRs.0", "httpHeaders.x", "plainList.0"], site.Inputs.Keys);
    }

    [Fact]
    public async Task The_engine_refuses_what_names_no_provider()
    {
        var program = DeployedProgram
            .Of(
                """
                var west = new Aws.Provider("west", new() { Region = "us-west-2" });
                _ = new Aws.S3.Bucket("named", null, new() { Provider = west });
                _ = new Aws.S3.Bucket("refused");
                _ = new Gcp.Storage.Bucket("other", new() { Location = "EU" });
                """
            )
            .With("pulumi:disable-default-providers", "[\"aws\"]");
        Assert.Equal(["west", "named", "other"], (await ProgramRunner.RunToFailureAsync(program)).Select(found => found.Name));
    }
}
