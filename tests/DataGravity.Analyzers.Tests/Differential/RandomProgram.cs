using System.Text;

namespace DataGravity.Analyzers.Tests.Differential;

/// <summary>
/// Writes programs as users do, at random: variables, lists, branches on configuration, loops, helpers, components,
/// providers and options that change on the way. The same seed writes the same program.
/// </summary>
internal sealed class RandomProgram
{
    private const int MaxDepth = 3;

    private static readonly string[] s_regions = ["us-east-1", "eu-west-1", "ap-south-1"];

    private readonly Random _random;
    private readonly StringBuilder _body = new();
    private readonly List<string> _strings = ["home"];
    private readonly List<string> _providers = ["main"];
    private readonly List<string> _options = ["shared"];
    private readonly Stack<string> _turns = new();
    private int _next;

    private RandomProgram(int seed) => _random = new Random(seed);

    /// <summary>A program, with configuration that decides its branches.</summary>
    public static DeployedProgram Write(int seed)
    {
        var program = new RandomProgram(seed);
        program.Block(0, 4 + program._random.Next(8));
        return DeployedProgram.Of($$"""
            var config = new Config();
            var (a, b, c) = (config.RequireBoolean("a"), config.RequireBoolean("b"), config.GetBoolean("c") ?? false);
            var home = "us-west-2";
            var names = new List<string> { "first" };
            var main = new Aws.Provider("main", new() { Region = home });
            var shared = new CustomResourceOptions { Provider = main };
            {{program._body}}
            foreach (var name in names)
                _ = new Aws.S3.Bucket($"listed-{name}", new() { BucketName = home });

            string Pick(bool first, string x, string y, string name)
            {
                if (first)
                    return x;
                names.Add(name);
                return y;
            }
            """, """
            class Site : ComponentResource
            {
                public Site(string name, string? region, ComponentResourceOptions? options = null) : base("app:index:Site", name, options)
                {
                    Bucket = new Aws.S3.Bucket($"{name}-bucket", new() { Region = region! }, new() { Parent = this });
                    Stray = new Aws.S3.Bucket($"{name}-stray", new() { BucketName = Bucket.Id });
                }

                public Aws.S3.Bucket Bucket { get; }

                public Aws.S3.Bucket Stray { get; }
            }
            """)
            .With("app:a", program.Truth()).With("app:b", program.Truth()).With("app:c", program.Truth());
    }

    private string Truth() => _random.Next(2) == 0 ? "true" : "false";

    private void Block(int depth, int statements)
    {
        // What a block declares is gone after it.
        var (strings, providers, options) = (_strings.Count, _providers.Count, _options.Count);
        for (var i = 0; i < statements; i++)
            Statement(depth);
        if (depth == 0)
            return;
        _strings.RemoveRange(strings, _strings.Count - strings);
        _providers.RemoveRange(providers, _providers.Count - providers);
        _options.RemoveRange(options, _options.Count - options);
    }

    private void Statement(int depth)
    {
        switch (_random.Next(depth < MaxDepth ? 13 : 9))
        {
            case 0:
                Declare(_strings, "s", $"var NAME = {Text()};");
                break;
            case 1:
                Line($"{Any(_strings)} = {Text()};");
                break;
            case 2:
                Line($"names.Add({Text()} + {Unique()});");
                break;
            case 3:
                Declare(_providers, "p", $"var NAME = new Aws.Provider({Unique()}, new() {{ Region = {Text()} }});");
                break;
            case 4:
                Declare(_options, "o", $"var NAME = new CustomResourceOptions {{ Provider = {Any(_providers)} }};");
                break;
            case 5:
                Line($"{Any(_options)}.Provider = {(_random.Next(4) == 0 ? "null" : Any(_providers))};");
                break;
            case 6 or 7:
                Resource();
                break;
            case 8:
                Line($"_ = new Site({Unique()}, {(_random.Next(2) == 0 ? "null" : Text())}, {SiteOptions()});");
                break;
            case 9 or 10:
                Nested(depth, $"if ({Condition()})");
                if (_random.Next(2) == 0)
                    Nested(depth, "else");
                break;
            case 11:
                Loop(depth);
                break;
            case 12:
                Line($"switch ({Any(_strings)})");
                Line("{");
                Line($"case \"us-west-2\" when {Condition()}: {Any(_strings)} = {Text()}; break;");
                Line($"case \"eu-west-1\": names.Add({Unique()}); break;");
                Line($"default: {Any(_strings)} = {Text()}; break;");
                Line("}");
                break;
        }
    }

