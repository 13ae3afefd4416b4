using DataGravity.Evaluation;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>How runs end, and at which line.</summary>
public class RunEndTests
{
    [Theory]
    [InlineData(
        "Finished",
        """
            await Deployment.RunAsync(() => { _ = new Aws.S3.Bucket("data"); });
            """
    )]
    [InlineData(
        "OutOfSteps",
        """
            await Deployment.RunAsync(() =>
            {
                for (var i = 0; i < 25; i++)
                    for (var j = 0; j < 4000; j++)
                        _ = new Aws.S3.Bucket($"data-{i}-{j}"); // here
            });
            """
    )]
    [InlineData(
        "TooDeep",
        """
            int Down(int depth) =>
                Down(depth + 1) + 1; // here
            await Deployment.RunAsync(() => { _ = new Aws.S3.Bucket("data-" + Down(0)); });
            """
    )]
    [InlineData(
        "TooDeep",
        """
            await Deployment.RunAsync(() => { _ = new Node(); });
            class Node
            {
                private readonly Node _next =
                    new(); // here
            }
            """
    )]
    [InlineData(
        "Throws: required configuration 'app:region' is not set",
        """
            await Deployment.RunAsync(() =>
            {
                var config = new Config();
                _ = new Aws.S3.Bucket(
                    config.Require("name"),
                    new() { Region = config.Require("region") } // here
                );
            });
            """
    )]
    [InlineData(
        "Throws: throw",
        """
            throw new InvalidOperationException(); // here
            """
    )]
    [InlineData(
        "Throws: throw",
        """
            try
            {
                _ = new Aws.S3.Bucket("data");
                throw new InvalidOperationException(); // here
            }
            finally
            {
                try { throw new ArgumentException(); }
                catch { _ = new Aws.S3.Bucket("last"); }
            }
            """
    )]
    [InlineData(
        "Throws: throw",
        """
            try { throw new InvalidOperationException(); }
            catch
            {
                throw; // here
            }
            """
    )]
    [InlineData(
        "Throws: throw",
        """
            await Deployment.RunAsync(() => { _ = new Lake("lake"); });
            class Lake : ComponentResource
            {
                public Lake(string name) : base("app:Lake", name)
                {
                    _ = new Aws.S3.Bucket(name, new(), new() { Parent = this });
                    throw new InvalidOperationException(); // here
                }
            }
            """
    )]
    [InlineData(
        "Throws: the position is outside of the list",
        """
            await Deployment.RunAsync(() =>
            {
                var regions = new[] { "eu-west-1" };
                _ = new Aws.S3.Bucket("data", new() { Region = regions[1] }); // here
            });
            """
    )]
    [InlineData(
        "Finished",
        """
            await Deployment.RunAsync(() =>
            {
                try { throw new InvalidOperationException(); }
                catch { _ = new Aws.S3.Bucket("data"); }
            });
            """
    )]
    [InlineData(
        "Finished",
        """
            await Deployment.RunAsync(() =>
            {
                if (Environment.GetEnvironmentVariable("CI") == "true")
                    throw new InvalidOperationException();
                _ = new Aws.S3.Bucket("data");
            });
            """
    )]
    [InlineData(
        "Throws: throw",
        """
            if (Environment.GetEnvironmentVariable("CI") == "true")
                throw new InvalidOperationException();
            _ = new Aws.S3.Bucket("data");
            throw new ArgumentException(); // here
            """
    )]
    public void In_a_stack_with_a_file(string end, string source)
    {
        var run = new TestRun(source);
        var cold = run.Run(TestRun.Dev);
        Assert.Equal((end, run.MarkedLine), Describe(cold.End));
        Assert.Equal(cold.End, run.Run(TestRun.Dev, earlier: cold).End);
    }

    /// <summary>Without a stack's file nobody knows what it configures, and a required value may be there.</summary>
    [Fact]
    public void A_required_value_that_is_symbolic_does_not_throw()
    {
        var run = new TestRun("""await Deployment.RunAsync(() => { _ = new Aws.S3.Bucket(new Config().Require("region")); });""");
        Assert.Equal(("Finished", 0), Describe(run.Run(TestRun.Symbolic).End));
    }

    /// <summary>The stack of the thread ends.</summary>
    [Fact]
    public void A_context_that_finds_no_stack_left_ends_the_run()
    {
        var run = new TestRun(
            """
            await Deployment.RunAsync(() =>
            {
                _ = new Aws.S3.Bucket("data");
                _ = new Config().Get("deep"); // here
            });
            """
        );
        Assert.Equal(("TooDeep", run.MarkedLine), Describe(run.Run(new EndingStack()).End));
    }

    [Fact]
    public void Of_several_roots_the_first_that_did_not_finish_counts()
    {
        var run = new TestRun(
            """
            class A : Stack
            {
                public A() { _ = new Aws.S3.Bucket("a"); }
            }
            class B : Stack
            {
                public B()
                {
                    throw new InvalidOperationException(); // here
                }
            }
            class C : Stack
            {
                public C() { _ = new Config().Require("region"); }
            }
            class D : Stack
            {
                public D() { _ = new Aws.S3.Bucket("d"); }
            }
            """,
            isLibrary: true
        );
        var record = run.Run(TestRun.Dev);
        Assert.Equal(("Throws: throw", run.MarkedLine), Describe(record.End));
        Assert.Equal(["a", "d"], record.Registrations.Where(r => r.Token == "aws:s3/bucket:Bucket").Select(r => r.Name.ToString()));
    }

    /// <summary>A call that was cut is done again, so that the later run hears of it, too.</summary>
    [Fact]
    public void A_call_that_goes_too_deep_is_not_taken_over()
    {
        var run = new TestRun(
            """
            await Deployment.RunAsync(() => { _ = new Deep(); });
            class Deep
            {
                public Deep()
                {
                    _ = new Aws.S3.Bucket("data");
                    _ = Down(0);
                }
                private static int Down(int depth) => Down(depth + 1); // here
            }
            """
        );
        var cold = run.Run(TestRun.Dev);
        Assert.Empty(cold.Calls);
        Assert.Equal(("TooDeep", run.MarkedLine), Describe(run.Run(TestRun.Dev, cold).End));
    }

    private static (string End, int Line) Describe(RunEnd end) =>
        (end.GetType().Name + (end is RunEnd.Throws thrown ? ": " + thrown.Reason : ""), end.Site?.Line ?? 0);

    private sealed class EndingStack : IProgramContext
    {
        public string? StackName => "dev";

        public string? ProjectName => "app";

        public Value Configuration(string key) => key == "app:deep" ? throw new InsufficientExecutionStackException() : Constant.Null;

        public Value EnvironmentVariable(string name) => new SymbolicInput(name);
    }
}
