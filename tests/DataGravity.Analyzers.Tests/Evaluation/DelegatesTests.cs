using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Delegates and events of several functions.</summary>
public class DelegatesTests
{
    private const string Types = """
        class Source
        {
            private Action<string>? _custom;
            public event Action<string>? On;
            public static event Func<string, string> Asked = text => text;
            public event Action<string> Custom { add => _custom += value; remove => _custom -= value; }
            public void Fire(string text) => On?.Invoke(text);
            public void FireCustom(string text) { if (_custom != null) _custom(text); }
            public static string Ask(string text) => Asked(text);
        }

        interface INamed { event Action Raised; void Fire(); }

        class Named : INamed
        {
            public event Action Raised = () => _ = new Aws.S3.Bucket("first");
            public void Fire() => Raised();
        }
        """;

    [Fact]
    public Task Delegates_call_every_function_in_order() =>
        Agreement.VerifyEveryPathAsync(
            """
            var region = "eu-west-1";
            Action act = () => { };
            act += () => region = "us-west-2";
            if (a) act += () => region = "us-east-1";
            act();
            var (at, make) = (0, (Action?)null);
            make += () => _ = new Aws.S3.Bucket("one" + at++);
            make += Two;
            make = make + (() => _ = new Aws.S3.Bucket("three" + at++));
            make();
            make -= Two;
            if (b) make -= Two;
            make!();
            make = (Action?)Delegate.Combine(null, new Action(Two));
            make?.Invoke();
            make -= Two;
            Func<int, int> add = x => x + 1;
            add += x => x + 2;
            _ = new Aws.S3.Bucket($"n{add(1)}-{make is null}", new() { Region = region });
            void Two() => _ = new Aws.S3.Bucket("two" + at++);
            """
        );

    [Fact]
    public Task Events_call_every_handler_in_order() =>
        Agreement.VerifyEveryPathAsync(
            """
            var (source, other, region) = (new Source(), new Source(), "eu-west-1");
            source.On += r => region = r;
            source.On += Make;
            other.On += r => region = "never";
            if (a) source.On -= Make;
            source.Fire("us-west-2");
            source.Custom += Make;
            source.Custom += r => region += r;
            source.FireCustom("-custom");
            Source.Asked += text => text + "!";
            INamed named = new Named();
            named.Raised += () => _ = new Aws.S3.Bucket("second");
            named.Fire();
            _ = new Aws.S3.Bucket("last", new() { BucketName = region, Region = Source.Ask("x") });
            void Make(string name) => _ = new Aws.S3.Bucket("made-" + name);
            """,
            Types
        );

    [Fact]
    public async Task A_function_that_may_be_removed_may_run()
    {
        var program = DeployedProgram.Of(
            """
            var region = "eu-west-1";
            Action Move() => () => region = "us-west-2";
            Action? act = Move();
            act -= Move();
            act?.Invoke();
            _ = new Aws.S3.Bucket("copy", new() { Region = region });
            """
        );
        Assert.Equal("copy", (await ProgramRunner.RunAsync(program))[^1].Name);
        Assert.Null(StaticGraph.Read(program)[^1].Inputs["region"].Text);
    }

    [Fact]
    public Task Of_thousands_of_functions_one_may_be_removed() =>
        Agreement.VerifyWithFilesOnlyAsync(
            DeployedProgram.Of(
                """
                Action Tell(int i) => () => _ = new Aws.S3.Bucket("b" + i);
                Action? act = null;
                for (var i = 0; i < 2000; i++) act += Tell(i);
                act -= Tell(0);
                _ = new Aws.S3.Bucket("last");
                """
            )
        );

    // A program that runs this does not end.
    [Fact]
    public void A_delegate_that_doubles_again_and_again_is_not_kept() =>
        Assert.Equal(
            ["last"],
            StaticGraph
                .Read(
                    DeployedProgram.Of(
                        """
                        Action act = () => { };
                        for (var i = 0; i < 40; i++) act += act;
                        _ = new Aws.S3.Bucket("last");
                        """
                    )
                )
                .Select(found => found.Name)
        );
}