    private void Loop(int depth)
    {
        var (turn, item) = ($"k{_next}", $"i{_next++}");
        Line($"for (var {turn} = 0; {turn} < {1 + _random.Next(3)}; {turn}++)");
        Line("{");
        Line($"var {item} = new[] {{ {Text(constant: true)}, {Text(constant: true)}, {Text(constant: true)} }}[{turn}];");
        _turns.Push(turn);
        _strings.Add(item);
        Block(depth + 1, 1 + _random.Next(3));
        if (_random.Next(3) == 0)
            Line($"if ({Condition()}) {(_random.Next(2) == 0 ? "break" : "continue")};");
        _strings.Remove(item);
        _turns.Pop();
        Line("}");
    }

    private void Resource()
    {
        var name = $"r{_next++}";
        var args = _random.Next(2) == 0 ? $"new() {{ Region = {Text()} }}" : $"new() {{ BucketName = {Text()} }}";
        Line($"var {name} = new Aws.S3.Bucket({Unique()}, {args}, {(_random.Next(3) == 0 ? "null" : Any(_options))});");
        if (_random.Next(2) == 0)
            Line($"_ = new Aws.S3.Bucket({Unique()}, new() {{ BucketName = Output.Format($\"{{{name}.Id}}-copy\") }}, new() {{ Parent = {name} }});");
    }

    /// <summary>A name of its own in each turn of the loops around it: logical names are unique.</summary>
    private string Unique() => $"$\"n{_next++}{string.Concat(_turns.Select(turn => $"-{{{turn}}}"))}\"";

    private string SiteOptions() => _random.Next(3) switch
    {
        0 => "null",
        1 => $"new() {{ Provider = {Any(_providers)} }}",
        _ => $"new() {{ Providers = {{ {Any(_providers)}, {Any(_providers)} }} }}",
    };

    private string Condition() => _random.Next(6) switch
    {
        0 => "a",
        1 => "!b",
        2 => "a && c",
        3 => "b || c",
        4 => $"{Any(_strings)} == {Text(constant: true)}",
        _ => $"{Any(_strings)}.StartsWith(\"us\")",
    };

    private string Text(bool constant = false) => _random.Next(constant ? 1 : 7) switch
    {
        0 => $"\"{s_regions[_random.Next(s_regions.Length)]}\"",
        1 => Any(_strings),
        2 => $"({Condition()} ? {Any(_strings)} : {Text(constant: true)})",
        3 => $"Pick({Condition()}, {Any(_strings)}, {Text(constant: true)}, {Unique()})",
        4 => $"{Any(_strings)}.Replace(\"east\", \"west\")",
        5 => $"({Any(_strings)} switch {{ \"us-east-1\" => \"eu-west-1\", var other when {Condition()} => other, _ => \"ap-south-1\" }})",
        _ => $"$\"{{{Any(_strings)}}}\"",
    };

    private void Declare(List<string> scope, string prefix, string statement)
    {
        var name = $"{prefix}{_next++}";
        Line(statement.Replace("NAME", name, StringComparison.Ordinal));
        scope.Add(name);
    }

    private void Nested(int depth, string head)
    {
        Line(head);
        Line("{");
        Block(depth + 1, 1 + _random.Next(3));
        Line("}");
    }

    private string Any(List<string> scope) => scope[_random.Next(scope.Count)];

    private void Line(string text) => _body.AppendLine(text);
}
