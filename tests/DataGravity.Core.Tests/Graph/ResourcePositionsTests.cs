using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Program;
using DataGravity.Settings;

namespace DataGravity.Core.Tests.Graph;

/// <summary>What is kept of an earlier run is what a search of this run would find.</summary>
public class ResourcePositionsTests
{
    private static readonly string[] s_tokens = [LargeStack.Bucket, LargeStack.Function, LargeStack.Role, "my:own:Thing"];
    private static readonly string[] s_inputs = ["bucket", "role", "s3Bucket", "websites", "none"];
    private static readonly ProgramUnit[] s_files = [.. Enumerable.Range(0, 3).Select(FileOf)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Positions_that_are_kept_are_those_that_are_found(int seed)
    {
        var random = new Random(seed);
        var all = new List<Registration>(Enumerable.Range(0, 140).Select(_ => Any(random)));
        ResourcePositions? earlier = null;
        for (var edit = 0; edit < 400; edit++)
        {
            var run = new RegistrationList();
            all.ForEach(run.Add);
            var kept = ResourcePositions.Find(run, GravitySettings.Empty, earlier);

            Assert.Equal(Describe(ResourcePositions.Find(run, GravitySettings.Empty, null)), Describe(kept));
            earlier = kept;
            Change(all, random);
        }
    }

    [Fact]
    public void What_the_settings_say_of_types_decides()
    {
        var run = new RegistrationList { Any(new Random(1)) };
        var earlier = ResourcePositions.Find(run, GravitySettings.Empty, null);
        var settings = GravitySettings.Read(
            "DataGravity.yaml",
            "resources: [{ type: my:own:Thing, noun: thing, cloud: aws, role: ml, in: region, reads: data }]",
            DateTime.MinValue
        );

        Assert.Null(ResourcePositions.Find(run, GravitySettings.Empty, earlier).KindOf("my:own:Thing"));
        Assert.NotNull(ResourcePositions.Find(run, settings, earlier).KindOf("my:own:Thing"));
    }

    private static void Change(List<Registration> all, Random random)
    {
        switch (random.Next(10))
        {
            case 0 when all.Count < 160:
                all.Insert(random.Next(all.Count + 1), Any(random));
                break;
            case 1 when all.Count > 1:
                all.RemoveAt(random.Next(all.Count));
                break;
            case 2:
                for (var at = 0; at < all.Count; at++)
                    all[at] = Any(random, all[at]);
                break;
            default:
                // Most edits change the inputs of a few.
                for (var i = random.Next(4); i >= 0; i--)
                {
                    var at = random.Next(all.Count);
                    all[at] = Any(random, all[at]);
                }
                break;
        }
    }

    private static Registration Any(Random random, Registration? like = null) =>
        new(
            RegistrationKind.Custom,
            like?.Token ?? s_tokens[random.Next(s_tokens.Length)],
            LargeStack.Text("name"),
            LargeStack.Object([.. s_inputs.Where(_ => random.Next(3) == 0).Select(input => (input, LargeStack.Text("text")))]),
            like is not null && random.Next(20) > 0 ? like.Site : SiteIn(random),
            Condition.True,
            inlineContext: null,
            like is not null && random.Next(20) > 0 ? like.Entry : SiteIn(random)
        );

    private static Site SiteIn(Random random) => s_files[random.Next(s_files.Length)].SiteOf(new Span(random.Next(100), 1));

    private static ProgramUnit FileOf(int number) => new(new SourceFile("Program", $"File{number}.cs"), [0], [], []);

    private static string[] Describe(ResourcePositions positions) =>
        [
            .. s_tokens.Select(token => $"{token}: {string.Join(" ", positions.OfTypes(type => type == token))}"),
            $"all: {string.Join(" ", positions.OfTypes(_ => true))}",
            .. Enum.GetValues<InputMeaning>().Select(meaning => $"{meaning}: {string.Join(" ", positions.Giving(meaning))}"),
            .. s_files.Select(file => $"created in {file.File.Path}: {string.Join(" ", positions.CreatedIn(file.File))}"),
            .. s_files.Select(file => $"entered in {file.File.Path}: {string.Join(" ", positions.EnteredIn(file.File))}"),
        ];
}
