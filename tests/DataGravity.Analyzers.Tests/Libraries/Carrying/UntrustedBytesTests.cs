using DataGravity.Analyzers.Libraries;
using DataGravity.Carrying;
using DataGravity.Evaluation;
using DataGravity.Program;
using DataGravity.Settings;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Libraries.Carrying;

/// <summary>What bytes claim costs no more than bytes that hold it.</summary>
public class UntrustedBytesTests
{
    private const long Megabyte = 1 << 20;

    public static TheoryData<long, int> Places =>
        new()
        {
            { long.MaxValue, 10 },
            { long.MaxValue - 5, int.MaxValue },
            { long.MinValue, 10 },
            { int.MaxValue, int.MaxValue },
            { int.MaxValue, 0 },
            { (1 << 30) + 1, 0 },
            { 1 << 30, 1 },
            { -1, 1 },
        };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_place_is_in_a_file(long start, int length)
    {
        var writer = new ByteWriter();
        writer.Signed(start);
        writer.Number(length);
        Assert.Throws<MalformedProgramException>(() => new ProgramReader(writer.ToArray(), "L").Span());
    }

    /// <summary>Each list claims that all bytes after it are its items, the first of which is a list.</summary>
    [Fact]
    public void False_counts_allocate_little()
    {
        var (writer, rest) = (new ByteWriter(), 100_000);
        var tag = ExpressionForms.All.TagOf(new Interpolation([])) << 1;
        for (var level = 0; level < 400; level++)
        {
            writer.Number(tag);
            writer.Number(rest);
        }
        byte[] bytes = [.. writer.ToArray(), .. new byte[rest]];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<MalformedProgramException>(() => new ProgramReader(bytes, "L").Expression());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * Megabyte);
    }

    /// <summary>A constructor with many variables is run in a loop without end.</summary>
    [Fact]
    public void Variables_of_a_constructor_are_charged()
    {
        var type = new TypeRef("L!A", "A", InSource: true);
        var creation = new New(type, "L!M:A.#ctor", [], []);
        var unit = new ProgramUnit(
            new SourceFile("L", "a"),
            [0],
            [new(type, null, [], true)],
            [
                new(creation.Constructor!, "A", ProcedureKind.Constructor, type.Id, [], Block.Empty, CarriedFormat.MaxVariables),
                new("L!M:A.Main", "Main", ProcedureKind.EntryPoint, type.Id, [], Loop(creation), 1),
            ]
        );
        var before = GC.GetAllocatedBytesForCurrentThread();
        Evaluator.Run(new LinkedProgram([unit]), ProgramAnalysis.ContextsOf("", [], GravitySettings.Empty).Single(), default);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 512 * Megabyte);

        static Statement Loop(Expression body) =>
            new ForEach(
                new Variable(0, "i"),
                null,
                new Sequence([.. Enumerable.Range(0, 20_000).Select(i => new Literal(i))], null),
                new ExpressionStatement(body)
            );
    }

    /// <summary>A thread's stack decides neither what an assembly carries nor whether it can be read.</summary>
    [Fact]
    public void A_small_stack_reads_the_same()
    {
        var source =
            $"public class Deep {{ public static int M(int x) => {string.Concat(Enumerable.Repeat("M(", 90))}x{new string(')', 90)}; }}";
        var library = SplitProgram.Compile("Deep", source);
        var file = (PortableExecutableReference)SplitProgram.Emit(SplitProgram.Carry(library));
        var assembly = (IAssemblySymbol)SplitProgram.Compile("App", "", file).GetAssemblyOrModuleSymbol(file)!;
        Assert.NotEmpty(assembly.GetAttributes());
        Carried? carried = null;
        var thread = new Thread(() => carried = CarriedPrograms.Find(file, assembly), 192 << 10);
        thread.Start();
        thread.Join();
        Assert.Null(carried!.Problem);
        Assert.NotEmpty(carried.Program!.Units);
    }
}
