using DataGravity.Catalog;
using DataGravity.Settings;
using DataGravity.Settings.Sections;

namespace DataGravity.Core.Tests.Settings;

/// <summary>What a DataGravity.yaml says; what it does not say well is a problem at its place.</summary>
public class GravitySettingsTests
{
    private static readonly DateTime s_today = new(2026, 11, 25);

    private static GravitySettings Read(string text) => GravitySettings.Read("app/DataGravity.yaml", text, s_today);

    private static IEnumerable<string> ProblemsOf(string text) =>
        Read(text).Problems.Select(p => $"{p.Span.StartLine + 1}:{p.Span.StartColumn + 1} {p.Message}");

    [Theory]
    [InlineData("acept: []", "1:1 'acept' is not a section: did you mean 'accept'?")]
    [InlineData("- a", "1:1 this file must consist of sections: data, stacks, resources, accept, fence, prices")]
    [InlineData("data: lake", "1:7 'data' must be a list: begin each entry with a dash")]
    [InlineData(
        "data: [lake]",
        "1:8 an entry of 'data' must have keys such as name, uri, config, resource, kind, cloud, region, size, monthly-reads, tags"
    )]
    [InlineData(
        "data:\n  - name: lake\n    cloud: aws\n    regoin: y\n    region: eu-west-1",
        "4:5 'regoin' is not a key of 'data': did you mean 'region'?"
    )]
    [InlineData("data:\n  - name: lake\n    cloud: aws", "2:5 this entry of 'data' needs 'region'")]
    [InlineData("data:\n  - name: lake\n    region: eu-west-1", "2:5 this entry of 'data' needs 'cloud'")]
    [InlineData("data:\n  - name: lake\n    cloud: azur\n    region: moon", "3:12 'azur' is not a known cloud: did you mean 'azure'?")]
    [InlineData("data:\n  - name: lake\n    cloud: aws\n    region: [a]", "4:13 'region' must be a text")]
    [InlineData(
        "data:\n  - name: lake\n    uri: s3://lake\n    region: eu-west-1",
        "2:5 an entry of 'data' needs one of 'name', 'uri', 'config', 'resource'"
    )]
    [InlineData("data:\n  - resource: lake\n    size: 10 TBs", "3:11 '10 TBs' is not a valid 'size': write a size such as 500 GB or 10 TB")]
    [InlineData(
        "data:\n  - resource: lake\n    region: eu-west-1",
        "3:13 'region' is not allowed here: for the program's own resources it is read from the program"
    )]
    [InlineData("data:\n  - { resource: lake }\n  - { resource: lake }", "3:7 'lake' is listed twice; the first entry is used")]
    [InlineData(
        "data:\n  - { uri: 's3://lake/', region: eu-west-1, kind: databse }",
        "2:51 'databse' is not a known kind of store: did you mean 'database'?, or a type such as aws:s3/bucket:Bucket"
    )]
    [InlineData(
        "data:\n  - { name: lake, cloud: gcp, region: EU, kind: 'aws:s3/bucket:Bucket' }",
        "2:49 'aws:s3/bucket:Bucket' is a type of AWS, not of Google Cloud"
    )]
    [InlineData("stacks:\n  - stack: acme/data/prod", "2:5 this entry of 'stacks' needs 'outputs'")]
    [InlineData("stacks:\n  - { stack: a, outputs: [b] }", "2:26 'outputs' must be a mapping from output names to the data they name")]
    [InlineData(
        "resources:\n  - { type: 'a:b:C', cloud: aws, at: us-wset-2 }",
        "2:38 'us-wset-2' is not a known region of AWS: did you mean 'us-west-2'?"
    )]
    [InlineData(
        "resources:\n  - { type: 'a:b:C', cloud: aws, in: 'a..b[[}' }",
        "2:38 'a..b[[}' is not a schema path such as a.b, list[].b or map{}"
    )]
    [InlineData(
        "resources:\n  - { type: 'acme:ml:Trainer', cloud: aws, role: mll }",
        "2:50 'mll' is not a valid 'role': did you mean 'ml'?"
    )]
    [InlineData(
        "stacks:\n  - { stack: a, outputs: { b: { value: c, at: '/:3' } } }",
        "2:47 '/:3' is not a file and a line such as ../data/Program.cs:12"
    )]
    [InlineData(
        "stacks:\n  - { stack: a, outputs: { b: { value: c, at: \"a\\0.cs:3\" } } }",
        "2:47 'a\0.cs:3' is not a file and a line such as ../data/Program.cs:12"
    )]
    [InlineData("resources:\n  - { type: Trainer, cloud: aws }", "2:13 'Trainer' is not a type token such as acme:ml:Trainer")]
    [InlineData("resources:\n  - { type: 'a::B', cloud: aws }", "2:13 'a::B' is not a type token such as acme:ml:Trainer")]
    [InlineData(
        "resources:\n  - { type: 'aws:s3/bucket:Bucket', cloud: aws }",
        "2:13 'aws:s3/bucket:Bucket' is already known as 'S3 bucket'; this entry replaces all that is known of it"
    )]
    [InlineData("resources:\n  - { type: 'a:b:C', cloud: aws, reads: [data, {}] }", "2:48 'reads' must be a text or a list of texts")]
    [InlineData("accept:\n  - { rule: PDG1002, compute: a }", "2:7 this entry of 'accept' needs 'reason'")]
    [InlineData("accept:\n  - { rule: PDG1002, reason: b }", "2:7 this entry of 'accept' needs 'compute', 'data' or 'resource'")]
    [InlineData(
        "accept:\n  - { rule: PDG1002, compute: a, resource: c, reason: b }",
        "2:44 'resource' cannot be combined with 'compute' or 'data'"
    )]
    [InlineData(
        "accept:\n  - { rule: PDG1002, compute: a, reason: b, until: 2026-13-01 }",
        "2:52 '2026-13-01' is not a valid 'until': write a day such as 2027-03-31"
    )]
    [InlineData(
        "accept:\n  - { rule: PDG1002, compute: a, reason: b, until: 2026-11-24 }",
        "2:52 accepted until 2026-11-24, which has passed: b"
    )]
    [InlineData("fence:\n  - { data: 'a[b]', regions: eu-* }", "2:13 'a[b]' is not a pattern: * is the only wildcard")]
    [InlineData("fence:\n  - { data: a }", "2:7 this entry of 'fence' needs 'clouds' or 'regions'")]
    [InlineData("fence:\n  - { data: a, regions: [] }", "2:25 'regions' must be a text or a list of texts")]
    [InlineData("data:\n  - { name: a, cloud: google, region: US }", "2:23 'google' is not a known cloud: did you mean 'gcp'?")]
    [InlineData(
        "data:\n  - { name: a, cloud: ibm, region: US }",
        "2:23 'ibm' is not a known cloud: write one of aws, gcp, azure, oci, alicloud, cloudflare, digitalocean, scaleway, ovh"
    )]
    [InlineData(
        "data:\n  - { name: a, cloud: aws, region: eu-wset-1 }",
        "2:36 'eu-wset-1' is not a known region of AWS: did you mean 'eu-west-1'?"
    )]
    [InlineData("data:\n  - { name: a, cloud: aws, region: europe-west1 }", "2:36 'europe-west1' is a region of Google Cloud, not of AWS")]
    [InlineData(
        "data:\n  - { name: a, cloud: aws, region: the moon }",
        "2:36 'the moon' is not a known region of AWS; it is compared as text"
    )]
    [InlineData("data:\n  - { uri: 's3://lake/', region: westeurope }", "2:34 'westeurope' is a region of Azure, not of AWS")]
    [InlineData("fence:\n  - { data: a, clouds: [aws, asure] }", "2:30 'asure' is not a known cloud: did you mean 'azure'?")]
    [InlineData(
        "fence:\n  - { data: a, clouds: 'google*' }",
        "2:24 'google*' is not a known cloud: write one of aws, gcp, azure, oci, alicloud, cloudflare, digitalocean, scaleway, ovh"
    )]
    [InlineData("fence:\n  - { data: a, regions: [eu-*, eu-wset-1] }", "2:32 'eu-wset-1' is not a known region: did you mean 'eu-west-1'?")]
    [InlineData("fence:\n  - { data: a, clouds: aws, regions: europe-* }", "2:38 'europe-*' is a region of Google Cloud, not of AWS")]
    [InlineData("fence:\n  - { data: a, regions: eu_* }", "2:25 'eu_*' is not a known region; it is compared as text")]
    [InlineData("prices:\n  - { from: amazon, to: internet, usd-per-gb: 1 }", "2:13 'amazon' is not a known cloud: did you mean 'aws'?")]
    [InlineData("prices:\n  - { from: eu-west-1, to: internet, usd-per-gb: 1 }", "2:13 'eu-west-1' needs its cloud: write aws/eu-west-1")]
    [InlineData(
        "prices:\n  - { from: aws/eu-wset-1, to: region, usd-per-gb: 1 }",
        "2:13 'eu-wset-1' is not a known region of AWS: did you mean 'eu-west-1'?"
    )]
    [InlineData("prices:\n  - { from: aws, to: regoin, usd-per-gb: 1 }", "2:22 'regoin' is not a known cloud: did you mean 'region'?")]
    [InlineData(
        "prices:\n  - { from: aws, to: region, usd-per-gb: cheap }",
        "2:42 'cheap' is not a valid 'usd-per-gb': write a price in dollars such as 0.02"
    )]
    public void A_problem_is_told_at_its_place(string text, string problem) => Assert.Equal([problem], ProblemsOf(text));

