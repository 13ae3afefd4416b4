using DataGravity.Catalog;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Tells texts that hold the name of a store from texts that make another name of it.</summary>
internal static class NameParts
{
    /// <summary>
    /// Whether a value that is made of a store's name may be the name of another store: <c>s3://{bucket}-copy</c> names another bucket, and
    /// so may what <c>Replace</c> makes of the name. Other functions keep it, as <c>Split</c> does that takes it out of an ARN.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="store">The store.</param>
    /// <param name="output">The output that is its name or address.</param>
    /// <param name="isAddress">Whether the value is an address, and not a document or script that has the name somewhere.</param>
    public static bool MayNameAnother(Value value, Resource store, string output, bool isAddress)
    {
        if (store.Kind!.Holds is not (DataKind.Objects or DataKind.Images or DataKind.Models))
            return false;
        if (value is not Text text)
            return isAddress && IsReplaced(value);
        for (var i = 0; i < text.Parts.Count; i++)
        {
            var part = text.Parts[i];
            var names = IsOf(part, store, output)
                ? !IsContinued(text, i)
                : !(isAddress && IsReplaced(part)) && IsMadeOf(part, store, output);
            if (names)
                return false;
        }
        return true;
    }

    private static bool IsReplaced(Value value) =>
        value is Unknown unknown && (IsReplace(unknown.Reason) || IsReplace(unknown.Cause.Reason));

    private static bool IsReplace(string reason) => reason == "Replace" || reason.EndsWith(".Replace", StringComparison.Ordinal);

    private static bool IsMadeOf(Value part, Resource store, string output) =>
        part is not Constant && Sources.FindIn(part).Any(source => IsOf(source, store, output));

    private static bool IsOf(Value value, Resource store, string output) =>
        value switch
        {
            ResourceOutput named => named.Resource == store.Registration && named.Property == output,
            ResourceReference named => named.Resource == store.Registration && output.Length == 0,
            _ => false,
        };

    /// <summary>Whether the text beside a part continues the name that the part is.</summary>
    private static bool IsContinued(Text text, int index) =>
        index > 0 && IsPartOfName(text.Parts[index - 1], isBefore: true)
        || index + 1 < text.Parts.Count && IsPartOfName(text.Parts[index + 1], isBefore: false);

    private static bool IsPartOfName(Value part, bool isBefore) =>
        part is Constant
        && part.ToString() is { Length: > 0 } text
        && text[isBefore ? text.Length - 1 : 0] is var beside
        && (char.IsLetterOrDigit(beside) || beside is '-' or '_');
}
