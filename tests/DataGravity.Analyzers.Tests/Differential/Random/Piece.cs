using FsCheck;
using FsCheck.Fluent;

namespace DataGravity.Analyzers.Tests.Differential.Random;

/// <summary>
/// A piece of a program: a form, and the pieces in its holes. Which variable it speaks of is a number that means one of
/// those in sight where it is written: so whatever is left out or put elsewhere, the program stays one that compiles.
/// </summary>
internal sealed record Piece(Form Form, int Choice, IReadOnlyList<Piece> Parts)
{
    private const string Block = "Block";

    /// <summary>Pieces of a kind; those of kinds in the plural hold any number of the singular's.</summary>
    public static Gen<Piece> Of(string kind, int depth)
    {
        if (ElementOf(kind) is { } element)
        {
            var (least, most) =
                kind == "Types" ? (0, 2)
                : depth > 3 ? (3, 9)
                : (1, 3);
            return from count in Gen.Choose(least, most) from parts in Of(element, depth - 1).ListOf(count) select ListOf(kind, parts);
        }
        var all = ProgramForms.Of(kind).ToArray();
        var forms = depth <= 0 && all.Any(form => form.IsLeaf) ? all.Where(form => form.IsLeaf) : all;
        var pieces =
            from form in Gen.Frequency(forms.Select(form => (form.Weight, Gen.Constant(form))))
            from choice in Gen.Choose(0, ushort.MaxValue)
            from parts in Gen.CollectToArray(form.Parts, part => Of(part, depth - 1))
            select new Piece(form, choice, parts);
        return pieces;
    }

    /// <summary>Simpler pieces of the same kind, the simplest first.</summary>
    public IEnumerable<Piece> Shrink() => ElementOf(Form.Kind) is { } element ? ShrinkList(element) : ShrinkForm();

    private static string? ElementOf(string kind) =>
        kind switch
        {
            Block => "Statement",
            _ when kind.EndsWith('s') && ProgramForms.Of(kind[..^1]).Any() => kind[..^1],
            _ => null,
        };

    private static Piece ListOf(string kind, IReadOnlyList<Piece> parts) => new(new Form(kind, 1, kind == Block ? "{}" : ""), 0, parts);

    private IEnumerable<Piece> ShrinkList(string element)
    {
        if (Parts.Count > 3)
        {
            yield return this with
            {
                Parts = [.. Parts.Take(Parts.Count / 2)],
            };
            yield return this with
            {
                Parts = [.. Parts.Skip(Parts.Count / 2)],
            };
        }
        for (var i = 0; i < Parts.Count; i++)
        {
            yield return this with
            {
                Parts = [.. Parts.Take(i), .. Parts.Skip(i + 1)],
            };
        }
        // In the place of a statement, those inside it.
        for (var i = 0; i < Parts.Count; i++)
        {
            if (Parts[i].Parts.SelectMany(p => ElementOf(p.Form.Kind) == element ? p.Parts : []).ToArray() is { Length: > 0 } inner)
            {
                yield return this with
                {
                    Parts = [.. Parts.Take(i), .. inner, .. Parts.Skip(i + 1)],
                };
            }
        }
        foreach (var shrunk in ShrinkParts())
            yield return shrunk;
    }

    private IEnumerable<Piece> ShrinkForm()
    {
        foreach (var part in Parts.Where(part => part.Form.Kind == Form.Kind))
            yield return part;
        if (ProgramForms.Of(Form.Kind).FirstOrDefault(form => form.IsLeaf) is { } simplest && simplest != Form)
            yield return new Piece(simplest, 0, []);
        if (Choice != 0)
        {
            yield return this with
            {
                Choice = 0,
            };
        }

        foreach (var shrunk in ShrinkParts())
            yield return shrunk;
    }

    private IEnumerable<Piece> ShrinkParts() =>
        Parts.SelectMany(
            (part, i) => part.Shrink().Select(shrunk => this with { Parts = [.. Parts.Take(i), shrunk, .. Parts.Skip(i + 1)] })
        );
}
