using DataGravity.Catalog;
using DataGravity.Evaluation;
using DataGravity.Program;
using DataGravity.Settings;

namespace DataGravity.Graph;

/// <summary>
/// Where some resources stand among all of a run: those of a type, of a file, or with some input. An edit rarely moves any, so what is
/// known of an earlier run is kept, and only the changed resources are looked at.
/// </summary>
internal sealed class ResourcePositions
{
    // A file of an ordinary program has no more resources.
    private const int MinChanged = 64;

    private readonly RegistrationList _all;
    private readonly GravitySettings _settings;
    private readonly Dictionary<string, List<int>> _ofType;
    private readonly FileRanges _createdIn;
    private readonly FileRanges _enteredIn;

    // By meaning. No list changes once it is here.
    private readonly List<int>?[] _giving = new List<int>?[ResourceKind.Meanings];

    private ResourcePositions(RegistrationList all, GravitySettings settings)
    {
        (_all, _settings, _ofType) = (all, settings, []);
        for (var i = 0; i < all.Count; i++)
        {
            if (!_ofType.TryGetValue(all[i].Token, out var same))
                _ofType.Add(all[i].Token, same = []);
            same.Add(i);
        }
        _createdIn = new(all, registration => registration.Site.File);
        _enteredIn = new(all, registration => registration.Entry.File);
    }

    private ResourcePositions(RegistrationList all, ResourcePositions earlier, List<int> changed)
    {
        (_all, _settings, _ofType) = (all, earlier._settings, earlier._ofType);
        (_createdIn, _enteredIn) = (earlier._createdIn, earlier._enteredIn);
        for (var meaning = 0; meaning < _giving.Length; meaning++)
        {
            if (Volatile.Read(ref earlier._giving[meaning]) is { } known)
                _giving[meaning] = Update(known, (InputMeaning)meaning, changed);
        }
    }

    /// <summary>Finds the positions in a run.</summary>
    /// <param name="all">The registrations of the run.</param>
    /// <param name="settings">What the user says of types.</param>
    /// <param name="earlier">Those of a run that may be similar. Null if there is none.</param>
    public static ResourcePositions Find(RegistrationList all, GravitySettings settings, ResourcePositions? earlier) =>
        earlier is not null && ReferenceEquals(earlier._settings, settings) && earlier.FindChanged(all) is { } changed
            ? new(all, earlier, changed)
            : new(all, settings);

    /// <summary>What the catalog or the settings know of a type. Null if they do not list it.</summary>
    public ResourceKind? KindOf(string token) => _settings.KindOf(token) ?? ResourceCatalog.Find(token);

    /// <summary>The positions of all types that are asked for, in the order of the program.</summary>
    /// <param name="isAsked">Whether a type token is asked for.</param>
    public IEnumerable<int> OfTypes(Func<string, bool> isAsked)
    {
        var found = new List<List<int>>();
        foreach (var type in _ofType)
        {
            if (isAsked(type.Key))
                found.Add(type.Value);
        }
        return found.Count switch
        {
            0 => [],
            1 => found[0],
            _ => found.SelectMany(positions => positions).OrderBy(position => position),
        };
    }

    /// <summary>The positions of the resources that are given an input of a meaning, in the order of the program.</summary>
    public IReadOnlyList<int> Giving(InputMeaning meaning) => Volatile.Read(ref _giving[(int)meaning]) ?? FindGiving(meaning);

    /// <summary>The positions of the resources that a file creates.</summary>
    public IEnumerable<int> CreatedIn(SourceFile file) => _createdIn.Of(file);

    /// <summary>The positions of the resources that a file creates, or has a library create.</summary>
    public IEnumerable<int> EnteredIn(SourceFile file) => _enteredIn.Of(file);

    private List<int> FindGiving(InputMeaning meaning)
    {
        List<int> found =
        [
            .. OfTypes(token => KindOf(token) is { } kind && kind.Of(meaning).Count > 0).Where(position => Gives(position, meaning)),
        ];
        return Interlocked.CompareExchange(ref _giving[(int)meaning], found, null) ?? found;
    }

    private bool Gives(int position, InputMeaning meaning) =>
        KindOf(_all[position].Token) is { } kind && Resource.Gives(_all[position], kind.Of(meaning));

    /// <summary>
    /// Finds the positions with another object, in order. Returns null if some resource is not where it was, or if so many changed that a
    /// search costs no more.
    /// </summary>
    private List<int>? FindChanged(RegistrationList all)
    {
        if (all.Count != _all.Count)
            return null;
        var changed = new List<int>();
        for (var i = all.FindFirstDifference(_all); i < all.Count; i = all.FindFirstDifference(_all, i + 1))
        {
            var (now, before) = (all[i], _all[i]);
            if (now.Token != before.Token || now.Site.File != before.Site.File || now.Entry.File != before.Entry.File)
                return null;
            changed.Add(i);
            if (changed.Count > MinChanged + all.Count / 8)
                return null;
        }
        return changed;
    }

    /// <summary>Returns positions with those of the changed resources added or left out. Both lists are in order.</summary>
    private List<int> Update(List<int> known, InputMeaning meaning, List<int> changed)
    {
        List<int>? updated = null;
        var copied = 0;
        foreach (var position in changed)
        {
            var found = known.BinarySearch(position);
            var gives = Gives(position, meaning);
            if (found >= 0 == gives)
                continue;
            updated ??= new(known.Count + 1);
            CopyTo(gives ? ~found : found);
            if (gives)
                updated.Add(position);
            else
                copied++;
        }
        if (updated is null)
            return known;
        CopyTo(known.Count);
        return updated;

        void CopyTo(int end)
        {
            for (; copied < end; copied++)
                updated.Add(known[copied]);
        }
    }

    /// <summary>Most resources of a file stand together, so only their ranges are kept.</summary>
    private sealed class FileRanges
    {
        private readonly Dictionary<SourceFile, List<(int Start, int End)>> _ranges = [];

        public FileRanges(RegistrationList all, Func<Registration, SourceFile> fileOf)
        {
            for (var (start, end) = (0, 0); start < all.Count; start = end)
            {
                var file = fileOf(all[start]);
                for (end = start + 1; end < all.Count && fileOf(all[end]) == file; end++) { }
                if (!_ranges.TryGetValue(file, out var ranges))
                    _ranges.Add(file, ranges = new(1));
                ranges.Add((start, end));
            }
        }

        public IEnumerable<int> Of(SourceFile file)
        {
            foreach (var (start, end) in _ranges.TryGetValue(file, out var ranges) ? ranges : [])
            {
                for (var i = start; i < end; i++)
                    yield return i;
            }
        }
    }
}
