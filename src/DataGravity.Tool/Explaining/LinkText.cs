using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Graph;

namespace DataGravity.Tool.Explaining;

/// <summary>Says how the program connects compute and data, or why it does not.</summary>
internal sealed class LinkText(LoadedProject project)
{
    private readonly UnknownText _unknown = new(project);
    private readonly SourceCode _source = new(project);

    /// <summary>How a link came about: what names the data, and by which way.</summary>
    public Note Write(DataLink link)
    {
        var verb = link.Path.Access switch
        {
            DataAccess.Writes => "writes to",
            DataAccess.Uses => "uses",
            _ => "reads",
        };
        var when = ConditionText.Describe(link.Condition) is { Length: > 0 } condition ? $" {condition}" : "";
        var how =
            link.Strength == LinkStrength.Granted ? $"it may: {link.By} permits it {link.Through}"
            : link.By == link.Compute ? $"it {verb} it: its input {link.Path.Path} names it"
            : $"it {verb} it: the input {link.Path.Path} of {link.By} names it";
        return _source.At(how + when, link.By, InputOf(link));
    }

    /// <summary>The input that names the data or, for a permission, what it opens.</summary>
    private static string InputOf(DataLink link) =>
        link.Path.Path.Length > 0 ? link.Path.Path : link.By.Kind?.Grants.FirstOrDefault(path => link.By.HasValueAt([path]))?.Path ?? "";

    /// <summary>What the user can do about something that could name data: find out a value, or describe a store.</summary>
    public Note? FindMissing(LinkCandidate candidate, ResourceGraph graph) =>
        candidate.Reason switch
        {
            LinkRejection.NotKnown => _unknown.Find(candidate.Value, graph) ?? Write(candidate, graph),
            LinkRejection.NamesNoKnownStore => _source.At(
                $"the store that \"{candidate.Text}\" names",
                candidate.Resource,
                candidate.Path
            ) with
            {
                Hint = "describe it in DataGravity.yaml, under data",
            },
            _ => null,
        };

    /// <summary>Why something that could name data does not count.</summary>
    public Note Write(LinkCandidate candidate, ResourceGraph graph)
    {
        if (candidate.Reason == LinkRejection.HasPlaceOfItsOwn)
        {
            return Note.At(
                $"{candidate.Resource} names {candidate.Text}, which has a place of its own: ask about that one",
                candidate.Resource.Site,
                project
            );
        }

        var where = candidate.Path.Length > 0 ? candidate.Path : candidate.Resource.ToString();
        var what = candidate.Text.Length > 0 ? $"{where}, \"{candidate.Text}\"" : where;
        var missing = candidate.Reason == LinkRejection.NotKnown ? _unknown.Find(candidate.Value, graph) : null;
        return missing is not null
            ? missing.Say($"{where}: it depends on {missing.Text}")
            : _source.At($"{what}: {Describe(candidate.Reason)}", candidate.Resource, candidate.Path);
    }

    private static string Describe(LinkRejection reason) =>
        reason switch
        {
            LinkRejection.NotKnown => "the value is not known",
            LinkRejection.NamesNoKnownStore => "no store of this program or of DataGravity.yaml has this name",
            LinkRejection.OutputNamesNoData => "this output of the store does not name its data",
            LinkRejection.HoldsNoData => "what it names holds no data",
            LinkRejection.IsAskedForElsewhere => "an endpoint beside it is of another service, which has stores of its own",
            LinkRejection.IsCompiledElsewhere => "the component is compiled elsewhere, so what its output names is not known",
            LinkRejection.IsForOthers => "the permission is for other compute with this identity, which is given the name of the store",
            LinkRejection.IsWebsite => "the store is a website, which is served and not processed",
            LinkRejection.NamesEveryStore => "a permission for every store names none of them",
            LinkRejection.OpensNoData => "the role or the actions give no access to data",
            LinkRejection.NamesExceptions => "the permission names what it leaves out, and none of what it opens",
            LinkRejection.IsDenied => "the policy denies it",
            LinkRejection.RegistryNotKnown => "the image's address does not give the place of its registry",
            LinkRejection.NotDefinedHere => "it is not defined in this program",
            LinkRejection.TooDeep => "the chain of definitions and permissions is longer than the analysis follows",
            LinkRejection.IsItself => "it names itself",
            _ => "its conditions never hold together",
        };
}
