using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Type arguments of generic classes are not followed. What they decide is unknown.</summary>
public class GenericsTests
{
    private const string Types = """
        static class Shared<T>
        {
            public static string Region = "us-east-1";
            public static int Count;
            public static readonly List<string> All = new();
            public static string Place { get => s_place; set => s_place = value + "!"; }
            private static string s_place = "";
            public static string Next() => "n" + ++Count;
        }

        class Outer<T>
        {
            public static class Inner { public static string Region = "us-east-1"; }
            public string Of(object o) => o is T ? "yes" : "no";
            public string Name() => typeof(T) == typeof(int) ? "number" : "other";
            public string Case(object o) => o switch { T => "yes", _ => "no" };
            public string Array() => typeof(T[]) == typeof(int[]) ? "numbers" : "others";
            public T? Cast(object o) => (T?)o;
            public string Catch() { try { return Tell.Throw(); } catch (Failure<T>) { return "caught"; } catch { return "other"; } }
        }

        class Failure<T> : Exception { }
        class A { }
        class B { }
        class Reg<T> { public Reg(string region) => Tell.Regions[typeof(T)] = region; }

        interface IHandler<T> { string Handle(T item) => "none"; string Region => "none"; }
        class Handler : IHandler<A>, IHandler<B>
        {
            string IHandler<A>.Handle(A item) => "a";
            string IHandler<B>.Handle(B item) => "b";
            string IHandler<A>.Region => "ra";
            string IHandler<B>.Region => "rb";
        }

        static class Tell
        {
            public static readonly Dictionary<Type, string> Regions = new();
            public static string Throw() => throw new Failure<A>();
            public static string Is<T>(object o) => o is T ? "yes" : "no";
        }
        """;

    [Theory]
    [InlineData("Shared<int>.Region = \"eu-west-1\"; var region = Shared<string>.Region;")]
    [InlineData("Shared<int>.Region = \"eu-west-1\"; var region = Shared<int>.Region;")]
    [InlineData("Shared<int>.Region += \"x\"; var region = Shared<string>.Region;")]
    [InlineData("void Set(ref string r) => r = \"eu-west-1\"; Set(ref Shared<int>.Region); var region = Shared<string>.Region;")]
    [InlineData("Shared<int>.Place = \"eu-west-1\"; var region = \"r\" + Shared<string>.Place;")]
    [InlineData("Shared<int>.Next(); var region = Shared<string>.Next();")]
    [InlineData("Shared<int>.All.Add(\"x\"); var region = $\"{Shared<string>.All.Count}\";")]
    [InlineData("Outer<int>.Inner.Region = \"eu-west-1\"; var region = Outer<string>.Inner.Region;")]
    [InlineData("var region = new Outer<A>().Of(new A()) + new Outer<B>().Of(new A()) + new Outer<string>().Of(\"\");")]
    [InlineData("var region = new Outer<A>().Case(new A()) + new Outer<B>().Case(new A());")]
    [InlineData("var region = new Outer<int>().Name() + new Outer<string>().Name();")]
    [InlineData("var region = new Outer<string>().Array();")]
    [InlineData("var region = new Outer<A>().Cast(new A())!.ToString()!;")]
    [InlineData("var region = new Outer<B>().Catch() + new Outer<A>().Catch();")]
    [InlineData("var region = (object)new Failure<A>() is Failure<B> ? \"yes\" : \"no\";")]
    [InlineData("_ = new Reg<A>(\"eu-west-1\"); _ = new Reg<B>(\"us-east-1\"); var region = Tell.Regions[typeof(A)];")]
    [InlineData("var h = new Handler(); var region = ((IHandler<A>)h).Handle(new A()) + ((IHandler<B>)h).Handle(new B());")]
    [InlineData("var h = new Handler(); var region = ((IHandler<A>)h).Region + ((IHandler<B>)h).Region;")]
    public async Task What_type_arguments_of_a_class_decide_is_unknown(string statements)
    {
        var program = DeployedProgram.Of(statements + " _ = new Aws.S3.Bucket(\"b\", new() { Region = region });", Types);
        await Agreement.VerifyAsync(program);
        Assert.Null(Assert.Single(StaticGraph.Read(program)).Inputs["region"].Text);
    }

    [Theory]
    [InlineData("var region = Shared<string>.Region;")]
    [InlineData("var region = Tell.Is<A>(new A()) + Tell.Is<B>(new A()) + Tell.Is<string>(\"\");")]
    public async Task What_is_the_same_for_all_type_arguments_is_known(string statements)
    {
        var program = DeployedProgram.Of(statements + " _ = new Aws.S3.Bucket(\"b\", new() { Region = region });", Types);
        await Agreement.VerifyAsync(program);
        Assert.NotNull(Assert.Single(StaticGraph.Read(program)).Inputs["region"].Text);
    }
}
