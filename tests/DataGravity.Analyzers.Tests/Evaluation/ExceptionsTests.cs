using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>What certainly throws ends the program, or leads to the handler around it.</summary>
public class ExceptionsTests
{
    private const string Types = """
        class Animal { public string Name = "x"; public void Speak() { } }
        class Cat : Animal { public int Lives = 9; }
        enum Tier { Gold, Silver }
        struct Spot { public string Region; public string Tell() => Region + "!"; }
        """;

    public static TheoryData<string> Throwing =>
        [
            "ArgumentNullException.ThrowIfNull(none);",
            "ArgumentException.ThrowIfNullOrEmpty(none);",
            "ArgumentException.ThrowIfNullOrWhiteSpace(\" \");",
            "ArgumentOutOfRangeException.ThrowIfNegative(-1);",
            "ArgumentOutOfRangeException.ThrowIfGreaterThan(one, 0);",
            "_ = none!.ToUpperInvariant();",
            "_ = none!.Length;",
            "string text = null!; _ = text.Trim();",
            "Aws.S3.Bucket bucket = null!; _ = bucket.Id;",
            "Animal animal = null!; _ = animal.Name;",
            "Animal animal = null!; animal.Speak();",
            "Animal animal = null!; animal.Name = \"y\";",
            "List<int> list = null!; list.Add(1);",
            "List<int> numbers = null!; foreach (var x in numbers) { }",
            "Dictionary<string, int> map = null!; foreach (var (key, value) in map) { }",
            "_ = Enum.Parse<Tier>(\"x\");",
            "object o = \"s\"; _ = (int)o;",
            "object o = 1; _ = (string)o;",
            "object o = 'c'; _ = (string)o;",
            "object o = Tier.Gold; _ = (string)o;",
            "Animal animal = new(); _ = (Cat)animal;",
            "new Dictionary<string, int> { { \"a\", 1 } }.Add(\"a\", 2);",
            "_ = new Dictionary<(string, int), int> { { (\"a\", 1), 1 }, { (\"a\", 1), 2 } };",
            "_ = new[] { \"a\", \"a\" }.ToDictionary(x => x);",
            "_ = \"abc\".Substring(5);",
            "_ = \"abc\".Substring(1, 4);",
            "_ = \"abc\".Remove(4);",
            "_ = \"abc\".Insert(4, \"d\");",
            "_ = \"abc\"[3 * one];",
            "_ = \"abc\"[2..5];",
            "_ = new[] { 1, 2 }[1..4];",
            "var two = new int[2]; two[2 * one] = 1;",
            "_ = 1 / (one - 1);",
            "_ = 5L % (one - 1L);",
            "checked { var x = int.MaxValue; x++; }",
            "checked { var x = int.MaxValue; x += one; }",
            "var big = long.MaxValue; _ = checked(big * 2);",
            "var many = 300; _ = checked((byte)many);",
            "var less = 0u; _ = checked(less - 1u);",
            "var far = 1e20; _ = checked((int)far);",
            "object five = 5; _ = (long)five;",
        ];

    [Theory]
    [MemberData(nameof(Throwing))]
    public async Task A_handler_hears_of_it(string statements)
    {
        await Agreement.VerifyWithFilesOnlyAsync(
            DeployedProgram.Of(
                $$"""
                var none = new Config().Get("none"); var one = 1;
                try
                {
                    _ = new Aws.S3.Bucket("before");
                    {{statements}}
                    _ = new Aws.S3.Bucket("never");
                }
                catch (Exception)
                {
                    _ = new Aws.S3.Bucket("caught");
                }
                """,
                Types
            )
        );
    }

