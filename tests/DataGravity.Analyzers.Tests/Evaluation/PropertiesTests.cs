using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Properties whose accessors have bodies.</summary>
public class PropertiesTests
{
    [CSharp14Fact]
    public Task The_keyword_field_is_what_an_automatic_accessor_reads_and_writes() =>
        Agreement.VerifyEveryPathAsync(
            """
            void Tell(string name, string? region) => _ = new Aws.S3.Bucket(name, new() { BucketName = region! });
            var set = new Setting { Set = a ? "one" : "two" };
            Tell("set", set.Set + new Setting().Set);
            set.Set += "more";
            Tell("more", set.Set);
            Tell("got", set.Got);
            set.Got = b ? "given" : null;
            Tell("given", set.Got);
            Tell("init", new Setting { Init = "i" }.Init + new Setting().Init);
            set.Both = "both";
            set.Count += 3;
            set.Notified = "told";
            Tell("both", set.Both + new Setting().Both + set.Count + set.Notified + set.Told + set.Filled + new Setting("f").Filled);
            ISetting seen = set;
            seen.Hidden = "hidden";
            Tell("hidden", seen.Hidden);
            Base derived = new Derived { Place = "there" };
            Tell("derived", derived.Place + new Derived().Place + ((Derived)derived).Inherited);
            var point = new Point { Name = "p" };
            var copy = point;
            copy.Name = "q";
            Tell("point", point.Name + copy.Name);
            Setting.Shared = "shared";
            Setting.Kept = "kept";
            Tell("shared", Setting.Shared + Setting.Kept);
            Tell("lazy", set.Lazy + set.Lazy + set.Made);
            Tell("record", new Named("n").Name + (new Named("n") with { Name = "m" }).Name);
            """,
            """
            interface ISetting { string Hidden { get; set; } }

            class Setting(string filled = "none") : ISetting
            {
                public string Set { get; set => field = value + "!"; } = "start";
                public string? Got { get => field ?? "unset"; set; }
                public string Init { get; init => field = value + "?"; } = "initial";
                public string Both { get => field + "."; set => field = value.ToUpperInvariant(); } = "b";
                public int Count { get => field; set => field = value * 2; }
                public string Told { get; private set; } = "";
                public string Notified { get; set { Told = field + value; field = value; } } = "-";
                public string Filled { get => field + "f"; } = filled;
                string ISetting.Hidden { get; set => field = value + "~"; } = "h";
                public static string Shared { get; set => field = value + "s"; } = "x";
                public static string Kept { get => s_kept; set => s_kept = value + "k"; }
                private static string s_kept = "";
                public int Made;
                public string Lazy => field ??= "made" + ++Made;
            }

            class Base { public virtual string Place { get; set; } = "base"; }

            class Derived : Base
            {
                public override string Place { get; set => field = value + Inherited; } = "derived";
                public string Inherited => base.Place;
            }

            struct Point { public string Name { get; set => field = value + "'"; } }

            record Named(string Name) { public string Name { get; init => field = value + "n"; } = Name; }
            """
        );

    [Fact]
    public Task A_static_property_is_set_by_its_body() =>
        Agreement.VerifyEveryPathAsync(
            """
            Setting.Region = a ? "eu" : "us";
            Setting.Region += "-1";
            _ = new Aws.S3.Bucket("b", new() { BucketName = Setting.Region });
            """,
            """
            static class Setting
            {
                private static string s_region = "";
                public static string Region { get => s_region; set => s_region = value + "!"; }
            }
            """
        );
}
