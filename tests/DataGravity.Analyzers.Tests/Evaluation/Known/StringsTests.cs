using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation.Known;

public class StringsTests
{
    [Fact]
    public Task Formats_with_widths_and_specifiers() =>
        Agreement.VerifyAsync(
            """
            var (n, ratio, name, on) = (7, 0.256, "lake", true);
            _ = new Aws.S3.Bucket($"{n:D3}-{n,4}|{n,-4}|{name,6}|{name,-6}|{on}", new()
            {
                BucketName = string.Format("{0}-{1:D2}-{{x}}-{0,6}", name, n),
                BucketPrefix = $"{ratio:0.00}/{255:x4}/{n:000}/{ratio:P0}",
                Region = string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}-{1}-{2}", "eu", "west", 1),
            });
            """
        );

    [Fact]
    public Task Functions_of_known_text() =>
        Agreement.VerifyAsync(
            """"
            var text = "  Data-Lake_42  ";
            var texts = new[]
            {
                text.Trim().PadLeft(14, '*'), text.Trim().PadRight(12), text.TrimStart() + "|", "xxaxx".Trim('x'), "--a__".Trim('-', '_'),
                "abcdef".Remove(3), "abcdef".Remove(1, 2), "abc".Insert(1, "-"), "a,b;c".Split(',', ';')[2], " a , ,b ".Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)[1],
                "a--b".Split("--")[1], "k=v=w".Split('=', 2)[1], new string('z', 3), string.Concat("a", 1, 'c'), string.Concat(new List<string> { "x", "y" }),
                string.Join('/', 1, 2, 3), string.Join(", ", new[] { "p", "q" }.Select(s => s.ToUpper())), "Straße".ToUpperInvariant(), "a.b.c"["a.".Length..], "last"[^1].ToString(),
                "HeLLo".Equals("hello", StringComparison.OrdinalIgnoreCase).ToString(), "abc".Contains("B", StringComparison.OrdinalIgnoreCase) ? "in" : "out",
                string.CompareOrdinal("a", "b") < 0 ? "less" : "more", "x".CompareTo("x") == 0 ? "same" : "other", "a-b-c".LastIndexOf('-').ToString(), "a-b".IndexOfAny(new[] { '-', '_' }).ToString(),
                char.ToUpperInvariant(text.Trim()[0]) + text.Trim().Substring(1), "tab\tquote\"", @"C:\data", $$"""{{{text.Trim()}}}""", """raw "text" here""",
            };
            for (var i = 0; i < texts.Length; i++)
                _ = new Aws.S3.Bucket($"b{i}", new() { BucketName = texts[i] });
            """"
        );

    [Fact]
    public Task Functions_of_texts_with_holes() =>
        Agreement.VerifyAsync(
            """
            var data = new Aws.S3.Bucket("data");
            var url = data.Id.Apply(id => $"s3://{id}/train/v1");
            var texts = new[]
            {
                url.Apply(u => u.Substring(5)), url.Apply(u => u["s3://".Length..]), url.Apply(u => u.Remove(2)), url.Apply(u => u.TrimEnd('1') + "2"),
                url.Apply(u => u.StartsWith("s3://") ? u : "s3://" + u), url.Apply(u => u.EndsWith("/v1") ? u + "/x" : u), url.Apply(u => u.Contains("/train/") ? "yes" : "no"),
                url.Apply(u => u.IndexOf("://").ToString()), url.Apply(u => u.Replace("s3://", "gs://")), url.Apply(u => u.ToUpperInvariant()), url.Apply(u => u.Split('/')[2]),
                url.Apply(u => u.Replace("@@", "x")), url.Apply(u => u.Trim() + "/"), url.Apply(u => u.StartsWith("gs:") ? "gcs" : "s3"),
            };
            for (var i = 0; i < texts.Length; i++)
                _ = new Aws.S3.Bucket($"b{i}", new() { BucketName = texts[i] });
            """
        );

    [Fact]
    public Task String_builders() =>
        Agreement.VerifyAsync(
            """
            var data = new Aws.S3.Bucket("data");
            var name = new System.Text.StringBuilder("a").Append('-').Append(12).AppendFormat("-{0:D2}", 3).AppendJoin('.', "x", "y").Append('!', 2).Append($"[{7:D2}]");
            name.Insert(0, "<").Replace("x", "z").Remove(1, 1);
            var length = name.Length;
            var other = new System.Text.StringBuilder();
            other.Append("dropped").Clear().Append("kept").Append(length);
            _ = new Aws.S3.Bucket(name.ToString(), new() { BucketName = other.ToString() });
            _ = new Aws.S3.Bucket("script", new()
            {
                BucketName = data.Id.Apply(id =>
                {
                    var script = new System.Text.StringBuilder();
                    script.AppendLine("#!/bin/sh");
                    script.AppendLine($"aws s3 sync s3://{id} /data");
                    return script.ToString();
                }),
            });
            """
        );