    [Fact]
    public Task What_does_not_throw_goes_on() =>
        Agreement.VerifyEveryPathAsync(
            """
            var none = config.Get("none"); var text = a ? "text" : null; int? number = null; int? five = b ? 5 : null;
            ArgumentNullException.ThrowIfNull(text ?? "x");
            ArgumentOutOfRangeException.ThrowIfNegative(0);
            _ = new Aws.S3.Bucket($"null-{none?.Length}-{text?.ToUpperInvariant()}-{number.HasValue}-{number.GetValueOrDefault()}-{five.HasValue}");
            if (text is not null && text.Length == 4)
                _ = new Aws.S3.Bucket("long");
            Animal animal = c ? new Cat() : new Animal();
            _ = new Aws.S3.Bucket(animal is Cat ? "cat" + ((Cat)animal).Lives : "animal" + (animal as Cat == null));
            var map = new Dictionary<string, int> { ["x"] = 1, ["x"] = 2 };
            if (a) map.Add("a", 1); else map.Add("a", 2);
            map.Remove("a"); map.Add("a", 3);
            _ = new Aws.S3.Bucket("map" + map.Count + "abc".Substring(3) + "abc"[1..3] + "abc".Insert(3, "d") + 6 / 4 % 2 + (1 / 0.5));
            object boxed = Tier.Silver; object letter = 'c'; object four = 4;
            _ = new Aws.S3.Bucket($"boxed{(Enum)boxed}{(ValueType)boxed}{(char)letter}{(ValueType)letter}{(int)four + 1}{(int)Tier.Silver}");
            Spot spot = default; var spots = new Spot[1];
            _ = spot.Region?.Length; _ = spot.Tell().Length; _ = spots[0].Tell();
            var options = new CustomResourceOptions(); options.Aliases.Add(new Alias { Name = "old" }); options.IgnoreChanges.Add("tags");
            _ = new Aws.S3.Bucket("options", null, options);
            """,
            Types
        );

    [Fact]
    public async Task An_exception_that_nothing_catches_ends_the_program()
    {
        foreach (var statements in new[] { "ArgumentNullException.ThrowIfNull(none);", "_ = none!.Length;", "_ = \"abc\".Substring(5);" })
        {
            var program = DeployedProgram.Of(
                $$"""
                var none = new Config().Get("none");
                _ = new Aws.S3.Bucket("before");
                {{statements}}
                _ = new Aws.S3.Bucket("never");
                """
            );
            Assert.Equal(["before"], (await ProgramRunner.RunToFailureAsync(program)).Select(found => found.Name));
            Assert.Equal(["before"], StaticGraph.Read(program).Select(found => found.Name));
        }
    }

    [Fact]
    public async Task An_object_that_is_not_configured_has_the_value_of_its_type() =>
        await Agreement.VerifyWithFilesOnlyAsync(
            DeployedProgram.Of(
                """
                var config = new Config();
                _ = new Aws.S3.Bucket($"{config.GetObject<int>("n")}-{config.GetObject<bool>("n")}-{config.GetObject<double>("n")}-{config.GetObject<string>("n") is null}");
                if (!config.GetObject<bool>("far") && config.GetObject<int>("n") is 0)
                    _ = new Aws.S3.Bucket("near");
                """
            )
        );

    [Fact]
    public Task Small_numbers_wrap_around() =>
        Agreement.VerifyEveryPathAsync(
            """
            byte x = 255; x++; byte y = 0; y -= 1; short z = short.MaxValue; z += 1; var w = 300; ushort v = 65535; ++v; long u = 5; u = u * 2 - 1L;
            _ = new Aws.S3.Bucket($"{x}-{y}-{z}-{(byte)w}-{(sbyte)w}-{v}-{u}-{u / 2}-{u % 2}");
            var n = int.MaxValue; n--; var m = n; unchecked { m += 2; }
            checked { n++; n -= 7; for (var i = 0; i < 2; ++i) n = n - i; _ = new Aws.S3.Bucket($"{n}-{m}-{(byte)(n % 200)}-{n / 2 * 2}-{(a ? n - 1 : n)}-{(long)n + 9}"); }
            """
        );
}
