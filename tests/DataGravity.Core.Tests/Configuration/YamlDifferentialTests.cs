using System.Text.RegularExpressions;
using DataGravity.Configuration;
using FsCheck;
using FsCheck.Fluent;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDocument = DataGravity.Configuration.YamlDocument;

namespace DataGravity.Core.Tests.Configuration;

/// <summary>Our reader against YamlDotNet.</summary>
public partial class YamlDifferentialTests
{
    // A fixed seed: what fails here is to fail everywhere. DATAGRAVITY_FUZZ=<runs> looks for news instead.
    private static readonly Config s_runs = Environment.GetEnvironmentVariable("DATAGRAVITY_FUZZ") is { } runs
        ? Config.QuickThrowOnFailure.WithMaxTest(int.Parse(runs)).WithEndSize(40)
        : Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(40).WithReplay(2026, 1123);

    private int _compared;
    private int _refused;

    [Fact]
    public void Written_documents_read_alike()
    {
        Check.One(s_runs, Prop.ForAll(YamlDocuments.Generate.ToArbitrary(), doc => AssertAlike(YamlPrinter.Print(doc))));
        Assert.InRange(_refused, 0, _compared / 100);
    }

    [Fact]
    public void Documents_of_YamlDotNets_emitter_read_alike()
    {
        Check.One(s_runs, Prop.ForAll(YamlDocuments.Generate.ToArbitrary(), doc => AssertAlike(Emit(doc))));
        Assert.InRange(_refused, 0, _compared / 100);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_change_nothing() =>
        Check.One(
            s_runs,
            Prop.ForAll(
                YamlDocuments.Generate.ToArbitrary(),
                doc =>
                {
                    var text = YamlPrinter.Print(doc);
                    Assert.Equal(Read(text), Read("\uFEFF" + text.Replace("\n", "\r\n")));
                }
            )
        );

    [Fact]
    public void Broken_documents_that_both_accept_read_alike()
    {
        var accepted = 0;
        var changed =
            from doc in YamlDocuments.Generate
            from edits in Gen.Choose(1, 3)
            from places in Gen.Choose(0, 10_000).ListOf(edits)
            from letters in Gen.Elements(" \n:-#'\"[]{},&*!|>?~a".ToCharArray()).ListOf(edits)
            from insert in Gen.Choose(0, 2)
            select Change(YamlPrinter.Print(doc), places, letters, insert);
        Check.One(
            s_runs,
            Prop.ForAll(
                changed.ToArbitrary(),
                text =>
                {
                    var ours = YamlDocument.Read(text);
                    if (ours.Problems.Count == 0 && !Disputed().IsMatch(text) && YamlOracle.Read(text) is { } theirs)
                    {
                        accepted++;
                        Assert.Equal(theirs, YamlOracle.Show(ours.Root));
                    }
                }
            )
        );
        Assert.True(accepted > 100, $"only {accepted} were accepted");
    }

    // YamlDotNet takes a colon in front of a word, and marks inside text, for more than libyaml and yaml.v3 do. Nor have
    // these two a block scalar without indentation.
    [GeneratedRegex(@"[\[{,-]\s*:|\*.*:|[&!]\S*:|\A\s*[|>]")]
    private static partial Regex Disputed();

    private static string Change(string text, IEnumerable<int> places, IEnumerable<char> letters, int insert)
    {
        foreach (var (place, letter) in places.Zip(letters))
        {
            var at = place % (text.Length + 1);
            text =
                at < text.Length && insert == 0 ? text.Remove(at, 1)
                : at < text.Length && insert == 1 ? text.Remove(at, 1).Insert(at, letter.ToString())
                : text.Insert(at, letter.ToString());
        }

        return text;
    }

    private static string Read(string text)
    {
        var document = YamlDocument.Read(text);
        Assert.True(document.Problems.Count == 0, text + "\n=> " + string.Join("\n", document.Problems));
        return YamlOracle.Show(document.Root);
    }

    private void AssertAlike(string text)
    {
        _compared++;
        var theirs = YamlOracle.Read(text);
        if (theirs is null)
        {
            _refused++; // YamlDotNet stumbles over a few plain scalars, some of its own making
            return;
        }

        Assert.True(theirs == Read(text), $"{text}\ntheirs: {theirs}\nours:   {Read(text)}");
    }

    private static string Emit(Doc doc)
    {
        var writer = new StringWriter { NewLine = "\n" };
        new YamlStream(new YamlDotNet.RepresentationModel.YamlDocument(Node(doc))).Save(writer, assignAnchors: false);
        return writer.ToString();
    }

    private static YamlDotNet.RepresentationModel.YamlNode Node(Doc doc) =>
        doc switch
        {
            Leaf leaf => new YamlScalarNode(leaf.Text) { Style = (ScalarStyle)(leaf.Style % 6) },
            List list => new YamlSequenceNode(list.Items.Select(Node))
            {
                Style = list.Flow ? YamlDotNet.Core.Events.SequenceStyle.Flow : default,
            },
            Map map => new YamlMappingNode(map.Entries.Select(e => KeyValuePair.Create(Node(e.Key), Node(e.Value))))
            {
                Style = map.Flow ? YamlDotNet.Core.Events.MappingStyle.Flow : default,
            },
            _ => throw new InvalidOperationException(),
        };
}
