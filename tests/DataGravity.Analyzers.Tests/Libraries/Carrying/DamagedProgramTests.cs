using DataGravity.Carrying;
using DataGravity.Settings;

namespace DataGravity.Analyzers.Tests.Libraries.Carrying;

/// <summary>Nobody trusts what an assembly carries.</summary>
public class DamagedProgramTests
{
    private const int Mutants = 400;

    /// <summary>What differs from what was written in any byte is refused.</summary>
    [Theory]
    [InlineData("sample EksGpuTraining")]
    [InlineData("sample SharedLake")]
    public void A_changed_text_is_refused(string name)
    {
        var (compilation, _) = CarriedRoundTripTests.Load(name);
        var text = ProgramText.Write(new(CarriedRoundTripTests.Lower(compilation), []), "Program", path => path).Text!;
        var random = new Random(17);
        for (var i = 0; i < Mutants; i++)
        {
            var changed = Change([.. text.Select(c => (byte)c)], random, from: 3, bits: 7);
            var mutant = new string([.. changed.Select(b => (char)b)]);
            if (mutant != text)
                Assert.Equal((null, "is damaged"), ProgramText.Read(mutant, "Program"));
        }
    }

    /// <summary>
    /// Whoever changes the bytes and their checksum gets a program or a refusal, and the evaluation of that program ends: it meets no fault,
    /// and takes no more than its steps.
    /// </summary>
    [Theory]
    [InlineData("sample EksGpuTraining")]
    [InlineData("sample SharedLake")]
    [InlineData("sample StackDrift")]
    public void Changed_bytes_do_no_harm(string name)
    {
        var (compilation, files) = CarriedRoundTripTests.Load(name);
        var bytes = ProgramText.WriteBytes(new(CarriedRoundTripTests.Lower(compilation), []), path => path);
        var (random, read) = (new Random(18), 0);
        for (var i = 0; i < Mutants; i++)
        {
            CarriedProgram program;
            try
            {
                program = ProgramText.ReadBytes(Change(bytes, random, from: 0, bits: 8), "Program");
            }
            catch (MalformedProgramException)
            {
                continue;
            }
            read++;
            var result = GravityAnalysis.Run(
                program.Units,
                ProgramAnalysis.ContextsOf("", files, GravitySettings.Empty),
                GravitySettings.Empty,
                default
            );
            _ = result.Findings();
        }
        Assert.InRange(read, 1, Mutants - 1);
    }

    [Fact]
    public void A_small_text_does_not_become_a_large_program()
    {
        using var packed = new MemoryStream();
        using (
            var deflate = new System.IO.Compression.DeflateStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true)
        )
        {
            deflate.Write(new byte[CarriedFormat.MaxBytes]);
        }

        Assert.Equal((null, "is damaged"), ProgramText.Read("v4:" + Convert.ToBase64String(packed.ToArray()), "Program"));
    }

    [Theory]
    [InlineData("v1:AAAA", "has version 1, and this DataGravity reads version 4")]
    [InlineData("v999999999:", "has version 999999999, and this DataGravity reads version 4")]
    [InlineData("v99999999999:", "is damaged")]
    [InlineData("v4:", "is damaged")]
    [InlineData("v4:%%", "is damaged")]
    [InlineData("v-1:AAAA", "is damaged")]
    [InlineData("", "is damaged")]
    [InlineData("hello", "is damaged")]
    public void Other_texts_are_refused(string text, string problem) => Assert.Equal((null, problem), ProgramText.Read(text, "Program"));

    [Fact]
    public void A_type_that_is_its_own_base_is_refused()
    {
        var bytes = ProgramText.WriteBytes(new([new(new("L", "a"), [0], [Type("A", "B"), Type("B", "A")], [])], []), path => path);
        Assert.Throws<MalformedProgramException>(() => ProgramText.ReadBytes(bytes, "L"));

        static Program.TypeDeclaration Type(string name, string of) =>
            new(new($"L!{name}", name, InSource: true), new($"L!{of}", of, InSource: true), [], true);
    }

    [Fact]
    public void A_library_declares_nothing_of_others()
    {
        var bytes = ProgramText.WriteBytes(
            new([new(new("L", "a"), [0], [new(new("Other!A", "A", InSource: true), null, [], true)], [])], []),
            path => path
        );
        Assert.Throws<MalformedProgramException>(() => ProgramText.ReadBytes(bytes, "L"));
    }

    private static byte[] Change(byte[] bytes, Random random, int from, int bits)
    {
        var changed = bytes.ToList();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(from, changed.Count);
            switch (random.Next(4))
            {
                case 0:
                    changed[at] ^= (byte)(1 << random.Next(bits));
                    break;
                case 1:
                    changed[at] = (byte)random.Next(1 << bits);
                    break;
                case 2:
                    changed.RemoveRange(at, Math.Min(changed.Count - at, random.Next(1, 8)));
                    break;
                default:
                    changed.InsertRange(at, changed.GetRange(from, Math.Min(changed.Count - from, random.Next(1, 8))));
                    break;
            }
            if (changed.Count <= from)
                break;
        }
        return [.. changed];
    }
}
