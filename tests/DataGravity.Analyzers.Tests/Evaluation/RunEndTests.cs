using DataGravity.Configuration;
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
        "Finished",
        """
            await Deployment.RunAsync(() =>
            {
                for (var i = 0; i < 25; i++)
                    for (var j = 0; j < 4000; j++)
                        _ = new Aws.S3.Bucket($"data-{i}-{j}");
            });
            """
    )]
    [InlineData(
        "OutOfSteps",
        """
            await Deployment.RunAsync(() =>
            {
                for (var i = 0; i < 4000; i++)
                {
                    _ = new Aws.S3.Bucket($"data-{i}");
                    for (var j = 0; j < 4000; j++) // here
                    {
                    }
                }
            });
            """
    )]
    [InlineData(
        "OutOfSteps",
        """
            await Deployment.RunAsync(() =>
            {
                for (var i = 0; i < 4000; i++)
                {
                    for (var j = 0; j < 4000; j++) // here
                    {
                    }
                }
            });
            """
    )]
    [InlineData(
        "OutOfSteps",
        """
            await Deployment.RunAsync(() =>
            {
                var text = new string('x', 40_000);
                for (var i = 0; i < 4000; i++)
                    for (var j = 0; j < 4000; j++)
                        _ = new Aws.S3.Bucket(text + i + j); // here
            });
            """
    )]
    [InlineData(
        "OutOfSteps",
        """
            await Deployment.RunAsync(() =>
            {
                for (var i = 0; i < 4000; i++)
                {
                    _ = new Box($"data-{i}");
                    for (var j = 0; j < 4000; j++) // here
                    {
                    }
                }
            });
            class Box
            {
                public Box(string name) => _ = new Aws.S3.Bucket(name);
            }
            """
    )]
    [InlineData(
        "OutOfSteps",
        """
            await Deployment.RunAsync(() => { _ = new Aws.S3.Bucket("data"); Wait(); });
            void Wait()
            {
                var i = 0;
                while (true) // here
                    i++;
            }
            """
    )]
    [InlineData(
        "OutOfSteps",
        """
            await Deployment.RunAsync(() => { Wait(); _ = new Aws.S3.Bucket("data"); });
            void Wait()
            {
                for (; ; ) // here
                {
                }
            }
            """
    )]
    [InlineData(
        "Finished",
        """
            await Deployment.RunAsync(() =>
            {
                var i = 0;
                while (true)
                {
                    if (++i == 5000)
                        break;
                }
                do { i++; } while (i < 20000);
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
        "Throws: configuration 'app:text' is not a valid Int32",
        """
            await Deployment.RunAsync(() =>
            {
                var count = new Config().RequireInt32("text"); // here
            });
            """
    )]
    [InlineData(
        "Throws: configuration 'app:text' is not a valid Boolean",
        """
            await Deployment.RunAsync(() =>
            {
                var flag = new Config().RequireBoolean("text"); // here
            });
            """
    )]
    [InlineData(
        "Throws: configuration 'app:text' is not valid JSON",
        """
            await Deployment.RunAsync(() =>
            {
                var sizes = new Config().RequireObject<string[]>("text"); // here
            });
            """
    )]
    [InlineData(
        "Throws: configuration 'app:list' is not JSON of the type it is read as",
        """
            await Deployment.RunAsync(() =>
            {
                var sizes = new Config().RequireObject<Dictionary<string, int>>("list"); // here
            });
            """
    )]
    [InlineData(
        "Throws: configuration 'app:list' is not JSON of the type it is read as",
        """
            await Deployment.RunAsync(() =>
            {
                var sizes = new Config().GetObject<bool[]>("list"); // here
            });
            """
    )]
    [InlineData(
        "Finished",
        """
            await Deployment.RunAsync(() =>
            {
                var sizes = new Config().RequireObject<Sizes>("list");
            });
            [System.Text.Json.Serialization.JsonConverter(typeof(SizesConverter))]
            class Sizes { public int Count { get; set; } }
            abstract class SizesConverter : System.Text.Json.Serialization.JsonConverter<Sizes> { }
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
            return await Deployment.RunAsync(() =>
            {
                if (new Config().Get("mode") != "x")
                    throw new RunException("mode is required"); // here
                _ = new Aws.S3.Bucket("data");
            });
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

    /// <summary>The program throws before the resource is created, whatever kind of resource it is.</summary>
    [Theory]
    [InlineData("new Aws.S3.Bucket(\"a\", new() { Region = Missing() })")]
    [InlineData("new Aws.Provider(\"a\", new() { Region = Missing() })")]
    [InlineData("new Lake(Missing())")]
    [InlineData("new StackReference(Missing())")]
    [InlineData("Aws.S3.Bucket.Get(\"a\", Missing())")]
    [InlineData("Aws.S3.GetBucket.Invoke(new() { Bucket = Missing() })")]
    [InlineData("new Aws.S3.Bucket(\"a\", new(), new() { Parent = new Lake(Missing()) })")]
    public void What_throws_in_its_own_arguments_is_not_registered(string creation)
    {
        var run = new TestRun(
            $$"""
            await Deployment.RunAsync(() => { _ = {{creation}}; _ = new Aws.S3.Bucket("after"); });
            string Missing() => new Config().Require("missing");
            class Lake(string name) : ComponentResource("app:Lake", name + "-lake");
            """
        );
        var record = run.Run(TestRun.Dev);
        Assert.Empty(record.Registrations);
        Assert.IsType<RunEnd.Throws>(record.End);
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

        public Value? StackOutput(string stack, string output) => null;

        public ProgramFiles Files => ProgramFiles.None;
    }
}
