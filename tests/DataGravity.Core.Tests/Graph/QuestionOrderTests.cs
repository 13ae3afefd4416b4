using System.Collections;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Graph;
using static DataGravity.Core.Tests.Graph.LargeStack;

namespace DataGravity.Core.Tests.Graph;

/// <summary>
/// The answers of a graph do not depend on who asks first, nor on how many ask at once. The graphs are made at random, of chains and
/// circles of places that no program can write: an input of a resource is known before the resource is.
/// </summary>
public class QuestionOrderTests
{
    private const string Subnet = "aws:ec2/subnet:Subnet";
    private const int Size = 40;
    private const int Threads = 4;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory, MemberData(nameof(Seeds))]
    public void In_any_order(int seed)
    {
        var stack = Make(seed);
        var expected = Ask(stack.Graph(), InOrder);
        for (var i = 0; i < 5; i++)
            Assert.Equal(expected, Ask(stack.Graph(), Shuffled(seed + i)));
        Assert.Equal(expected, Ask(stack.Graph(), [.. InOrder.Reverse()]));
        // Each for itself.
        Assert.Equal(expected, InOrder.Select(index => Describe(stack.Graph(), index)));
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task By_several_threads(int seed)
    {
        var stack = Make(seed);
        var (expected, graph) = (Ask(stack.Graph(), InOrder), stack.Graph());
        using var start = new Barrier(Threads);
        var given = await Task.WhenAll(
            Enumerable
                .Range(0, Threads)
                .Select(i =>
                    Task.Factory.StartNew(
                        () =>
                        {
                            start.SignalAndWait();
                            return Ask(graph, Shuffled(seed + i));
                        },
                        TaskCreationOptions.LongRunning
                    )
                )
        );
        Assert.All(given, answers => Assert.Equal(expected, answers));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void After_others_were_stopped(int seed)
    {
        Action read = () => { };
        var stack = Make(seed, () => read());
        var (expected, graph) = (Ask(stack.Graph(), InOrder), stack.Graph());
        foreach (var index in Shuffled(seed))
        {
            using var stop = new CancellationTokenSource();
            read = stop.Cancel;
            try
            {
                graph.PlacesOf(graph.Resources[index], stop.Token);
            }
            catch (OperationCanceledException) { }
        }
        read = () => { };
        Assert.Equal(expected, Ask(graph, InOrder));
    }

    [Fact]
    public void What_is_placed_by_itself_is_nowhere()
    {
        var stack = new LargeStack();
        var buckets = Enumerable.Range(0, 40).Select(i => stack.Add(Bucket, i)).ToArray();
        for (var i = 0; i < buckets.Length; i++)
            Give(buckets[i], "region", Output(buckets[(i + 1) % buckets.Length], "region"));
        var after = stack.Add(Bucket, 99, ("region", Output(buckets[0], "region")));
        var graph = stack.Graph();
        Assert.All(
            [after, .. buckets],
            bucket =>
                Assert.Equal(
                    (PlaceKind.Unknown, "its place depends on itself"),
                    graph.ResourceOf(bucket).Places.Select(p => (p.Place.Kind, p.Place.Why)).Single()
                )
        );
    }

    private static int[] InOrder => [.. Enumerable.Range(0, Size)];

    private static int[] Shuffled(int seed)
    {
        var order = InOrder;
        new Random(seed).Shuffle(order);
        return order;
    }

    /// <summary>The answers of all resources, asked for in some order.</summary>
    private static string[] Ask(ResourceGraph graph, int[] order)
    {
        var answers = new string[order.Length];
        foreach (var index in order)
            answers[index] = Describe(graph, index);
        return answers;
    }

    private static string Describe(ResourceGraph graph, int index)
    {
        var resource = graph.Resources[index];
        var links = graph.LinksOf(resource).Select(link => $"{link.Data} {link.Through} in {Describe(link.Data.Places)}");
        return $"{resource}: {Describe(resource.Places)}; {Describe(resource.ProviderPlaces)}; {Describe(resource.ServicePlaces)}; "
            + $"{string.Join(", ", links)}; {resource.MlProof}; {string.Join(", ", graph.TiedTo(resource))}; "
            + string.Join(", ", resource.Providers.Select(p => p.Provider));
    }

    private static string Describe(IReadOnlyList<(Condition Condition, Place Place)> places) =>
        string.Join(
            " or ",
            places.Select(p => $"{p.Place} {p.Place.Kind} of {p.Place.Cause.Owner} if {ConditionText.Describe(p.Condition)}")
        );

    /// <summary>Buckets, networks, functions and providers, each placed by a text, by another, or by one of two.</summary>
    private static LargeStack Make(int seed, Action? read = null)
    {
        var (random, stack, space) = (new Random(seed), new LargeStack(), new ConditionSpace());
        var all = new List<Registration>();
        for (var i = 0; i < Size; i++)
        {
            all.Add(
                random.Next(8) switch
                {
                    0 => stack.Add(RegistrationKind.Provider, "pulumi:providers:aws", i, null, null),
                    1 => stack.Add(Vpc, i),
                    2 => stack.Add(Subnet, i, ("vpcId", Text("none"))),
                    3 => stack.Add(Function, i, ("s3Bucket", Text("none"))),
                    _ => stack.Add(Bucket, i),
                }
            );
        }
        // Chains go back, as in programs; some references go ahead, and close circles.
        for (var i = 0; i < Size; i++)
        {
            var other = all[random.Next(6) == 0 || i == 0 ? random.Next(Size) : random.Next(Math.Max(0, i - 3), i)];
            var region = Output(other, "region");
            switch (random.Next(7))
            {
                case 0:
                    Give(all[i], "region", Text(random.Next(2) == 0 ? "eu-west-1" : "us-east-1"));
                    break;
                case 1:
                    var when = space.Is($"flag{random.Next(3)}", $"flag{random.Next(3)}", true);
                    Give(all[i], "region", new Choice(new Watched([(when, region), (when.Not(), Text("eu-west-1"))], read)));
                    break;
                case 2 when all.Find(r => r.Kind == RegistrationKind.Provider) is { } provider && all[i].Kind == RegistrationKind.Custom:
                    all[i].Provider = new ResourceReference(provider);
                    break;
                case 3:
                    Give(all[i], "region", new Unknown("something"));
                    break;
                case 4 when all[i].Token is Subnet:
                    Give(all[i], "vpcId", Output(other, "id"));
                    break;
                case 5 when all[i].Token is Function:
                    Give(all[i], "s3Bucket", Output(other, "id"));
                    break;
                default:
                    Give(all[i], "region", region);
                    break;
            }
        }
        return stack;
    }

    /// <summary>Gives an input afterwards, as no program can.</summary>
    private static void Give(Registration resource, string input, Value value) =>
        ((Dictionary<string, Value>)resource.Inputs.Fields)[input] = value;

    /// <summary>Tells that it is read: who asks is in the middle of a search.</summary>
    private sealed class Watched(IReadOnlyList<(Condition, Value)> values, Action? read) : IReadOnlyList<(Condition, Value)>
    {
        public int Count => values.Count;

        public (Condition, Value) this[int index] => values[index];

        public IEnumerator<(Condition, Value)> GetEnumerator()
        {
            read?.Invoke();
            return values.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
