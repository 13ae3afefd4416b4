using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Program;
using DataGravity.Settings;

namespace DataGravity.Core.Tests.Graph;

/// <summary>A stack of as many resources as a test likes, made by as few expressions as it likes.</summary>
internal sealed class LargeStack
{
    public const string Bucket = "aws:s3/bucket:Bucket";
    public const string Function = "aws:lambda/function:Function";
    public const string Notebook = "aws:sagemaker/notebookInstance:NotebookInstance";
    public const string Role = "aws:iam/role:Role";
    public const string Policy = "aws:iam/rolePolicy:RolePolicy";
    public const string Vpc = "aws:ec2/vpc:Vpc";

    private readonly ConfiguredContext _context = new(null);
    private readonly RegistrationList _registrations = new();

    /// <summary>The file that makes all of it.</summary>
    public ProgramUnit Unit { get; } = new(new SourceFile("Program", "Program.cs"), [0], [], []);

    /// <summary>Registers something.</summary>
    /// <param name="token">Its type.</param>
    /// <param name="site">The number of the expression.</param>
    /// <param name="inputs">What it is given.</param>
    public Registration Add(string token, int site, params (string Name, Value Value)[] inputs) =>
        Add(RegistrationKind.Custom, token, site, null, null, inputs);

    /// <summary>Registers something that is given a parent or a provider.</summary>
    public Registration Add(
        RegistrationKind kind,
        string token,
        int site,
        Registration? parent,
        Registration? provider,
        params (string Name, Value Value)[] inputs
    )
    {
        var registration = new Registration(
            kind,
            token,
            Text($"{site}-{_registrations.Count}"),
            Object(inputs),
            Unit.SiteOf(new Span(site, 1)),
            Condition.True,
            inlineContext: null
        )
        {
            Parent = parent is null ? null : new ResourceReference(parent),
            Provider = provider is null ? null : new ResourceReference(provider),
        };
        _registrations.Add(registration);
        return registration;
    }

    /// <summary>Registers a function in one region that is made from a bucket in another.</summary>
    public void AddPair(int site) => AddReader(Add(Bucket, site, ("region", Text("eu-west-1"))), site + 1);

    /// <summary>Registers a function far from all buckets that is made from one.</summary>
    public void AddReader(Registration bucket, int site) =>
        Add(Function, site, ("region", Text("us-east-1")), ("role", Text("role")), ("s3Bucket", Output(bucket, "id")));

    /// <summary>A role that may read so many buckets, each by a policy of its own.</summary>
    public Registration AddRole(int buckets)
    {
        var role = Add(Role, 1);
        for (var i = 0; i < buckets; i++)
        {
            var bucket = Add(Bucket, 2, ("region", Text("eu-west-1")));
            Add(
                Policy,
                3,
                ("role", Output(role, "id")),
                (
                    "policy",
                    Object(
                        (
                            "Statement",
                            List(Object(("Effect", Text("Allow")), ("Action", Text("s3:GetObject")), ("Resource", Output(bucket, "arn"))))
                        )
                    )
                )
            );
        }
        return role;
    }

    /// <summary>A graph that knows nothing yet.</summary>
    public ResourceGraph Graph(GravitySettings? settings = null) =>
        new(new RunRecord(_registrations, [], [], []), _context, settings ?? GravitySettings.Empty);

    public static Value Text(string text) => new Constant(text);

    public static Value Output(Registration resource, string property) => new ResourceOutput(resource, property);

    public static RecordValue Object(params (string Name, Value Value)[] fields) =>
        new(fields.ToDictionary(field => field.Name, field => field.Value));

    public static Value List(params Value[] items) => new SequenceValue([.. items.Select(item => (Condition.True, item))]);
}
