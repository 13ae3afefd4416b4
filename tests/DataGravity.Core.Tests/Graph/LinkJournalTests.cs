using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Graph;
using static DataGravity.Core.Tests.Graph.LargeStack;

namespace DataGravity.Core.Tests.Graph;

/// <summary>Who asks why a resource has no data is told what was there, and why it made no link.</summary>
public class LinkJournalTests
{
    private const string Task = "aws:ecs/taskDefinition:TaskDefinition";
    private const string ManagedPolicy = "aws:iam/policy:Policy";
    private const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    private static readonly Value s_unknown = new Unknown("an environment variable");

    /// <summary>Programs, each with the resource that is asked about, and what it is told: the input, what is there, the reason.</summary>
    private static readonly Dictionary<string, (Func<LargeStack, Registration> Make, string[] Expected)> s_programs = new()
    {
        ["a bucket nobody knows"] = (stack => AddFunction(stack, s_unknown), ["s3Bucket: unknown (an environment variable): NotKnown"]),
        ["a part of an address"] = (
            stack => AddModel(stack, new Text([Text("s3://"), s_unknown, Text("/model.tar.gz")])),
            ["primaryContainer.modelDataUrl: s3://{unknown (an environment variable)}/model.tar.gz: NotKnown"]
        ),
        ["configuration without a value"] = (
            stack => AddFunction(stack, SymbolicInput.OfConfiguration("app:bucket")),
            ["s3Bucket: configuration 'app:bucket': NotKnown"]
        ),
        ["a bucket of nobody"] = (stack => AddFunction(stack, Text("elsewhere")), ["s3Bucket: elsewhere: NamesNoKnownStore"]),
        ["another output"] = (
            stack => AddFunction(stack, Output(stack.Add(Bucket, 1), "hostedZoneId")),
            ["s3Bucket: 1-0.hostedZoneId: OutputNamesNoData"]
        ),
        ["a network"] = (stack => AddFunction(stack, Output(stack.Add(Vpc, 1), "id")), ["s3Bucket: 1-0.id: HoldsNoData"]),
        ["a website"] = (
            stack =>
                AddNotebook(
                    stack,
                    AddRole(
                        stack,
                        "s3:GetObject",
                        Output(stack.Add(Bucket, 1, ("website", Object(("indexDocument", Text("index.html"))))), "arn")
                    )
                ),
            [": S3 bucket '1-0': IsWebsite"]
        ),
        ["every bucket"] = (stack => AddNotebook(stack, AddRole(stack, "s3:GetObject", Text("*"))), ["policy: *: NamesEveryStore"]),
        ["all buckets, spelled out"] = (
            stack => AddNotebook(stack, AddRole(stack, "s3:GetObject", Text("arn:aws:s3:::*"))),
            ["policy: arn:aws:s3:::*: NamesEveryStore"]
        ),
        ["a policy of AWS"] = (
            stack =>
            {
                var role = stack.Add(Role, 1);
                var policy = Text("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess");
                stack.Add(Attachment, 2, ("role", Output(role, "name")), ("policyArn", policy));
                return AddNotebook(stack, Output(role, "arn"));
            },
            ["policyArn: arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess: NamesEveryStore"]
        ),
        ["actions that read nothing"] = (
            stack => AddNotebook(stack, AddRole(stack, "s3:ListAllMyBuckets", Output(stack.Add(Bucket, 1), "arn"))),
            ["policy: s3:ListAllMyBuckets: OpensNoData"]
        ),
        ["a role of somebody else"] = (
            stack =>
                stack.Add(Notebook, 9, ("instanceType", Text("ml.t3.medium")), ("roleArn", Text("arn:aws:iam::123456789012:role/other"))),
            ["roleArn: arn:aws:iam::123456789012:role/other: NotDefinedHere"]
        ),
        ["an image of nobody knows whom"] = (
            stack => stack.Add(Function, 9, ("imageUri", Text("docker.io/library/python"))),
            ["imageUri: docker.io/library/python: RegistryNotKnown"]
        ),
        ["never at once"] = (
            stack =>
            {
                var when = new ConditionSpace().Is("isProduction", "isProduction", true);
                var (one, other) = (stack.Add(Role, 1), stack.Add(Role, 1));
                AddPolicy(
                    stack,
                    new Choice([(when.Not(), Output(one, "id")), (when, Text("another"))]),
                    "s3:GetObject",
                    Output(stack.Add(Bucket, 1), "arn")
                );
                return AddNotebook(stack, new Choice([(when, Output(one, "arn")), (when.Not(), Output(other, "arn"))]));
            },
            [": S3 bucket '1-2': NeverHolds"]
        ),
        ["its own data"] = (
            stack =>
            {
                var role = stack.Add(Role, 1);
                var group = stack.Add("aws:sagemaker/featureGroup:FeatureGroup", 2, ("roleArn", Output(role, "arn")));
                AddPolicy(stack, Output(role, "id"), "s3:GetObject", Output(group, "arn"));
                return group;
            },
            [": SageMaker feature group '2-1': IsItself"]
        ),
        ["a task that is judged itself"] = (
            stack => stack.Add("aws:ecs/service:Service", 9, ("taskDefinition", Output(stack.Add(Task, 1), "arn"))),
            [": ECS task definition '1-0': HasPlaceOfItsOwn"]
        ),
        ["policies of policies"] = (
            stack =>
            {
                var (role, policy) = (stack.Add(Role, 1), stack.Add(ManagedPolicy, 1));
                for (var i = 0; i < 5; i++)
                    policy = stack.Add(ManagedPolicy, 1, ("policy", Output(policy, "arn")));
                stack.Add(Attachment, 2, ("role", Output(role, "name")), ("policyArn", Output(policy, "arn")));
                return AddNotebook(stack, Output(role, "arn"));
            },
            [": IAM policy '1-3': TooDeep"]
        ),
        ["near enough"] = (stack => AddFunction(stack, Output(stack.Add(Bucket, 1), "id")), []),
    };

    public static TheoryData<string> Programs => [.. s_programs.Keys];

    [Theory, MemberData(nameof(Programs))]
    public void What_makes_no_link_is_noted(string program)
    {
        var stack = new LargeStack();
        var (make, expected) = s_programs[program];
        var resource = make(stack);
        var graph = stack.Graph();
        var explained = graph.ExplainLinks(graph.ResourceOf(resource));
        Assert.Equal(expected, explained.Rejected.Select(said => $"{said.Path}: {said.Text}: {said.Reason}"));
        Assert.Equal(graph.LinksOf(graph.ResourceOf(resource)), explained.Links);
    }

    private static Registration AddFunction(LargeStack stack, Value bucket) => stack.Add(Function, 9, ("s3Bucket", bucket));

    private static Registration AddModel(LargeStack stack, Value url) =>
        stack.Add("aws:sagemaker/model:Model", 9, ("primaryContainer", Object(("modelDataUrl", url))));

    private static Registration AddNotebook(LargeStack stack, Value role) =>
        stack.Add(Notebook, 9, ("instanceType", Text("ml.t3.medium")), ("roleArn", role));

    private static Value AddRole(LargeStack stack, string action, Value resource)
    {
        var role = stack.Add(Role, 2);
        AddPolicy(stack, Output(role, "id"), action, resource);
        return Output(role, "arn");
    }

    private static void AddPolicy(LargeStack stack, Value role, string action, Value resource)
    {
        var statement = Object(("Effect", Text("Allow")), ("Action", Text(action)), ("Resource", resource));
        stack.Add(LargeStack.Policy, 3, ("role", role), ("policy", Object(("Statement", List(statement)))));
    }
}
