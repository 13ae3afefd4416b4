using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>A handler catches exceptions of its type, if its filter holds.</summary>
public class HandlersTests
{
    private const string Types = """
        class Own : Exception { public string Region = "r"; }
        class Derived : Own;
        static class Jobs
        {
            public static async Task Fails() { await Task.Yield(); throw new Own(); }
            public static Exception Made() => new Derived();
            public static void Again() { try { throw new Own(); } catch (Own) { throw; } }
            public static string Throws<T>() where T : Exception, new() => throw new T();
        }
        """;

    /// <summary>Statements that throw, and clauses of which the evaluator knows the one that runs.</summary>
    public static TheoryData<string, string> Known =>
        new()
        {
            { "config.Require(\"none\");", "catch (ArgumentException) { Make(\"a\"); } catch (RunException) { Make(\"b\"); }" },
            { "config.Require(\"none\");", "catch (InvalidOperationException) { Make(\"a\"); } catch { Make(\"b\"); }" },
            {
                "ArgumentNullException.ThrowIfNull(none);",
                "catch (NullReferenceException) { Make(\"a\"); } catch (ArgumentException) { Make(\"b\"); }"
            },
            {
                "ArgumentOutOfRangeException.ThrowIfNegative(-1);",
                "catch (ArgumentNullException) { Make(\"a\"); } catch (SystemException) { Make(\"b\"); }"
            },
            { "_ = none!.Length;", "catch (ArgumentException) { Make(\"a\"); } catch (NullReferenceException) { Make(\"b\"); }" },
            { "object o = \"s\"; _ = (int)o;", "catch (FormatException) { Make(\"a\"); } catch (InvalidCastException) { Make(\"b\"); }" },
            {
                "_ = new Dictionary<string, int>()[\"a\"];",
                "catch (ArgumentException) { Make(\"a\"); } catch (KeyNotFoundException) { Make(\"b\"); }"
            },
            {
                "_ = new List<int>().First();",
                "catch (ArgumentException) { Make(\"a\"); } catch (InvalidOperationException) { Make(\"b\"); }"
            },
            { "_ = 1 / (one - 1);", "catch (OverflowException) { Make(\"a\"); } catch (ArithmeticException) { Make(\"b\"); }" },
            { "throw new Own();", "catch (Derived) { Make(\"a\"); } catch (Own) { Make(\"b\"); }" },
            { "throw new Derived();", "catch (InvalidOperationException) { Make(\"a\"); } catch (Own) { Make(\"b\"); }" },
            { "Jobs.Again();", "catch (Derived) { Make(\"a\"); } catch (Own) { Make(\"b\"); }" },
            { "Jobs.Throws<Own>();", "catch (Own) { Make(\"a\"); }" },
            { "throw new Own();", "catch (Own) when (one == 2) { Make(\"a\"); } catch (Own) { Make(\"b\"); }" },
            { "throw new Own();", "catch (Own) when (one == 1) { Make(\"a\"); } catch (Own) { Make(\"b\"); }" },
            { "throw new Own();", "catch (Own) when (Deployment.Instance.StackName == \"prod\") { Make(\"a\"); } catch { Make(\"b\"); }" },
            { "throw new Own();", "catch (Own) when (none!.Length == 1) { Make(\"a\"); } catch { Make(\"b\"); }" },
            { "throw new Own();", "catch when (one == 2) { Make(\"a\"); } catch (Own) { Make(\"b\"); }" },
            { "try { throw new Own(); } catch (Derived) { Make(\"a\"); }", "catch (Own) { Make(\"b\"); }" },
            { "try { throw new Own(); } finally { Make(\"f\"); }", "catch (Derived) { Make(\"a\"); } catch (Own) { Make(\"b\"); }" },
            { "try { throw new Own(); } catch (Own) { throw new Derived(); }", "catch (Derived) { Make(\"a\"); } catch { Make(\"b\"); }" },
            { "await Jobs.Fails();", "catch (Own) { Make(\"a\"); } catch { Make(\"b\"); }" },
            { "Jobs.Fails().GetAwaiter().GetResult();", "catch (Own) { Make(\"a\"); } catch { Make(\"b\"); }" },
        };

    [Theory]
    [MemberData(nameof(Known))]
    public async Task The_first_one_that_catches_it_runs(string statements, string clauses) =>
        await Agreement.VerifyWithFilesOnlyAsync(Program(statements, clauses));

    /// <summary>Of these, nothing is created under a condition that is certain.</summary>
    public static TheoryData<string, string> Unknown =>
        new()
        {
            { "throw Jobs.Made();", "catch (Derived) { Make(\"a\"); } catch (Own) { Make(\"b\"); } catch { Make(\"c\"); }" },
            { "throw new Own();", "catch (Own) when (Environment.ProcessId == 5) { Make(\"a\"); } catch { Make(\"b\"); }" },
            { "throw new Own();", "catch (Own e) when (e.Message == \"x\") { Make(\"a\"); } catch { Make(\"b\"); }" },
            { "Jobs.Fails().Wait();", "catch (Own) { Make(\"a\"); } catch { Make(\"b\"); }" },
            { "try { throw new Own(); } finally { one = 2; }", "catch (Own) when (one == 2) { Make(\"a\"); } catch { Make(\"b\"); }" },
        };

    [Theory]
    [MemberData(nameof(Unknown))]
    public void Where_that_is_not_known_each_may_run(string statements, string clauses)
    {
        var found = new TestRun("using System.Threading.Tasks;\n" + Source(statements, clauses)).Run(TestRun.Dev).Registrations;
        Assert.DoesNotContain(found, r => r.Name.ToString() == "never");
        var handlers = found.Where(r => r.Name.ToString() is "a" or "b" or "c").ToArray();
        Assert.True(handlers.Length > 1);
        Assert.DoesNotContain(handlers, r => r.Condition.IsTrue);
    }

    private static DeployedProgram Program(string statements, string clauses) => new(Source(statements, clauses));

    private static string Source(string statements, string clauses) =>
        $$"""
            return await Deployment.RunAsync(async () =>
            {
                var config = new Config(); var none = config.Get("none"); var one = 1;
                void Make(string name) => _ = new Aws.S3.Bucket(name);
                try
                {
                    _ = new Aws.S3.Bucket("before");
                    {{statements}}
                    _ = new Aws.S3.Bucket("never");
                }
                {{clauses}}
                _ = new Aws.S3.Bucket("after");
                await Task.CompletedTask;
            });
            {{Types}}
            """;
}
