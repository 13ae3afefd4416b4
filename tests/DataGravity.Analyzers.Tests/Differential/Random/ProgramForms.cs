namespace DataGravity.Analyzers.Tests.Differential.Random;

/// <summary>The forms of random programs: what users write, a line a form. The first leaf of a kind is its simplest.</summary>
internal static class ProgramForms
{
    public const string Root = "Program";

    private static readonly ILookup<string, Form> s_all = (
        (IEnumerable<Form>)
            [
                .. Kind(
                    "Text",
                    (3, "\"us-east-1\""),
                    (3, "\"eu-west-1\""),
                    (2, "\"ap-south-1\""),
                    (8, "@text"),
                    (1, "Shared.Region"),
                    (1, "@box.Region"),
                    (1, "@settings.Zone"),
                    (2, "(@Condition ? @Text : @Text)"),
                    (1, "@Text.Replace(\"east\", \"west\")"),
                    (1, "@Text.ToUpperInvariant()"),
                    (1, "(@Text switch { \"us-east-1\" => @Text, \"eu-west-1\" when @Condition => @Text, var @:text => @|@Text })"),
                    (1, "$\"{@Text}\""),
                    (1, "(@Text.Split('-')[0] + \"-x\")"),
                    (1, "string.Join(\"-\", new[] { @Text, @Text })"),
                    (1, "string.Join(\"+\", @List)"),
                    (1, "(@Maybe ?? @Text)"),
                    (1, "@Settings.Region"),
                    (1, "@Settings.Zone"),
                    (1, "@Box.Region"),
                    (1, "@Map[\"a\"]"),
                    (1, "(@Map.TryGetValue(@Text, out var @:text) ? @1 : @Text)"),
                    (1, "(@List.FirstOrDefault(@Test) ?? @Text)"),
                    (1, "@List[0]"),
                    (1, "@function(@Name, @Text)"),
                    (1, "@pick(@Condition, @Text, @Text, @Name)"),
                    (1, "Shared.Twice(x => x + @text, @Text)"),
                    (1, "@component.Region")
                ),
                .. Kind(
                    "Condition",
                    (1, "true"),
                    (6, "@condition"),
                    (2, "!@condition"),
                    (2, "(@Condition && @Condition)"),
                    (2, "(@Condition || @Condition)"),
                    (2, "@Text == @Text"),
                    (1, "@Text.StartsWith(\"us\")"),
                    (1, "@Text is \"us-east-1\" or \"ap-south-1\""),
                    (1, "@Maybe is null"),
                    (1, "@Maybe is { Length: > 9 }"),
                    (1, "@Number > @Number"),
                    (1, "!(@Condition)"),
                    (1, "@List.Contains(@Text)"),
                    (1, "@List.Any(@Test)"),
                    (1, "@List.All(@Test)"),
                    (1, "@Settings is { Big: true }"),
                    (1, "@Settings == @Settings"),
                    (1, "@Input is null"),
                    (1, "@Input == @Input"),
                    (1, "@Map.ContainsKey(@Text)"),
                    (1, "@setting == \"north\"")
                ),
                .. Kind("Pure", (1, "@text == \"us-east-1\""), (1, "@text.StartsWith(\"eu\")"), (1, "@condition"), (1, "@text != @text")),
                .. Kind("Test", (1, "@:text => @|@Pure")),
                .. Kind(
                    "Query",
                    (1, "(from @:text in @list @|where @Pure select @1)"),
                    (1, "(from @:text in @list @|let @:text = @1 + \"-l\" @|where @Pure select @text)")
                ),
                .. Kind(
                    "Maybe",
                    (1, "default(string)"),
                    (1, "@maybe"),
                    (1, "@Text"),
                    (1, "(@Condition ? @Text : null)"),
                    (1, "@Map.GetValueOrDefault(\"b\")"),
                    (1, "@box.Next?.Region")
                ),
                .. Kind(
                    "Number",
                    (1, "1"),
                    (1, "2"),
                    (2, "@number"),
                    (1, "(@Number + 1)"),
                    (1, "(@Condition ? @Number : @Number)"),
                    (1, "@Text.Length"),
                    (1, "@List.Count"),
                    (1, "Math.Min(@Number, @Number)")
                ),
                .. Kind(
                    "Input",
                    (1, "((Input<string>)@Text)"),
                    (3, "@input"),
                    (2, "((Input<string>)@Maybe)"),
                    (1, "((Input<string>)@Output)"),
                    (1, "default(Input<string>)"),
                    (1, "(@Input ?? ((Input<string>)@Text))"),
                    (1, "(@Condition ? @Input : @Input)")
                ),
                .. Kind(
                    "Pull",
                    (2, ".ToList()"),
                    (2, ".First()"),
                    (1, ".Append(@Text)"),
                    (1, ".Take(@Number).ToArray()"),
                    (1, ".Skip(1).Any()"),
                    (1, ".FirstOrDefault(@Test)"),
                    (1, ".Where(@Test).Take(1).Count()"),
                    (1, ".TakeWhile(@Test).Count()"),
                    (1, ".Zip(@List, new[] { 1, 2 }).Count()"),
                    (1, ".All(@Test)")
                ),
                .. Kind(
                    "Transform",
                    (1, "(given, _) => Task.FromResult<ResourceTransformResult?>(null)"),
                    (
                        2,
                        "(given, _) => Task.FromResult<ResourceTransformResult?>(new(given.Args.SetItem(\"transformed\", @Text), given.Options))"
                    ),
                    (
                        2,
                        "(given, _) => { if (!given.Type.StartsWith(\"aws:\")) return Task.FromResult<ResourceTransformResult?>(null); given.Options.Provider = @provider; return Task.FromResult<ResourceTransformResult?>(new(given.Args, given.Options)); }"
                    ),
                    (
                        2,
                        "(given, _) => { if (given.Options is ComponentResourceOptions { Providers.Count: 0 } found) found.Providers.Add(@provider); return Task.FromResult<ResourceTransformResult?>(new(given.Args, given.Options)); }"
                    )
                ),
                .. Kind(
                    "Settings",
                    (1, "new Settings(\"us-east-1\")"),
                    (2, "@settings"),
                    (1, "new Settings(@Text, @Condition)"),
                    (1, "(@Settings with { Region = @Text })"),
                    (1, "(@Settings with { Big = @Condition })"),
                    (1, "(@Condition ? @Settings : @Settings)")
                ),
                .. Kind(
                    "Box",
                    (1, "new Box()"),
                    (3, "@box"),
                    (1, "new Box { Region = @Text }"),
                    (1, "new Box { Next = @Box }"),
                    (1, "(@Condition ? @Box : @Box)"),
                    (1, "(@box.Next ?? @Box)")
                ),
                .. Kind(
                    "List",
                    (1, "new List<string> { \"us-east-1\" }"),
                    (3, "@list"),
                    (1, "new List<string> { @Text, @Text }"),
                    (1, "@List.Select(x => $\"{x}-{@text}\").ToList()"),
                    (1, "@List.Where(@Test).Append(@Text).ToList()"),
                    (1, "@List.Concat(@List).Distinct().ToList()"),
                    (1, "@Map.Values.ToList()"),
                    (1, "@Query.Append(@Text).ToList()"),
                    (1, "(@Condition ? @List : @List)")
                ),
                .. Kind(
                    "Map",
                    (1, "new Dictionary<string, string> { [\"a\"] = \"us-east-1\", [\"b\"] = \"eu-west-1\" }"),
                    (3, "@map"),
                    (1, "new Dictionary<string, string> { [\"a\"] = @Text, [\"b\"] = @Text }"),
                    (1, "new[] { \"a\", \"b\" }.ToDictionary(x => x, x => x + @text)")
                ),
                .. Kind(
                    "Output",
                    (2, "@bucket.Id"),
                    (2, "@bucket.Arn"),
                    (1, "@bucket.Region"),
                    (1, "@output"),
                    (1, "Output.Create(@Text)"),
                    (1, "Output.Format($\"{@Output}/{@Text}\")"),
                    (1, "@Output.Apply(x => $\"s3://{x}\")"),
                    (1, "Output.Tuple(@Output, @Output).Apply(t => $\"{t.Item1}:{t.Item2}\")"),
                    (1, "Output.All(new[] { @Output, @Output }).Apply(all => string.Join(\",\", all))"),
                    (1, "Output.JsonSerialize(Output.Create(new { a = @Output, b = @Text }))"),
                    (1, "@Output.Apply(x => JsonSerializer.Serialize(new { bucket = x }))"),
                    (1, "(@Condition ? @Output : @Output)"),
                    (1, "@component.Bucket.Id"),
                    (1, "@Output.Apply(x => x.ToUpperInvariant())"),
                    (1, "@Input.Apply(x => (x ?? \"none\") + \"-i\")")
                ),
                .. Kind(
                    "Provider",
                    (4, "@provider"),
                    (1, "(@Condition ? @provider : @provider)"),
                    (1, "(@Condition ? @provider : null)"),
                    (1, "(@Condition ? @Provider : @Provider)")
                ),
                .. Kind(
                    "Parent",
                    (1, "@component"),
                    (1, "@bucket"),
                    (1, "@provider"),
                    (1, "(@Condition ? @component : null)"),
                    (1, "(@Condition ? (Resource)@bucket : @component)")
                ),
                .. Kind(
                    "Options",
                    (1, "default(CustomResourceOptions)"),
                    (3, "@options"),
                    (1, "new CustomResourceOptions { Provider = @Provider }"),
                    (1, "new CustomResourceOptions { Parent = @Parent }"),
                    (1, "new CustomResourceOptions { Parent = @Parent, Provider = @Provider }"),
                    (1, "CustomResourceOptions.Merge(@Options, @Options)"),
                    (1, "new CustomResourceOptions { ResourceTransforms = { @Transform } }"),
                    (1, "new CustomResourceOptions { Parent = @Parent, ResourceTransforms = { @Transform, @Transform } }"),
                    (1, "(@Condition ? @options : null)"),
                    (1, "(@Condition ? @options : @Options)")
                ),
                .. Kind(
                    "ComponentOptions",
                    (1, "null"),
                    (1, "new() { Provider = @Provider }"),
                    (1, "new() { Providers = { @provider, @provider } }"),
                    (1, "new() { Providers = { @provider, @google } }"),
                    (1, "new() { Parent = @Parent }"),
                    (2, "new() { Parent = @Parent, ResourceTransforms = { @Transform } }"),
                    (1, "new() { Parent = @Parent, Provider = @Provider }"),
                    (1, "new() { Parent = @Parent, Providers = { @google, @provider } }"),
                    (1, "ComponentResourceOptions.Merge(new() { Parent = @Parent }, new() { Provider = @Provider })")
                ),
                .. Kind(
                    "Args",
                    (1, "new()"),
                    (2, "new() { Region = @Text }"),
                    (1, "new() { BucketName = @Output }"),
                    (1, "new() { Region = @Maybe, BucketName = @Text }"),
                    (1, "new() { Region = @setting }"),
                    (2, "new() { Region = @Input, BucketName = @Input }"),
                    (1, "new() { BucketName = @later }"),
                    (1, "new() { Tags = { { \"a\", @Text }, { \"b\", @Output } } }"),
                    (1, "new() { Tags = @Map }"),
                    (1, "new() { Tags = { [\"a\"] = @Text } }"),
                    (1, "@args")
                ),
                .. Kind(
                    "Statement",
                    (2, "Shared.Region = @Text;"),
                    (4, "var @+text = @Text;"),
                    (4, "@=text = @Text;"),
                    (1, "@=text += \"-x\";"),
                    (1, "string @+maybe = @Maybe;"),
                    (1, "@=maybe ??= @Text;"),
                    (1, "var @+number = @Number;"),
                    (1, "@=number++;"),
                    (2, "var @+condition = @Condition;"),
                    (1, "@=condition = @Condition;"),
                    (1, "var @+settings = @Settings;"),
                    (1, "@=settings = @Settings;"),
                    (1, "var @+box = @Box;"),
                    (1, "@=box = @Box;"),
                    (2, "@box.Region = @Text;"),
                    (1, "@box.Next = @Box;"),
                    (1, "var @+list = @List;"),
                    (2, "@list.Add(@Text);"),
                    (1, "Shared.All.Add(@Text);"),
                    (1, "@names.Add(@Name);"),
                    (1, "var @+map = @Map;"),
                    (2, "@map[\"a\"] = @Text;"),
                    (1, "@map[\"c\"] = @Text;"),
                    (1, "var (@+text, @+condition) = (@Text, @Condition);"),
                    (1, "(@=text, @=condition) = (@Text, @Condition);"),
                    (1, "Shared.Change(ref @=text, @Text);"),
                    (1, "@box.Move(@Text);"),
                    (2, "var @+provider = new Aws.Provider(@Name, new() { Region = @Text });"),
                    (1, "var @+google = new Gcp.Provider(@Name, new() { Region = @Text });"),
                    (1, "@=provider = @provider;"),
                    (
                        1,
                        "var @+provider = new Aws.Provider(@Name, new() { Region = @Text }, new CustomResourceOptions { Parent = @Parent });"
                    ),
                    (2, "var @+options = new CustomResourceOptions { Provider = @Provider };"),
                    (1, "var @+options = new CustomResourceOptions { Parent = @Parent };"),
                    (2, "@options.Provider = @Provider;"),
                    (1, "@options.Parent = @Parent;"),
                    (1, "@=options = @Options ?? @options;"),
                    (1, "var @+args = new Aws.S3.BucketArgs { Region = @Text };"),
                    (1, "@args.Region = @Text;"),
                    (1, "@args.Tags.Add(@Name, @Text);"),
                    (1, "@args.BucketName = @Output;"),
                    (4, "var @+bucket = new Aws.S3.Bucket(@Name, @Args, @Options);"),
                    (4, "_ = new Aws.S3.Bucket(@Name, @Args, @Options);"),
                    (1, "new Gcp.Storage.Bucket(@Name, new() { Location = @Text }, new() { Parent = @Parent });"),
                    (1, "new Gcp.Storage.Bucket(@Name, new() { Location = @Text }, new() { Provider = @google });"),
                    (
                        1,
                        "_ = new Aws.Lambda.Function(@Name, new() { Role = @Output, S3Bucket = @Output, Layers = { @Output, @Text }, MemorySize = @Number }, @Options);"
                    ),
                    (
                        3,
                        "_ = new Aws.Sagemaker.Model(@Name, new() { ExecutionRoleArn = @Text, PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($\"s3://{@bucket.Id}/model\") } }, @Options);"
                    ),
                    (
                        2,
                        "_ = new Aws.Sagemaker.Model(@Name, new() { ExecutionRoleArn = @Text, Region = @Text, PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($\"s3://{@bucket.Id}/model\") } }, @Options);"
                    ),
                    (1, "_ = new Aws.Iam.RolePolicy(@Name, new() { Role = @Text, Policy = @Output }, @Options);"),
                    (1, "var @+output = @Output;"),
                    (1, "@=bucket = @bucket;"),
                    (2, "var @+component = new Site(@Name, @Text, @ComponentOptions);"),
                    (2, "Part @+component = new @type(@Name, @Text, @ComponentOptions);"),
                    (3, "if (@Condition) @Block"),
                    (2, "if (@Condition) @Block else @Block"),
                    (1, "foreach (var (@:text, @:turn) in new[] { (@Text, 0), (@Text, 1) }) @|{ @Statements }"),
                    (1, "foreach (var @:text in @List.Select((x, i) => $\"{x}-{i}\").ToArray()) { var @:turn = @1; @|@Statements }"),
                    (1, "foreach (var (@:turn, @:text) in @Map.ToArray()) @|@Block"),
                    (
                        1,
                        "foreach (var (@:text, @:turn) in new[] { (@Text, 0), (@Text, 1), (@Text, 2) }) @|{ @Statements if (@Condition) break; @Statements }"
                    ),
                    (
                        1,
                        "for (var @:turn = 0; @1 < 3; @1++) { @|var @!text = new[] { @Text, @Text, @Text }[@1]; @|@Statements if (@Condition) continue; @Statements }"
                    ),
                    (1, "{ var @:turn = 0; @|while (@1 < 3 && @Condition) { @1++; @Statements } }"),
                    (1, "{ var @:turn = 0; @|do { @Statements } while (++@1 < 2); }"),
                    (
                        1,
                        "switch (@Text) { case \"us-east-1\": @Block break; case \"eu-west-1\" when @Condition: @Block break; default: @Block break; }"
                    ),
                    (1, "switch (@setting) { case \"north\": @Block break; case \"south\": @Block break; }"),
                    (
                        1,
                        "try { @<@Statements if (@Condition) throw new InvalidOperationException(); @Statements@> } catch (InvalidOperationException) @Block"
                    ),
                    (1, "try @Block finally @Block"),
                    (
                        2,
                        "string @+function(string @:turn, string @!text) @|{ @Statements if (@Condition) return @Text; @Statements return @Text; }"
                    ),
                    (1, "Func<string, string, string> @+function = (@:turn, @!text) => @|{ @Statements return @Text; };"),
                    (1, "Input<string> @+input = @Input;"),
                    (1, "@=input = @Input;"),
                    (1, "@=input ??= @Maybe;"),
                    (1, "var @+later = @Text;"),
                    (2, "@Output.Apply(x => { @=later = @text + \"-later\"; return x; });"),
                    (1, "_ = @List@<.Select((@:text, @:turn) => { @|_ = new Aws.S3.Bucket(@Name, @Args, @Options); return @1; })@>@Pull;"),
                    (1, "_ = @function(@Name, @Text);"),
                    (1, "@=text = @function(@Name, @Text);")
                ),
                .. Kind(
                    "Type",
                    (
                        1,
                        """
                        class @+type : Part
                        {
                            string own = "us-west-2";

                            public @1(string @:turn=name, string @!text=region, ComponentResourceOptions options = null) : base("app:index:@1", name, region, options)@|
                            {
                                var config = new Config();
                                var @!condition=flag = config.RequireBoolean("b");
                                var @!number=count = 1;
                                var @!maybe=some = region;
                                Input<string> @!input=given = region;
                                var @!later=later = region;
                                var @!settings=settings = new Settings(region);
                                var @!box=box = new Box();
                                var @!provider=local = new Aws.Provider(@Name, new() { Region = region }, new() { Parent = this });
                                var @!google=google = new Gcp.Provider(@Name);
                                var @!options=mine = new CustomResourceOptions { Parent = this };
                                var @!bucket=inner = new Aws.S3.Bucket(@Name, new() { Region = region }, new() { Parent = this });
                                var @!component=self = (Part)this;
                                Bucket = inner;
                                @|
                                @Statements
                                own = @Text;
                            }

                            public override string Region => own + base.Region;
                        }
                        """
                    )
                ),
                .. Kind(
                    Root,
                    (
                        1,
                        """
                        @Types
                        static class Program
                        {
                            public static Task<int> Main() => Deployment.RunAsync(() =>
                            {
                                var config = new Config();
                                var (@!condition=a, @!condition=b, @!condition=c) = (config.RequireBoolean("a"), config.RequireBoolean("b"), config.GetBoolean("c") ?? false);
                                var @:setting=side = config.Require("side");
                                var @!text=home = "us-west-2";
                                var @!number=count = 1;
                                string @!maybe=some = null;
                                Input<string> @!input=given = home;
                                var @!later=later = home;
                                var @:names=names = new List<string> { "first" };
                                var @!list=list = new List<string> { home };
                                var @!map=map = new Dictionary<string, string> { ["a"] = home, ["b"] = "eu-west-1" };
                                var @!settings=settings = new Settings(home);
                                var @!box=box = new Box();
                                var @!provider=main = new Aws.Provider("main", new() { Region = home });
                                var @!google=google = new Gcp.Provider("google", new() { Region = "europe-west1" });
                                var @!options=shared = new CustomResourceOptions { Provider = main };
                                var @!args=args = new Aws.S3.BucketArgs();
                                var @!bucket=bucket = new Aws.S3.Bucket("bucket");
                                var @!output=id = bucket.Id;
                                Part @!component=site = new Site("site", home, new() { Provider = main });
                                string @:pick=Pick(bool first, string x, string y, string name)
                                {
                                    if (first)
                                        return x;
                                    names.Add(name);
                                    return y;
                                }
                                @|
                                @Statements
                                foreach (var name in names)
                                    _ = new Aws.S3.Bucket($"listed-{name}", new() { BucketName = home });
                                _ = new Aws.S3.Bucket("last", new() { BucketName = $"{home}{count}{some}{box.Region}{settings.Zone}{Shared.Region}{string.Join("", list)}{string.Join("", Shared.All)}" });
                            });
                        }

                        record Settings(string Region, bool Big = false)
                        {
                            public string Zone => Region + (Big ? "a" : "b");
                        }

                        class Box
                        {
                            public string Region { get; set; } = "us-east-1";

                            public Box Next { get; set; }

                            public void Move(string region) => Region = region;
                        }

                        static class Shared
                        {
                            public static readonly List<string> All = new() { "x" };

                            public static string Region { get; set; } = "eu-north-1";

                            public static string Pick(bool first, string x, string y, string name) => first ? x : y + name;

                            public static void Change(ref string target, string text) => target = text + "-c";

                            public static string Twice(Func<string, string> change, string text) => change(change(text));
                        }

                        abstract class Part : ComponentResource
                        {
                            readonly string region;

                            protected Part(string token, string name, string region, ComponentResourceOptions options) : base(token, name, options) => this.region = region;

                            public Aws.S3.Bucket Bucket { get; protected set; }

                            public virtual string Region => region;
                        }

                        class Site : Part
                        {
                            public Site(string name, string region, ComponentResourceOptions options = null) : base("app:index:Site", name, region, options)
                            {
                                Bucket = new Aws.S3.Bucket($"{name}-bucket", new() { Region = region }, new() { Parent = this });
                                Stray = new Aws.S3.Bucket($"{name}-stray", new() { BucketName = Bucket.Id });
                            }

                            public Aws.S3.Bucket Stray { get; }
                        }
                        """
                    )
                ),
            ]
    ).ToLookup(form => form.Kind);

    public static IEnumerable<Form> Of(string kind) => s_all[kind];

    /// <summary>What stands in the place of a variable where none of its kind is in sight.</summary>
    public static string Without(string kind) =>
        kind switch
        {
            "text" or "setting" => "\"us-east-1\"",
            "condition" => "true",
            "number" => "1",
            "settings" => "new Settings(\"us-east-1\")",
            "box" => "new Box()",
            "list" => "new List<string> { \"us-east-1\" }",
            "map" => "new Dictionary<string, string> { [\"a\"] = \"us-east-1\", [\"b\"] = \"eu-west-1\" }",
            "options" => "new CustomResourceOptions()",
            "args" => "new Aws.S3.BucketArgs()",
            "google" => "default(Gcp.Provider)",
            "type" => "Site",
            "function" => "string.Concat",
            "pick" => "Shared.Pick",
            "names" => "Shared.All",
            "output" => "Output.Create(\"us-east-1\")",
            "maybe" => "default(string)",
            _ => throw new ArgumentException(kind),
        };

    private static IEnumerable<Form> Kind(string kind, params (int Weight, string Template)[] forms) =>
        forms.Select(form => new Form(kind, form.Weight, form.Template));
}
