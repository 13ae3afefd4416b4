using System.Collections;
using DataGravity.Evaluation;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Rules;
using DataGravity.Settings;
using static DataGravity.Core.Tests.Graph.LargeStack;

namespace DataGravity.Core.Tests.Graph;

/// <summary>Who asks can be stopped in the middle, and holds up nobody else; and the next is answered as if nobody had asked.</summary>
public class CancellationTests
{
    private static readonly TimeSpan s_late = TimeSpan.FromSeconds(30);

    private static readonly GravitySettings s_settings = GravitySettings.Read(
        "DataGravity.yaml",
        "accept:\n- rule: PDG1003\n  compute: nobody\n  reason: none is called so\n",
        DateTime.UnixEpoch
    );

    private readonly Held _held = new();
    private readonly LargeStack _stack = new();
    private readonly GravityResult _result;
    private readonly string[] _expected;

    public CancellationTests()
    {
        // Half of the program is looked at before what holds its reader up, and half of it after that.
        for (var i = 0; i < 20; i++)
            _stack.AddPair(1);
        var bucket = _stack.Add(Bucket, 3, ("region", Text("eu-west-1")));
        _stack.Add(Function, 4, ("region", Text("us-east-1")), ("s3Bucket", new Text(_held.In([Output(bucket, "id")]))));
        for (var i = 0; i < 20; i++)
            _stack.AddPair(5);
        _expected = Describe(new FindingCollector(_stack.Graph(s_settings)).Findings());
        _result = new GravityResult([_stack.Graph(s_settings)], s_settings);
        _held.IsOn = true;
    }

    public static TheoryData<string> Questions => ["all", "in a file", "settings"];

    [Theory, MemberData(nameof(Questions))]
    public async Task Stopped_in_the_middle_by_another_thread(string question)
    {
        using var stop = new CancellationTokenSource();
        var asked = Task.Run(() => Ask(question, stop.Token));
        _held.WaitUntilReached();
        stop.Cancel();
        _held.Release();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked.WaitAsync(s_late));
        Assert.Equal(_expected, Describe(_result.FindingsIn(_stack.Unit.File, FindingOptions.Default, default)));
        Assert.Equal(_expected, Describe(_result.Findings()));
        Assert.Single(_result.SettingsProblems());
    }

    [Theory, MemberData(nameof(Questions))]
    public async Task Answered_while_another_is_held_up(string question)
    {
        var first = Task.Run(() => Ask("in a file", default));
        _held.WaitUntilReached();
        var expected = question == "settings" ? 1 : _expected.Length;
        Assert.Equal(expected, (await Task.Run(() => Ask(question, default)).WaitAsync(s_late)).Length);
        Assert.False(first.IsCompleted);
        _held.Release();
        Assert.Equal(_expected, await first.WaitAsync(s_late));
    }

    [Fact]
    public void Stopped_before_it_begins()
    {
        _held.IsOn = false;
        Assert.ThrowsAny<OperationCanceledException>(() => _result.Findings(new CancellationToken(canceled: true)));
        Assert.Equal(_expected, Describe(_result.Findings()));
    }

    private string[] Ask(string question, CancellationToken cancellation) =>
        question switch
        {
            "all" => Describe(_result.Findings(cancellation)),
            "in a file" => Describe(_result.FindingsIn(_stack.Unit.File, FindingOptions.Default, cancellation)),
            _ => [.. _result.SettingsProblems(cancellation).Select(problem => problem.Message)],
        };

    private static string[] Describe(IReadOnlyList<Finding> findings) =>
        [.. findings.Select(finding => $"{finding.Rule.Id} {finding.Message} {finding.Key}")];

    /// <summary>Holds up who reads a part of the program, once.</summary>
    private sealed class Held
    {
        private readonly ManualResetEventSlim _reached = new();
        private readonly ManualResetEventSlim _released = new();

        public bool IsOn { get; set; }

        public IReadOnlyList<Value> In(IReadOnlyList<Value> values) => new Parts(values, this);

        public void WaitUntilReached() => Assert.True(_reached.Wait(s_late));

        public void Release() => _released.Set();

        private void Pass()
        {
            if (!IsOn)
                return;
            IsOn = false;
            _reached.Set();
            Assert.True(_released.Wait(s_late));
        }

        private sealed class Parts(IReadOnlyList<Value> values, Held held) : IReadOnlyList<Value>
        {
            public int Count => values.Count;

            public Value this[int index]
            {
                get
                {
                    held.Pass();
                    return values[index];
                }
            }

            public IEnumerator<Value> GetEnumerator()
            {
                held.Pass();
                return values.GetEnumerator();
            }

            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }
    }
}
