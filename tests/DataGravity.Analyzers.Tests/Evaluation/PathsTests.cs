using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>
/// Programs with several unknown decisions, run with every combination of them: what is read once, for all paths, has to
/// hold what each run does.
/// </summary>
public class PathsTests
{
    [Fact]
    public Task Early_returns_with_changes_before_and_after() =>
        Agreement.VerifyEveryPathAsync(
            """
            var names = new List<string>();
            var last = "none";
            Fill();
            foreach (var name in names)
                _ = new Aws.S3.Bucket(name, new() { BucketName = last });
            _ = new Aws.S3.Bucket("always", new() { BucketName = last });

            void Fill()
            {
                names.Add("w");
                if (a)
                    return;
                names.Add("x");
                last = "x";
                if (b)
                    return;
                names.Add("y");
                last = "y";
                if (c)
                {
                    names.Add("z");
                    return;
                }
                last = "end";
            }
            """
        );

    /// <summary>The getter of a collection creates it when it is first read, on each path.</summary>
    [Fact]
    public Task Collections_of_arguments_first_read_on_some_paths() =>
        Agreement.VerifyEveryPathAsync(
            """
            var args = new Aws.S3.BucketArgs();
            if (a)
                args.Tags.Add("a", "1");
            if (b)
                args.Tags.Add("b", "2");
            args.Tags.Add("c", "3");
            _ = new Aws.S3.Bucket("all", args);
            var second = new Aws.S3.BucketArgs();
            if (c)
                second.Tags = new InputMap<string> { { "x", "1" } };
            second.Tags.Add("y", "2");
            _ = new Aws.S3.Bucket("second", second);
            """
        );

    [Fact]
    public Task Loops_left_and_continued() =>
        Agreement.VerifyEveryPathAsync(
            """
            var made = new List<string>();
            foreach (var item in new[] { "1", "2", "3" })
            {
                if (a && item == "1")
                    continue;
                made.Add(item);
                if (b && item == "2")
                    break;
                made.Add(item + "b");
                if (c)
                    made.Add(item + "c");
            }
            for (var i = 0; i < 3 && !(c && i > 1); i++)
                _ = new Aws.S3.Bucket($"for-{i}");
            foreach (var name in made)
                _ = new Aws.S3.Bucket(name);
            _ = new Aws.S3.Bucket("always", new() { BucketName = string.Join("-", made) });
            """
        );

    [Fact]
    public Task Switches_and_nested_decisions() =>
        Agreement.VerifyEveryPathAsync(
            """
            var region = "us-east-1";
            var text = a ? "a" : "n";
            switch (text)
            {
                case "a" when b:
                    region = "eu-west-1";
                    break;
                case "a":
                    region = c ? "eu-west-2" : "eu-west-3";
                    break;
                default:
                    if (c)
                        break;
                    region = "us-west-2";
                    break;
            }
            var tier = (a, b) switch { (true, true) => "gold", (true, _) when c => "silver", (false, true) => "bronze", _ => null };
            _ = new Aws.S3.Bucket("b", new() { Region = region, BucketName = tier ?? $"{text}-{region}" });
            """
        );

    [Fact]
    public Task Maps_objects_and_options_changed_on_some_paths() =>
        Agreement.VerifyEveryPathAsync(
            """
            var east = new Aws.Provider("east", new() { Region = "us-east-1" });
            var options = new CustomResourceOptions();
            var args = new Aws.S3.BucketArgs { Region = "eu-west-1" };
            var tags = new Dictionary<string, string> { ["always"] = "1" };
            if (a)
            {
                options.Provider = east;
                tags["a"] = "1";
                if (b)
                    args = new Aws.S3.BucketArgs { BucketName = "other" };
            }
            else
            {
                args.Region = null;
                tags.Add("not-a", "2");
            }
            if (tags.ContainsKey("a") && c)
                tags["c"] = tags["a"];
            args.Tags = tags;
            var one = new Aws.S3.Bucket("one", args, b ? options : null);
            _ = new Aws.S3.Bucket("two", new() { BucketName = (c ? one.Id : one.Arn).Apply(id => "x" + id) }, new() { Parent = a ? one : null });
            """
        );

    [Fact]
    public Task Closures_counters_and_components() =>
        Agreement.VerifyEveryPathAsync(
            """
            var count = 0;
            Func<string, string> next = prefix => $"{prefix}{count++}";
            if (a)
                next("skipped");
            var site = new Site(next("site"), b ? "eu-west-1" : null);
            if (c)
                _ = site.More(next("more"));
            _ = new Aws.S3.Bucket(next("end"), new() { BucketName = site.Made?.Id ?? Output.Create("none") });
            """,
            """
            class Site : ComponentResource
            {
                public Site(string name, string? region) : base("app:index:Site", name)
                {
                    if (region is null)
                        return;
                    Made = new Aws.S3.Bucket($"{name}-made", new() { Region = region }, new() { Parent = this });
                }

                public Aws.S3.Bucket? Made { get; private set; }

                public Aws.S3.Bucket More(string name)
                {
                    if (Made is { } made)
                        return new Aws.S3.Bucket(name, new() { BucketName = made.Id });
                    return Made = new Aws.S3.Bucket(name + "-first");
                }
            }
            """
        );

