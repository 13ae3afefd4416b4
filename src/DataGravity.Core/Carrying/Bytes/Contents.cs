using System.Globalization;

namespace DataGravity.Carrying;

/// <summary>Constants: null, and whatever C# can write as a literal.</summary>
internal static class Contents
{
    private static readonly (Type Type, Action<ByteWriter, object> Write, Func<ByteReader, object> Read)[] s_kinds =
    [
        (typeof(string), (w, c) => w.Text((string)c), r => r.Text() ?? throw new MalformedProgramException("a text that is null")),
        (typeof(bool), (w, c) => w.Flag((bool)c), r => r.Flag()),
        (typeof(int), (w, c) => w.Signed((int)c), r => (int)r.Signed()),
        (typeof(long), (w, c) => w.Signed((long)c), r => r.Signed()),
        (typeof(double), (w, c) => w.Number((ulong)BitConverter.DoubleToInt64Bits((double)c)), r => Double(r.Number())),
        (typeof(char), (w, c) => w.Number((char)c), r => (char)r.Number()),
        (typeof(sbyte), (w, c) => w.Signed((sbyte)c), r => (sbyte)r.Signed()),
        (typeof(byte), (w, c) => w.Number((byte)c), r => (byte)r.Number()),
        (typeof(short), (w, c) => w.Signed((short)c), r => (short)r.Signed()),
        (typeof(ushort), (w, c) => w.Number((ushort)c), r => (ushort)r.Number()),
        (typeof(uint), (w, c) => w.Number((uint)c), r => (uint)r.Number()),
        (typeof(ulong), (w, c) => w.Number((ulong)c), r => r.Number()),
        // Every float is a double, too.
        (typeof(float), (w, c) => w.Number((ulong)BitConverter.DoubleToInt64Bits((float)c)), r => (float)Double(r.Number())),
        (typeof(decimal), (w, c) => w.Text(((decimal)c).ToString(CultureInfo.InvariantCulture)), Decimal),
    ];

    public static void Write(ByteWriter writer, object? content)
    {
        var kind = content is null ? -1 : Array.FindIndex(s_kinds, known => known.Type == content.GetType());
        writer.Number(kind + 1);
        if (kind >= 0)
            s_kinds[kind].Write(writer, content!);
    }

    /// <exception cref="MalformedProgramException">There is no such constant.</exception>
    public static object? Read(ByteReader reader) =>
        reader.Index() switch
        {
            0 => null,
            var kind when kind <= s_kinds.Length => s_kinds[kind - 1].Read(reader),
            _ => throw new MalformedProgramException("an unknown constant"),
        };

    private static double Double(ulong bits) => BitConverter.Int64BitsToDouble((long)bits);

    private static object Decimal(ByteReader reader) =>
        decimal.TryParse(reader.Text(), NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new MalformedProgramException("not a number");
}