    /// <summary>A part that is wrong hides no other of the same entry.</summary>
    [Theory]
    [InlineData("data:\n  - { cloud: asw, region: [a], kind: bukket, size: big, tags: {}, nam: lake }", 7)]
    [InlineData("data:\n  - { name: [a], cloud: aws, region: moon, kind: bukket, monthly-reads: 3 }", 4)]
    [InlineData("stacks:\n  - { stack: 'a?', outputs: { b: { cloud: asw, region: moon, kind: c }, d: { kind: e } } }", 6)]
    [InlineData("resources:\n  - { type: Trainer, cloud: asw, role: mll, follows: me, reads: [] }", 5)]
    [InlineData("accept:\n  - { compute: 'a?', until: 2020-01-31 }", 4)]
    [InlineData("fence:\n  - { data: 'a?', tag: 'b?', clouds: asw, regions: eu-wset-1 }", 4)]
    [InlineData("prices:\n  - { from: asw, to: regoin, usd-per-gb: cheap }", 3)]
    public void All_problems_of_an_entry_are_told(string text, int count) => Assert.Equal(count, ProblemsOf(text).Count());

    [Fact]
    public void A_fence_takes_the_names_that_people_write() =>
        Assert.True(
            Read("fence:\n  - { data: a, regions: [West Europe, EU-*] }").Fences[0] is var fence
                && fence.Admits("azure", "westeurope")
                && fence.Admits("aws", "eu-west-1")
        );

