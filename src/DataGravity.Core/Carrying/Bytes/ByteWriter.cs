namespace DataGravity.Carrying;

/// <summary>Writes numbers and texts. Small numbers take one byte, and a text that occurs again takes its number.</summary>
internal sealed class ByteWriter
{
    private readonly MemoryStream _bytes = new();
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    /// <summary>The texts that were written, in the order of their first occurrence.</summary>
    public IEnumerable<string> Texts => _texts.OrderBy(text => text.Value).Select(text => text.Key);

    /// <summary>The bytes so far.</summary>
    public byte[] ToArray() => _bytes.ToArray();

    public void Flag(bool value) => _bytes.WriteByte(value ? (byte)1 : (byte)0);

    /// <summary>Writes a number that is not negative.</summary>
    public void Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            _bytes.WriteByte((byte)(value | 0x80));
        _bytes.WriteByte((byte)value);
    }

    /// <inheritdoc cref="Number(ulong)"/>
    public void Number(int value) => Number((ulong)value);

    /// <summary>Writes a number that may be negative.</summary>
    public void Signed(long value) => Number((ulong)((value << 1) ^ (value >> 63)));

    public void Text(string? value)
    {
        if (value is null)
        {
            Number(0);
            return;
        }
        if (_texts.TryGetValue(value, out var known))
        {
            Number(known);
            return;
        }
        _texts.Add(value, _texts.Count + 1);
        Number(_texts.Count);
        Number(value.Length);
        // Not UTF-8, which has no half of a surrogate pair. A literal may consist of one.
        foreach (var character in value)
            Number(character);
    }
}
