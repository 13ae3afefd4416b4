using System.Globalization;
using DataGravity.Catalog;
using DataGravity.Testing;

namespace DataGravity.Core.Tests.Catalog;

/// <summary>What vendors refuse has a source and a date, and the page of PDG1003 is made of it. DATAGRAVITY_ACCEPT=1 writes it.</summary>
public class VendorRulesTests
{
    private static readonly ResourceKind[] s_kinds = [.. ResourceCatalog.Tokens.Select(token => ResourceCatalog.Find(token)!)];

    public static TheoryData<string> Names => [.. VendorRule.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_has_a_source_and_a_date(string name)
    {
        var rule = VendorRule.All.Single(other => other.Name == name);
        Assert.All([rule.Text, rule.Demand, rule.Failure, rule.Source], Assert.NotEmpty);
        Assert.True(DateTime.TryParseExact(rule.Read, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), rule.Read);
        Assert.Contains(s_kinds, kind => kind.VendorRules.Contains(rule));
    }

    [Fact]
    public void A_type_names_the_rule_of_every_path_that_must_be_near() =>
        Assert.All(
            s_kinds.SelectMany(kind => kind.DataPaths.Concat(kind.Images).Select(path => (Kind: kind, Path: path))),
            input =>
            {
                var rule = input.Kind.RuleOf(input.Path);
                Assert.Equal(input.Path.MustBeNear, rule is not null);
                Assert.True(rule is null or { Name.Length: > 0 }, $"{input.Kind.Token}: '{rule?.Text}' is not a rule of the table");
                Assert.True(
                    rule is null || rule.IsAboutImages == input.Kind.Images.Contains(input.Path),
                    $"{input.Kind.Token} has no rule for {input.Path.Path}"
                );
            }
        );

    [Fact]
    public void The_page_lists_the_rules() =>
        GeneratedText.IsSection(
            "docs/rules/PDG1003.md",
            "vendor rules",
            string.Concat(
                (string[])
                    [
                        "| service | what the vendor says | how it fails | source, read |\n|---|---|---|---|\n",
                        .. VendorRule.All.Select(rule =>
                            $"| {Services(rule)} | {rule.Demand} | {rule.Failure} | {rule.Source}, {rule.Read} |\n"
                        ),
                    ]
            )
        );

    private static string Services(VendorRule rule) =>
        string.Join(", ", s_kinds.Where(kind => kind.VendorRules.Contains(rule)).Select(kind => kind.Noun).Distinct());
}
