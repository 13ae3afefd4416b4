namespace DataGravity.Carrying;

/// <summary>Reads what a <see cref="ByteWriter"/> wrote. The bytes are not trusted: no count is larger than what follows it.</summary>
internal sealed class ByteReader(byte[] bytes)
{
    private readonly List<string> _texts = [];
    private long _items;

    /// <summary>The number of bytes that were read.</summary>
    public int Position { get; private set; }

    public bool IsAtEnd => Position == bytes.Length;

    /// <exception cref="MalformedProgramException">There are no more bytes.</exception>
    public byte Byte() => Position < bytes.Length ? bytes[Position++] : throw new MalformedProgramException("it ends too early");

    public bool Flag() =>
        Byte() switch
        {
            0 => false,
            1 => true,
            _ => throw new MalformedProgramException("neither true nor false"),
        };

    public ulong Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        throw new MalformedProgramException("a number without an end");
    }

    /// <summary>Reads a number that fits an offset or an index.</summary>
    public int Index() =>
        Number() is <= int.MaxValue and var value ? (int)value : throw new MalformedProgramException("a number too large");

    /// <summary>
    /// Reads the number of items that follow. Each takes a byte of its own, so all counts together, also of lists in lists, are at most the
    /// number of bytes. False counts allocate no more than that.
    /// </summary>
    public int Count() =>
        Index() is var count && count <= bytes.Length - Position && (_items += count) <= bytes.Length
            ? count
            : throw new MalformedProgramException("more items than bytes");

    public long Signed() => Number() is var value ? (long)(value >> 1) ^ -(long)(value & 1) : 0;

    public string? Text()
    {
        var index = Index();
        if (index == 0)
            return null;
        if (index <= _texts.Count)
            return _texts[index - 1];
        if (index != _texts.Count + 1)
            throw new MalformedProgramException("a text that was not written");
        var characters = new char[Count()];
        for (var i = 0; i < characters.Length; i++)
            characters[i] = Number() is <= char.MaxValue and var code ? (char)code : throw new MalformedProgramException("not a character");
        _texts.Add(new string(characters));
        return _texts[index - 1];
    }
}