    [Theory]
    [InlineData("sb.Length--;")]
    [InlineData("sb.Length -= 2; sb.Append('x');")]
    [InlineData("sb.Length = 0; sb.Append(sb.Length);")]
    [InlineData("sb[0] = 'e'; sb[sb.Length - 1] = sb[1];")]
    [InlineData("sb = new System.Text.StringBuilder(\"abcdef\", 1, 3, 16);")]
    [InlineData("if (new Config().GetBoolean(\"never\") != true) sb.Length--;")]
    public Task A_string_builder_is_changed_in_place(string change) =>
        Agreement.VerifyAsync(
            $$"""
            var sb = new System.Text.StringBuilder("us-east-1,");
            {{change}}
            _ = new Aws.S3.Bucket("b-" + sb.ToString());
            """
        );

    [Theory]
    [InlineData("1m / 3 * 3 != 1m")]
    [InlineData("1m / 3 * 3 < 1m")]
    [InlineData("0.1m + 0.2m == 0.3m")]
    [InlineData("1.0m == 1.00m")]
    [InlineData("(decimal)0.5 + 1 + 'a'")]
    [InlineData("-1.50m % 1")]
    [InlineData("(int)(7m / 2)")]
    [InlineData("one * 1.10m")]
    [InlineData("(1 as object) as string is null")]
    [InlineData("((new List<int>() as object) as string ?? \"none\") + ((1L as object) as int? is null)")]
    [InlineData("(boxed as string ?? \"none\") + (text as string) + (text as int? is null) + (boxed as int?)")]
    [InlineData("new[] { 0.20m, 0.1m }.OrderBy(x => x).First()")]
    public Task Decimals_and_boxed_values(string value) =>
        Agreement.VerifyAsync(
            $$"""
            var (one, boxed, text) = (1, (object)1, (object)"t");
            _ = new Aws.S3.Bucket("b-" + ({{value}}));
            """
        );

    [Fact]
    public Task Environment_variables_that_the_program_sets() =>
        Agreement.VerifyAsync(
            """
            Environment.SetEnvironmentVariable("DATA_GRAVITY_PLACE", "us-east-1");
            if (new Config().GetBoolean("never") != true)
                Environment.SetEnvironmentVariable("DATA_GRAVITY_PLACE", "eu-" + Environment.GetEnvironmentVariable("DATA_GRAVITY_PLACE"));
            _ = new Aws.S3.Bucket("b-" + Environment.GetEnvironmentVariable("DATA_GRAVITY_PLACE"));
            Environment.SetEnvironmentVariable("DATA_GRAVITY_PLACE", null);
            _ = new Aws.S3.Bucket("b-" + (Environment.GetEnvironmentVariable("DATA_GRAVITY_PLACE") ?? "none"));
            """
        );

    [Fact]
    public Task Numbers_truths_and_characters() =>
        Agreement.VerifyAsync(
            """
            var texts = new[]
            {
                42.ToString(), 7.ToString("D3"), 1.5.ToString(System.Globalization.CultureInfo.InvariantCulture), true.ToString(), 'c'.ToString(), (3L * 4).ToString(),
                (int.Parse("12") + 1).ToString(), (int.TryParse("x", out var bad) ? "number" : "none") + bad, bool.Parse("True") ? "on" : "off", Convert.ToInt32("5").ToString(),
                Math.Max(3, 9).ToString(), Math.Min(3, 9).ToString(), Math.Abs(-4).ToString(), Convert.ToString(8), ((int)Math.Ceiling(2.1)).ToString(),
                char.IsDigit("a1"[1]) ? "digit" : "letter", 5.Equals(5).ToString(), (10 / 4).ToString(), (10 % 4).ToString(), (7 > 3 ? 1 : 0).ToString(), Convert.ToBoolean("true").ToString(),
            };
            for (var i = 0; i < texts.Length; i++)
                _ = new Aws.S3.Bucket($"b{i}", new() { BucketName = texts[i] });
            """
        );
}
