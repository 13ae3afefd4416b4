using DataGravity.Analyzers.Tests.Differential.Random;
using DataGravity.Carrying;
using DataGravity.Program;
using DataGravity.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Libraries.Carrying;

/// <summary>What a writer writes, a reader reads. Of a program above a limit it writes nothing, and says why.</summary>
public class CarriedLimitsTests
{
    private const string Library = "L";

    private static readonly Dictionary<string, (ProgramUnit Unit, string? Problem)> s_programs = new()
    {
        ["a number a hundred thousand times"] = (Returning(Repeat(new Literal(0), 100_000)), null),
        ["a character eight million times"] = (Returning(new Literal(new string('a', 8_000_000))), null),
        ["three million characters at random"] = (Returning(new Literal(RandomText(3_000_000))), null),
        ["a character nine million times"] = (Returning(new Literal(new string('a', 9_000_000))), "it is larger than 8 MB"),
        ["a million nodes"] = (Returning(Repeat(new This(), 1_000_000)), null),
        ["more nodes"] = (Returning(Repeat(new This(), 1_100_000)), "it has too many parts"),
        ["500 levels"] = (Returning(Nest(500)), null),
        ["600 levels"] = (Returning(Nest(600)), "it is nested too deeply"),
        ["60,000 variables"] = (Of(Body("M:A.M", new Literal(0), variables: 60_000)), null),
        ["70,000 variables"] = (Of(Body("M:A.M", new Literal(0), variables: 70_000)), "too many variables"),
        ["64 bases"] = (Of([.. Enumerable.Range(0, 65).Select(i => Type($"T{i}", i == 0 ? null : $"T{i - 1}"))]), null),
        ["65 bases"] = (
            Of([.. Enumerable.Range(0, 66).Select(i => Type($"T{i}", i == 0 ? null : $"T{i - 1}"))]),
            "a type with too many bases"
        ),
        ["256 parts"] = (Of([.. Enumerable.Repeat(Type("T", null), 256)]), null),
        ["257 parts"] = (Of([.. Enumerable.Repeat(Type("T", null), 257)]), "a type with too many parts"),
        ["256 constructors"] = (Of([.. Constructors(256)]), null),
        ["257 constructors"] = (Of([.. Constructors(257)]), "a type with too many constructors"),
        ["a large file"] = (Returning(new Literal(0).At(new Span(1 << 30, 0))), null),
        ["a larger file"] = (Returning(new Literal(0).At(new Span(1 << 30, 1))), "a place outside of any file"),
    };

    public static TheoryData<string> Names => [.. s_programs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_written_is_read(string name)
    {
        var (unit, problem) = s_programs[name];
        Assert.Equal(problem, Verify([unit], Library));
    }

    [Fact]
    public void Generated_programs() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(2026, 1129),
            Prop.ForAll(
                RandomProgram.Arbitrary,
                program =>
                {
                    var compilation = new AnalyzedProgram(("/lake/Program.cs", program.In("App").Source))
                    {
                        References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
                        CompilationOptions = new(OutputKind.DynamicallyLinkedLibrary),
                    }.Compile();
                    Assert.Null(Verify(CarriedRoundTripTests.Lower(compilation), "Program"));
                }
            )
        );

    [Fact]
    public void A_name_that_ids_cannot_begin_with() =>
        Assert.Equal((null, "a library's name with a '!'"), ProgramText.Write(new([], []), "A!B", path => path));

    /// <returns>Why nothing is written.</returns>
    private static string? Verify(IReadOnlyList<ProgramUnit> units, string library)
    {
        var (text, problem) = ProgramText.Write(new(units, []), library, path => path);
        Assert.Equal(problem is null, text is not null);
        if (text is null)
            return problem;
        var (read, unreadable) = ProgramText.Read(text, library);
        Assert.Null(unreadable);
        var again = ProgramText.WriteBytes(read!, path => path[$"{library}.dll/".Length..]);
        Assert.Equal(Convert.ToHexString(ProgramText.WriteBytes(new(units, []), path => path)), Convert.ToHexString(again));
        return null;
    }

    private static ProgramUnit Returning(Expression value) => Of(Body("M:A.M", value));

    private static ProgramUnit Of(params Procedure[] bodies) => new(new SourceFile("Lake", "Lake.cs"), [0], [], bodies);

    private static ProgramUnit Of(TypeDeclaration[] types) => new(new SourceFile("Lake", "Lake.cs"), [0], types, []);

    private static Procedure Body(string id, Expression value, int variables = 0, ProcedureKind kind = ProcedureKind.Method) =>
        new(LibraryIds.Qualify(Library, id), "M", kind, LibraryIds.Qualify(Library, "A"), [], new Return(value), variables);

    private static IEnumerable<Procedure> Constructors(int count) =>
        Enumerable.Range(0, count).Select(i => Body($"M:A.#ctor{i}", new Literal(0), kind: ProcedureKind.Constructor));

    private static TypeDeclaration Type(string name, string? of) => new(Named(name), of is null ? null : Named(of), [], true);

    private static TypeRef Named(string name) => new(LibraryIds.Qualify(Library, name), name, InSource: true);

    private static Sequence Repeat(Expression item, int count) => new([.. Enumerable.Repeat(item, count)], null);

    private static Expression Nest(int levels)
    {
        Expression nested = new Literal(0);
        // The return and the literal are levels, too.
        for (var i = 2; i < levels; i++)
            nested = new Unary(UnaryOperator.Minus, nested);
        return nested;
    }

    private static string RandomText(int length)
    {
        var random = new Random(19);
        return string.Create(
            length,
            random,
            (text, r) =>
            {
                foreach (ref var c in text)
                    c = (char)r.Next(1 << 14);
            }
        );
    }
}