    /// <summary>A region may be newer than what is known here.</summary>
    [Theory]
    [InlineData("aws", "ap-southeast-9")]
    [InlineData("aws", "nz-north-1")]
    [InlineData("aws", "eu-west-1a")]
    [InlineData("gcp", "US")]
    [InlineData("gcp", "eur3")]
    [InlineData("gcp", "US-CENTRAL1")]
    [InlineData("gcp", "us-west9")]
    [InlineData("azure", "West Europe")]
    [InlineData("azure", "Finland Central")]
    [InlineData("oci", "eu-helsinki-1")]
    [InlineData("alicloud", "cn-shanghai-finance-1")]
    [InlineData("cloudflare", "weur")]
    public void A_place_may_be_new(string cloud, string region)
    {
        Assert.Empty(ProblemsOf($"data:\n  - {{ name: a, cloud: {cloud}, region: {region} }}"));
        Assert.Empty(
            ProblemsOf(
                $"fence:\n  - {{ data: a, clouds: {cloud}, regions: {region} }}\n  - {{ data: b, regions: ['{region}', '{region}*'] }}".Replace(
                    "anything",
                    "cn-hangzhou"
                )
            )
        );
        Assert.Empty(
            ProblemsOf($"prices:\n  - {{ from: {cloud}/{region}, to: '*/{region}', usd-per-gb: 0.01 }}".Replace("anything", "cn-hangzhou"))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet")]
    [InlineData("data:\naccept:\n")]
    [InlineData("accept: [{ rule: PDG1002, compute: a, reason: b, until: 2026-11-25 }]")]
    public void Nothing_is_wrong(string text) => Assert.Empty(ProblemsOf(text));

    [Fact]
    public void The_rest_of_a_file_counts()
    {
        var settings = Read(
            """
            data:
              - { name: a, cloud: aws }
              - { name: b, cloud: aws, region: eu-west-1, size: huge }
            stakcs: []
            fence:
              - tag: pii
                regions: "eu-*
            accept:
              - { rule: PDG1002, compute: c, reason: small }
            """
        );
        Assert.Equal(["b"], settings.Data.Select(data => data.Name));
        Assert.Single(settings.Accepted);
        Assert.Equal(
            [
                "2 this entry of 'data' needs 'region'",
                "3 'huge' is not a valid 'size': write a size such as 500 GB or 10 TB",
                "4 'stakcs' is not a section: did you mean 'stacks'?",
                "7 The text that begins here has no closing \".",
            ],
            settings.Problems.Select(p => $"{p.Span.StartLine + 1} {p.Message}").ToArray()
        );
    }

    [Theory]
    [InlineData("500 GB", "500")]
    [InlineData("10TB", "10000")]
    [InlineData("1.5 tb", "1500")]
    [InlineData("2 PB", "2000000")]
    [InlineData("500 MB", "0.5")]
    [InlineData("1 GiB", "1.073741824")]
    public void A_size_is_in_decimal_gigabytes(string text, string gigabytes)
    {
        var settings = Read($"data:\n  - resource: lake\n    size: {text}\n    monthly-reads: {text}\n");
        var expected = decimal.Parse(gigabytes, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(new Volume(expected, expected), settings.Data[0].Volume);
    }

    [Fact]
    public void A_type_is_told_in_the_words_of_the_catalog()
    {
        var kind = Read(
                """
                resources:
                  - type: acme:ml:Trainer
                    noun: training cluster
                    cloud: aws
                    role: ml
                    in: [zone, region]
                    must-read: datasets[].uri
                    rule: Trainer reads its own region | only
                    follows: region
                """
            )
            .KindOf("acme:ml:Trainer");
        Assert.NotNull(kind);
        Assert.Equal(
            ("training cluster", "aws", ResourceRole.MlCompute, PlaceFallback.ProviderRegion),
            (kind.Noun, kind.Cloud, kind.Role, kind.Fallback)
        );
        Assert.Equal(["zone", "region"], kind.PlaceInputs);
        Assert.Equal(
            [new DataPath("datasets[].uri", DataAccess.Reads, MustBeNear: true).Path],
            kind.DataPaths.Where(path => path.MustBeNear).Select(path => path.Path)
        );
        Assert.Equal("Trainer reads its own region | only", Assert.Single(kind.VendorRules).Text);
    }

    /// <summary>A value that cannot be read is told, and left out. The others hold.</summary>
    [Fact]
    public void A_bad_value_of_a_type_drops_only_itself()
    {
        var kind = Read(
                "resources:\n  - { type: 'a:b:C', noun: [], cloud: aws, role: mll, in: [zone, 'a..b'], reads: [data, {}], follows: me }"
            )
            .KindOf("a:b:C")!;
        Assert.Equal(("C", ResourceRole.Other, PlaceFallback.None), (kind.Noun, kind.Role, kind.Fallback));
        Assert.Equal(["zone"], kind.PlaceInputs);
        Assert.Equal(["data"], kind.DataPaths.Select(path => path.Path));
    }

    [Theory]
    [InlineData("aws", "eu-west-1", "aws", "us-east-1", "0.01")]
    [InlineData("aws", "eu-west-1", "gcp", "us-east1", "0.05")]
    [InlineData("aws", "us-east-1", "aws", "us-west-2", "0.03")]
    [InlineData("aws", "us-east-1", "aws", "us-east-2", "0.02")]
    [InlineData("gcp", "us-east1", "aws", "us-east-1", null)]
    public void A_price_is_the_first_that_covers_the_transfer(
        string cloud,
        string region,
        string toCloud,
        string toRegion,
        string? price
    ) =>
        Assert.Equal(
            price is null ? null : decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture),
            Read(
                    """
                    prices:
                      - { from: aws/eu-*, to: region, usd-per-gb: 0.01 }
                      - { from: aws, to: aws/us-west-2, usd-per-gb: 0.03 }
                      - { from: aws, to: region, usd-per-gb: 0.02 }
                      - { from: aws, to: internet, usd-per-gb: 0.05 }
                    """
                )
                .PriceOf((cloud, region), (toCloud, toRegion))
                ?.UsdPerGb
        );

    [Fact]
    public void The_nearest_file_counts() =>
        Assert.Equal(
            "/repo/app/DataGravity.yaml",
            GravitySettings
                .Read([("/repo/DataGravity.yaml", ""), ("/repo/app/DataGravity.yaml", ""), ("/repo/app/Pulumi.yaml", "")], s_today)
                .Path
        );

    [Theory]
    [InlineData("*", "anything", true)]
    [InlineData("a*c", "abc", true)]
    [InlineData("a*c", "ac", true)]
    [InlineData("a*c", "abcd", false)]
    [InlineData("*a*b*", "xxaxxbxx", true)]
    [InlineData("*aab", "aaab", true)]
    [InlineData("EU-*", "eu-west-1", true)]
    [InlineData("", "a", false)]
    [InlineData("a", "ab", false)]
    public void A_pattern_matches(string pattern, string text, bool matches) => Assert.Equal(matches, new Glob(pattern).Matches(text));

    [Theory]
    [InlineData("model", "model")]
    [InlineData("model-*", "model-a", "model-b")]
    [InlineData("*", "a", "b")]
    [InlineData("data-*", "data-*")]
    public void A_pattern_over_names(string pattern, params string[] names)
    {
        Assert.Equal(pattern, Glob.Over(names));
        Assert.All(names, name => Assert.True(new Glob(pattern).Matches(name)));
    }
}