    [Fact]
    public Task Exceptions_on_some_paths_and_iterators() =>
        Agreement.VerifyEveryPathAsync(
            """
            foreach (var name in Names())
                _ = new Aws.S3.Bucket(name);
            var text = a && b ? "both" : null;
            text ??= c ? "c" : "none";
            _ = new Aws.S3.Bucket(text);

            IEnumerable<string> Names()
            {
                yield return "first";
                if (a)
                    yield return "if-a";
                if (b && !c)
                    yield break;
                yield return "last";
            }
            """
        );

    [Fact]
    public Task What_throws_leaves_before_more_is_changed() =>
        Agreement.VerifyEveryPathAsync(
            """
            var text = "start";
            try
            {
                if (a)
                    throw new InvalidOperationException();
                text += "-middle";
                foreach (var item in new[] { "1", "2" })
                    text += Checked(item);
                text += "-end";
            }
            catch (InvalidOperationException)
            {
                text += "-caught";
            }
            _ = new Aws.S3.Bucket("last", new() { BucketName = text });

            string Checked(string item)
            {
                text += "-check";
                if (b && item == "2")
                    throw new InvalidOperationException();
                return c ? item : throw new InvalidOperationException();
            }
            """
        );

    [Fact]
    public Task Decisions_are_compared_and_options_merge_on_each_path() =>
        Agreement.VerifyEveryPathAsync(
            """
            var main = new Aws.Provider("main", new() { Region = "us-east-1" });
            var shared = new CustomResourceOptions { Provider = main };
            if (new Settings("x", a) == new Settings("x", b))
                _ = new Aws.S3.Bucket("same", new(), CustomResourceOptions.Merge(c ? shared : null, new CustomResourceOptions { Parent = main }));
            if (a != b)
                _ = new Aws.S3.Bucket("different", new(), CustomResourceOptions.Merge(new CustomResourceOptions { Parent = main }, c ? shared : null));
            if (config.RequireBoolean("x") == config.RequireBoolean("y"))
                _ = new Aws.S3.Bucket("required");
            """,
            "record Settings(string Region, bool Big);"
        );

    [Fact]
    public Task Finally_runs_on_every_way_out() =>
        Agreement.VerifyAsync(
            DeployedProgram
                .Of(
                    """
                    var side = new Config().RequireBoolean("side");
                    var region = "us-east-1";
                    foreach (var name in new[] { "a", "b", "c" })
                    {
                        try
                        {
                            if (name == "b" && side)
                                continue;
                            region = Make(name) + region;
                            if (name == "b")
                                break;
                        }
                        catch (InvalidOperationException)
                        {
                            region = "thrown";
                        }
                        finally
                        {
                            _ = new Aws.S3.Bucket(name + "-finally", new() { BucketName = region });
                            region += "-x";
                        }
                    }
                    _ = new Aws.S3.Bucket("last", new() { BucketName = region });

                    string Make(string name)
                    {
                        try
                        {
                            try
                            {
                                if (name == "a" && side)
                                    return "early";
                                if (name == "c")
                                    throw new InvalidOperationException();
                            }
                            finally
                            {
                                region += "-inner";
                            }
                            return region;
                        }
                        finally
                        {
                            region += "-outer";
                            _ = new Aws.S3.Bucket(name, new() { BucketName = region });
                        }
                    }
                    """
                )
                .With("app:side", "true")
        );

    [Fact]
    public async Task Finally_runs_where_nobody_catches()
    {
        var program = DeployedProgram.Of(
            """
            var text = "start";
            try
            {
                try
                {
                    Fail();
                    _ = new Aws.S3.Bucket("never");
                }
                finally
                {
                    _ = new Aws.S3.Bucket("inner", new() { BucketName = text });
                    text += "-inner";
                }
                _ = new Aws.S3.Bucket("nor-this");
            }
            finally
            {
                _ = new Aws.S3.Bucket("outer", new() { BucketName = text });
            }
            _ = new Aws.S3.Bucket("nor-that");

            void Fail()
            {
                text = "failed";
                if (new Config().RequireBoolean("fails"))
                    throw new InvalidOperationException();
            }
            """
        );
        await Agreement.VerifyAsync(program.With("app:fails", "false"));

        var failing = program.With("app:fails", "true");
        var read = StaticGraph.Read(failing);
        Assert.Equal(["inner", "outer"], read.Select(found => found.Name));
        Assert.Empty(Agreement.Differences(await ProgramRunner.RunToFailureAsync(failing), read));
    }
}
