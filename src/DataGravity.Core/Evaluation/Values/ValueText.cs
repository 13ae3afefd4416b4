using System.Text;

namespace DataGravity.Evaluation;

/// <summary>
/// The text of values, for people. A name may contain names that contain names. A text that is too long to read is cut. The writer uses no
/// recursion, so deep nesting costs no stack.
/// </summary>
internal static class ValueText
{
    private const int MaxLength = 4_096;
    private const int MaxPending = 65_536;

    public static string Write(Value value)
    {
        var text = new StringBuilder();
        var pending = new Stack<object>();
        pending.Push(value);
        while (pending.Count is > 0 and < MaxPending && text.Length <= MaxLength)
        {
            switch (pending.Pop())
            {
                case string written:
                    text.Append(written);
                    break;
                case Text { Parts: var parts }:
                    for (var i = parts.Count - 1; i >= 0; i--)
                        Push(parts[i] is Constant ? [parts[i]] : ["{", parts[i], "}"]);
                    break;
                case Choice { Alternatives: var alternatives }:
                    for (var i = alternatives.Count - 1; i >= 0; i--)
                        Push(i == 0 ? [alternatives[i].Value] : [" or ", alternatives[i].Value]);
                    break;
                case ResourceOutput { Resource.Kind: RegistrationKind.Invoke } output:
                    text.Append(output.Resource.Token).Append('.').Append(output.Property);
                    break;
                case ResourceOutput output:
                    Push(output.Resource.Name, "." + output.Property);
                    break;
                case ResourceReference reference:
                    pending.Push(reference.Resource.Name);
                    break;
                case var other:
                    text.Append(other);
                    break;
            }
        }
        return text.Length <= MaxLength && pending.Count == 0 ? text.ToString() : text.ToString(0, Math.Min(text.Length, MaxLength)) + "…";

        void Push(params object[] inOrder)
        {
            for (var i = inOrder.Length - 1; i >= 0; i--)
                pending.Push(inOrder[i]);
        }
    }
}
