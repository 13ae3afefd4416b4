using System.Reflection;
using Pulumi;
using Pulumi.Utilities;
using Aws = Pulumi.Aws;

namespace PulumiSdk.Tests.Shapes;

public class ShapeTests
{
    private const BindingFlags Private = BindingFlags.NonPublic | BindingFlags.Instance;

    [Fact]
    public void The_token_is_on_the_class_in_an_attribute_of_the_packages_own()
    {
        var attribute = typeof(Aws.Sagemaker.Model).GetCustomAttribute<ResourceTypeAttribute>()!;
        Assert.Equal("aws:sagemaker/model:Model", attribute.Type);
        Assert.Equal("Pulumi.Aws.AwsResourceTypeAttribute", attribute.GetType().FullName);
        Assert.False(attribute.GetType().IsPublic);
        Assert.Equal("pulumi:providers:aws", typeof(Aws.Provider).GetCustomAttribute<ResourceTypeAttribute>()!.Type);
    }

    [Theory]
    [InlineData(typeof(Aws.S3.BucketArgs), "corsRules")]
    [InlineData(typeof(Aws.S3.BucketArgs), "tags")]
    [InlineData(typeof(Aws.S3.BucketReplicationConfigArgs), "token")]
    [InlineData(typeof(Aws.ProviderArgs), "secretKey")]
    public void Lists_maps_and_secrets_have_their_input_on_a_private_field(Type args, string name)
    {
        Assert.Equal(name, InputName(args.GetField($"_{name}", Private)!));
        Assert.Null(InputName(args.GetProperty(char.ToUpperInvariant(name[0]) + name[1..])!));
    }

    [Theory]
    [InlineData(typeof(Aws.S3.BucketArgs), "BucketName", "bucket")]
    [InlineData(typeof(Aws.S3.BucketArgs), "Region", "region")]
    [InlineData(typeof(Aws.Iam.PolicyArgs), "PolicyDocument", "policy")]
    [InlineData(typeof(Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs), "ModelDataUrl", "modelDataUrl")]
    public void Scalars_have_their_input_on_the_property(Type args, string property, string name) =>
        Assert.Equal(name, InputName(args.GetProperty(property)!));

    [Fact]
    public async Task Secrets_become_secret_outputs()
    {
        var args = new Aws.ProviderArgs { SecretKey = "s" };
        Assert.True(await Output.IsSecretAsync(args.SecretKey.ToOutput()));
    }

    [Fact]
    public void Args_are_optional_exactly_where_nothing_is_required()
    {
        Assert.True(ArgsOf(typeof(Aws.S3.Bucket)).IsOptional);
        Assert.False(ArgsOf(typeof(Aws.Sagemaker.Model)).IsOptional);

        static ParameterInfo ArgsOf(Type resource) => resource.GetConstructors().Single().GetParameters()[1];
    }

    [Fact]
    public async Task Lists_append_in_initialisers_and_are_replaced_by_assignment()
    {
        var args = new Aws.Sagemaker.ModelArgs { Containers = { new Aws.Sagemaker.Inputs.ModelContainerArgs() } };
        args.Containers.Add(new Aws.Sagemaker.Inputs.ModelContainerArgs());
        Assert.Equal(2, await Length());
        args.Containers = [new Aws.Sagemaker.Inputs.ModelContainerArgs()];
        Assert.Equal(1, await Length());
        args.Containers = new[] { new Aws.Sagemaker.Inputs.ModelContainerArgs() };
        Assert.Equal(1, await Length());

        async Task<int> Length() => (await OutputUtilities.GetValueAsync(args.Containers.ToOutput())).Length;
    }

    [Fact]
    public void Empty_makes_new_args()
    {
        Assert.NotNull(Aws.S3.BucketArgs.Empty);
        Assert.NotSame(Aws.S3.BucketArgs.Empty, Aws.S3.BucketArgs.Empty);
        Assert.NotNull(Aws.GetRegionArgs.Empty);
    }

    [Fact]
    public void Enums_are_structs_with_explicit_conversion()
    {
        Assert.Equal("us-west-2", Aws.Region.USWest2.ToString());
        Assert.Equal("ca-central-1", (string)Aws.Region.CACentral);
        Assert.True(Aws.Region.USEast1 != Aws.Region.USEast2);
        Assert.NotNull(typeof(Aws.Region).GetCustomAttribute<EnumTypeAttribute>());
        Assert.Null(typeof(Aws.Region).GetMethod("op_Implicit"));
    }

    [Fact]
    public async Task Enums_of_a_property_convert_with_its_union()
    {
        var run = await Run.Of(() =>
            _ = new Aws.Ec2.Instance("i", new() { InstanceType = Aws.Ec2.InstanceType.G4dn_XLarge, Tenancy = "default" })
        );
        Assert.Equal("""{"instanceType":"g4dn.xlarge","tenancy":"default"}""", run["i"].Inputs.ToJsonString());
    }

    [Fact]
    public void Results_have_read_only_fields_and_a_constructor_for_the_engine()
    {
        var result = typeof(Aws.GetRegionResult);
        Assert.NotNull(result.GetCustomAttribute<OutputTypeAttribute>());
        Assert.True(result.GetField("Region")!.IsInitOnly);
        Assert.NotNull(result.GetConstructors(Private).Single().GetCustomAttribute<OutputConstructorAttribute>());
    }

    [Fact]
    public void Functions_can_be_called_three_ways()
    {
        var calls = typeof(Aws.S3.GetBucket).GetMethods(BindingFlags.Public | BindingFlags.Static);
        Assert.Equal(
            [
                "Task`1 InvokeAsync(GetBucketArgs, InvokeOptions)",
                "Output`1 Invoke(GetBucketInvokeArgs, InvokeOptions)",
                "Output`1 Invoke(GetBucketInvokeArgs, InvokeOutputOptions)",
            ],
            calls.Select(call =>
                $"{call.ReturnType.Name} {call.Name}({string.Join(", ", call.GetParameters().Select(parameter => parameter.ParameterType.Name))})"
            )
        );
    }

    [Fact]
    public void Nested_types_of_functions_come_plain_and_wrapped()
    {
        Assert.Equal(typeof(List<string>), typeof(Aws.Iam.Inputs.GetPolicyDocumentStatementArgs).GetProperty("Actions")!.PropertyType);
        Assert.Equal(
            typeof(InputList<string>),
            typeof(Aws.Iam.Inputs.GetPolicyDocumentStatementInputArgs).GetProperty("Actions")!.PropertyType
        );
        Assert.NotNull(typeof(Aws.Iam.Outputs.GetPolicyDocumentStatementResult));
    }

    [Fact]
    public void Fractions_are_double_and_counts_are_int()
    {
        Assert.Equal(
            typeof(Input<double>),
            typeof(Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs).GetProperty("InitialVariantWeight")!.PropertyType
        );
        Assert.Equal(
            typeof(Input<int>),
            typeof(Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs).GetProperty("InitialInstanceCount")!.PropertyType
        );
    }

    private static string? InputName(MemberInfo member) =>
        member
            .GetCustomAttributesData()
            .SingleOrDefault(attribute => attribute.AttributeType == typeof(InputAttribute))
            ?.ConstructorArguments[0]
            .Value as string;
}
