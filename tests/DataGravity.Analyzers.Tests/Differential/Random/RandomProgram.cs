using FsCheck;
using FsCheck.Fluent;

namespace DataGravity.Analyzers.Tests.Differential.Random;

/// <summary>A program nobody wrote, and configuration that decides its branches.</summary>
internal sealed record RandomProgram(Piece Root, bool A, bool B, bool C, string Side)
{
    private const int Depth = 5;

    /// <summary>Any program; it shrinks as programs do, by statements left out and expressions made simpler.</summary>
    public static Arbitrary<RandomProgram> Arbitrary { get; } =
        Arb.From(
            from root in Piece.Of(ProgramForms.Root, Depth)
            from truths in Gen.Choose(0, 7)
            from side in Gen.Elements("north", "south", "west")
            select new RandomProgram(root, (truths & 1) != 0, (truths & 2) != 0, (truths & 4) != 0, side),
            Shrink
        );

    public DeployedProgram In(string space)
    {
        var program = new DeployedProgram($"namespace {space};\n{ProgramPrinter.Print(Root)}")
            .With("app:a", Text(A))
            .With("app:b", Text(B))
            .With("app:c", Text(C))
            .With("app:side", Side);
        return C ? program.With("aws:region", "eu-west-1") : program;
    }

    public override string ToString()
    {
        var program = In("App");
        return $"{string.Join(", ", program.Config.Select(c => $"{c.Key}={c.Value}"))}\n{program.Source}";
    }

    private static string Text(bool truth) => truth ? "true" : "false";

    private static IEnumerable<RandomProgram> Shrink(RandomProgram program) =>
        program.Root.Shrink().Select(root => program with { Root = root });
}
