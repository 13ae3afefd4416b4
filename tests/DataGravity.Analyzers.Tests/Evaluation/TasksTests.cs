using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Tasks: what runs before the program goes on, and what it changes later.</summary>
public class TasksTests
{
    private const string Types = """
        class Place
        {
            public string Region = "us-west-2";
            public static string Shared = "us-west-2";
            public async Task MoveAsync(string to) { await Task.Yield(); Region = to; }
        }
        """;

    private const string Start = """
        var region = "us-west-2";
        var place = new Place();
        var list = new List<string> { "us-west-2" };
        async Task<string> Ask() { await Task.Delay(200); return "eu-west-1"; }
        async Task Move() { await Task.Delay(200); region = "eu-west-1"; }

        """;

    [Theory]
    [InlineData("Output.Create(Ask()).Apply(r => region = r);")]
    [InlineData("Output.Create(\"x\").Apply(async r => { await Task.Delay(100); region = \"eu-west-1\"; return r; });")]
    [InlineData("_ = Task.Run(async () => { await Task.Delay(100); region = \"eu-west-1\"; });")]
    [InlineData("var task = Move();")]
    [InlineData("async void Later() { await Task.Delay(200); region = \"eu-west-1\"; } Later();")]
    [InlineData("async Task Both() { await Move(); } _ = Both();")]
    [InlineData("Task Pass() => Move(); _ = Pass();")]
    [InlineData(
        "async Task Changes() { var to = await Ask().ConfigureAwait(false); place.Region = to; } _ = Changes(); region = place.Region;"
    )]
    [InlineData(
        "async Task Fill(List<string> to) { await Task.Delay(200); to.Add(\"eu-west-1\"); } var t = Fill(list); region = list[^1];"
    )]
    [InlineData("async Task Share() { await Task.Delay(200); Place.Shared = \"eu-west-1\"; } var t = Share(); region = Place.Shared;")]
    [InlineData("Func<Task> f = async () => { if (list.Count > 0) await Task.Delay(200); region = \"eu-west-1\"; }; var t = f();")]
    [InlineData("async Task Read() { await Aws.GetRegion.InvokeAsync(); await Task.Delay(99); region = \"eu-west-1\"; } var t = Read();")]
    [InlineData("async Task All() { await Task.WhenAll(Ask(), Ask()); region = \"eu-west-1\"; } var t = All();")]
    public async Task What_a_pending_task_changes_is_not_known(string starts)
    {
        var program = DeployedProgram.Of(Start + starts + "\n_ = new Aws.S3.Bucket(\"copy\", new() { Region = region });", Types);
        Assert.Equal("us-west-2", (await ProgramRunner.RunAsync(program))[^1].Inputs["region"].Text);
        Assert.Null(StaticGraph.Read(program)[^1].Inputs["region"].Text);
    }

    [Theory]
    [InlineData("_ = Task.Run(() => { throw new InvalidOperationException(); });")]
    [InlineData("_ = Task.Run(() => { if (a) throw new InvalidOperationException(); });")]
    [InlineData("async Task Fail() { await Task.CompletedTask; throw new InvalidOperationException(); } _ = Fail();")]
    [InlineData("async Task Fail() { region = \"b\"; if (a) throw new InvalidOperationException(); await Task.Delay(0); } _ = Fail();")]
    [InlineData("async Task<string> Fail() => throw new InvalidOperationException(); var task = Fail();")]
    [InlineData("async Task Fail() { await Task.CompletedTask; if (a) throw new Exception(); } var t = Fail(); Try(() => t.Wait());")]
    [InlineData("async Task<int> Fail() { if (b) throw new Exception(); return 1; } var t = Fail(); Try(() => _ = t.Result);")]
    [InlineData("var t = Task.Run(() => { if (a) throw new Exception(); }); Try(() => t.GetAwaiter().GetResult());")]
    [InlineData("async Task Fail() { await Task.Delay(0); throw new Exception(); } Try(() => Fail().Wait());")]
    [InlineData("Try(() => Task.Run(() => { if (a) throw new Exception(); }).Wait());")]
    [InlineData(
        "async Task Fail() { await Task.CompletedTask; if (a) throw new Exception(); } Try(() => Task.WhenAll(Fail(), Fail()).Wait());"
    )]
    public Task An_exception_of_a_task_reaches_who_waits_for_it(string starts) =>
        Agreement.VerifyEveryPathAsync(
            $$"""
            var region = "a";
            void Try(Action act)
            {
                try { act(); _ = new Aws.S3.Bucket("good"); }
                catch (Exception) { _ = new Aws.S3.Bucket("bad"); }
            }
            {{starts}}
            _ = new Aws.S3.Bucket("last", new() { Region = region });
            """
        );

