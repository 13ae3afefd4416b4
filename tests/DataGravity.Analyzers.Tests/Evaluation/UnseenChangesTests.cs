using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>What changes without an assignment that names it: by reflection, through a reference, or in steps of an enumerator.</summary>
public class UnseenChangesTests
{
    private const string Before = """
        var region = "us-west-2"; var other = "x"; var one = 1;
        var place = new Place(); var names = new[] { "eu-west-1" };
        Action change = () => region = "eu-west-1"; Func<string, string> select = r => { region = r; return r; };
        IEnumerable<string> Steps() { region = "eu-west-1"; yield return "a"; }

        """;

    private const string Types = """
        class Place
        {
            public string Region { get; set; } = "us-west-2";
            public string Field = "us-west-2";
            public static string Shared = "us-west-2";
            public void Change() => Region = "eu-west-1";
            public static void ChangeShared() => Shared = "eu-west-1";
        }
        class Steps(Place place)
        {
            public IEnumerator<string> GetEnumerator() { place.Region = "eu-west-1"; yield return "a"; }
        }
        """;

    public static TheoryData<string, string> Unknown =>
        new()
        {
            { "typeof(Place).GetProperty(\"Region\")!.SetValue(place, \"eu-west-1\");", "place.Region" },
            { "foreach (var p in place.GetType().GetProperties()) p.SetValue(place, \"eu-west-1\");", "place.Region" },
            { "typeof(Place).GetField(\"Field\")!.SetValue(place, \"eu-west-1\");", "place.Field" },
            { "typeof(Place).GetField(\"Shared\")!.SetValue(null, \"eu-west-1\");", "Place.Shared" },
            { "_ = Place.Shared; typeof(Place).GetField(\"Shared\")!.SetValue(null, \"eu-west-1\");", "Place.Shared" },
            { "typeof(Place).GetMethod(\"Change\")!.Invoke(place, null);", "place.Region" },
            { "typeof(Place).GetMethod(\"ChangeShared\")!.Invoke(null, null);", "Place.Shared" },
            { "System.Runtime.CompilerServices.Unsafe.AsRef(in region) = \"eu-west-1\";", "region" },
            { "(one == 1 ? ref region : ref other) = \"eu-west-1\";", "region" },
            { "(one == 1 ? ref place.Field : ref other) = \"eu-west-1\";", "place.Field" },
            { "region = null!; (one == 1 ? ref region : ref other) ??= \"eu-west-1\";", "region" },
            { "((one == 1 ? ref region : ref other), one) = (\"eu-west-1\", 2);", "region" },
            { "var list = new LinkedList<string>(names); for (var n = list.First; n != null; n = n.Next) region = n.Value;", "region" },
            {
                "var list = new LinkedList<string>(); list.AddLast(\"eu-west-1\"); for (var n = list.First; n != null; n = n.Next) region = n.Value;",
                "region"
            },
            { "var e = names.Select(select).GetEnumerator(); e.MoveNext();", "region" },
            { "using var e = names.Where(n => { region = n; return true; }).GetEnumerator(); while (e.MoveNext()) ;", "region" },
            { "var e = Steps().GetEnumerator(); e.MoveNext();", "region" },
            { "var e = new Steps(place).GetEnumerator(); e.MoveNext();", "place.Region" },
        };

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task What_changes_so_is_not_known(string statements, string read)
    {
        var program = Program(statements, read);
        await Agreement.VerifyWithFilesOnlyAsync(program);
        Assert.Null(Assert.Single(StaticGraph.Read(program), found => found.Name == "after").Inputs["region"].Text);
    }

    [Theory]
    [InlineData("foreach (var x in change.GetInvocationList()) ((Action)x)();", "region")]
    [InlineData("change += () => place.Change(); foreach (Action x in change.GetInvocationList()) x();", "place.Region")]
    [InlineData("typeof(Place).GetProperty(\"Region\")!.SetValue(new Place(), \"x\"); place.Change();", "place.Region")]
    [InlineData("foreach (var x in new Steps(place)) { }", "place.Region")]
    [InlineData(
        "_ = Place.Shared; typeof(Place).GetProperty(\"Region\")!.SetValue(new Place(), \"x\"); Place.Shared = \"eu-west-1\";",
        "Place.Shared"
    )]
    public async Task What_is_followed_is_known(string statements, string read)
    {
        var program = Program(statements, read);
        await Agreement.VerifyWithFilesOnlyAsync(program);
        Assert.Equal("eu-west-1", Assert.Single(StaticGraph.Read(program)).Inputs["region"].Text);
    }

    private static DeployedProgram Program(string statements, string read) =>
        DeployedProgram.Of(
            $$"""
            {{Before}}
            {{statements}}
            _ = new Aws.S3.Bucket("after", new() { Region = {{read}} });
            """,
            Types
        );
}
