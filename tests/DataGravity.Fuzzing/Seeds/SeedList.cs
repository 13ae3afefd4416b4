using System.Buffers.Binary;
using System.Collections;
using System.Security.Cryptography;
using System.Text;

namespace DataGravity.Fuzzing.Seeds;

/// <summary>
/// Seeds to pick from. Of all seeds, the one whose hash with a random number is the highest is picked, so a pick depends on no order. A new
/// seed gets its share of the picks, and all other picks stay as they are: a new test changes few of the mutants that CI runs.
/// </summary>
/// <param name="seeds">The seeds. What they are as texts tells them apart.</param>
internal sealed class SeedList<T>(IEnumerable<T> seeds) : IReadOnlyList<T>
    where T : notnull
{
    private readonly (T Seed, ulong Hash)[] _seeds = [.. seeds.Select(seed => (seed, HashOf(seed.ToString()!)))];

    public int Count => _seeds.Length;

    public T this[int index] => _seeds[index].Seed;

    public T Pick(Random random)
    {
        var draw = (ulong)random.NextInt64();
        return _seeds.MaxBy(seed => Mix(seed.Hash ^ draw)).Seed;
    }

    public IEnumerator<T> GetEnumerator() => _seeds.Select(seed => seed.Seed).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ulong HashOf(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Spreads each bit over all others (the finalizer of SplitMix64).</summary>
    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