    [Fact]
    public Task Whether_a_task_is_done_in_time_is_not_known() =>
        Agreement.VerifyWithFilesOnlyAsync(
            DeployedProgram.Of(
                """
                var isDone = Task.CompletedTask.Wait(1000);
                _ = new Aws.S3.Bucket("copy", new() { Region = isDone ? "eu-west-1" : "us-west-2" });
                """
            )
        );

    [Fact]
    public Task The_value_of_a_task_may_hold_itself_or_the_same_list_many_times() =>
        Agreement.VerifyWithFilesOnlyAsync(
            new DeployedProgram(
                """
                return await Deployment.RunAsync(async () =>
                {
                    var own = new List<object>();
                    own.Add(own);
                    _ = await Task.FromResult(own);
                    object shared = "x";
                    for (var i = 0; i < 50; i++) shared = new[] { shared, shared };
                    _ = await Task.FromResult(shared);
                    _ = new Aws.S3.Bucket("last");
                });
                """
            )
        );

    [Fact]
    public async Task What_a_task_changed_that_the_program_waits_for_is_known()
    {
        const string Body = """
            return await Deployment.RunAsync(async () =>
            {
                var (region, size, done) = ("us-west-2", 0, new List<string>());
                var place = new Place();
                async Task<string> Ask(string to) { await Task.Delay(1); size++; return to; }
                Task<string> Pass(string to) => Ask(to);
                async Task Move(string to) { done.Add("asked"); region = await Ask(to); done.Add(region); }
                async IAsyncEnumerable<string> Many() { yield return "one"; await Task.Delay(1); size += 10; yield return "two"; }
                await Move("eu-west-1");
                await Task.Run(async () => { await Task.Yield(); done.Add("run"); });
                Move("eu-west-2").Wait();
                done.Add(Pass("pass").Result);
                done.Add(await Pass(await Ask("argument")).ConfigureAwait(false));
                done.Add(Ask("result").GetAwaiter().GetResult());
                await foreach (var one in Many()) done.Add(one);
                await place.MoveAsync("eu-west-3");
                _ = new Aws.S3.Bucket($"n{size}", new() { Region = region, BucketName = string.Join("-", done) });
                _ = new Aws.S3.Bucket("place", new() { Region = place.Region, BucketName = await Ask("name") });
            });

            """;
        await Agreement.VerifyAsync(new DeployedProgram(Body + Types));
        var read = StaticGraph.Read(new DeployedProgram(Body + Types));
        Assert.Equal(["n16", "place"], read.Select(r => r.Name));
        Assert.Equal("asked-eu-west-1-run-asked-eu-west-2-pass-argument-result-one-two", read[0].Inputs["bucket"].Text);
        Assert.Equal("eu-west-3", read[1].Inputs["region"].Text);
    }

    [Fact]
    public Task What_runs_before_a_task_waits_is_known() =>
        Agreement.VerifyEveryPathAsync(
            """
            var (region, names) = ("us-west-2", new List<string>());
            async Task<string> Done(string to) { names.Add(to); await Task.CompletedTask; await Task.Delay(0); return await Task.FromResult(to); }
            async Task Set() { region = a ? "eu-west-1" : "eu-west-2"; if (b) return; await Task.Delay(100); names = new(); }
            var first = Done("one");
            Output.Create(Task.FromResult("two")).Apply(async two => { names.Add(two); await Done("three"); return two; });
            _ = new Aws.S3.Bucket("n" + names.Count, new() { BucketName = string.Join("-", names) });
            var set = Set();
            _ = new Aws.S3.Bucket("known", new() { Region = region });
            """
        );

    [Fact]
    public Task What_a_task_creates_is_there_and_what_it_tells_is_known() =>
        Agreement.VerifyEveryPathAsync(
            """
            async Task<Aws.S3.Bucket> Make(string name) { await Task.Yield(); return new Aws.S3.Bucket(name); }
            var made = Task.WhenAll(new[] { "x" }.Select(Make)).Result;
            var pending = Make("z");
            _ = new Aws.S3.Bucket("copies", new() { BucketName = Output.Format($"{made[0].Id}-{pending.Result.Id}") });
            """
        );
}
