using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>
/// The comparers that are given to methods. A model compares as a method does that is given none, so it is asked only where that makes no
/// difference.
/// </summary>
internal static class Comparers
{
    private static readonly string[] s_sorting = ["Order", "ThenBy", "Sort", "BinarySearch", "Max", "Min"];

    /// <summary>
    /// Returns a call without a comparer that has the same result. Returns null if there is none, so that the result is unknown. Models of
    /// constructors, and of methods that create dictionaries, get the comparer itself.
    /// </summary>
    public static KnownCall? WithoutComparer(KnownCall call)
    {
        var comparers = 0;
        for (var i = 0; i < call.Arguments.Count; i++)
            comparers += IsComparer(call.Arguments[i].Name) ? 1 : 0;
        if (comparers == 0)
            return call;
        var sorts = Sorts(call.Method);
        if (comparers == 1 && SortsByKeys(call.Method) && TextOrder(call.Arguments.First(a => IsComparer(a.Name)).Value) is { } order)
            return Without(call) with { TextOrder = order };
        if (IsUnderstood(call.Method) && !(sorts && call.Arguments.Any(a => IsComparer(a.Name) && IsOrdinal(a.Value))))
            return call;
        var ignoresCase = false;
        foreach (var (name, value) in call.Arguments)
        {
            if (!IsComparer(name) || IsDefault(value, sorts))
                continue;
            if (Cultures.IgnoresCase(value) != true || call.Method.Name is not ("Contains" or "SequenceEqual"))
                return null;
            ignoresCase = true;
        }
        call = Without(call);
        return ignoresCase ? InUpperCase(call) : call;
    }

    private static KnownCall Without(KnownCall call) => call with { Arguments = [.. call.Arguments.Where(a => !IsComparer(a.Name))] };

    private static bool IsComparer(string parameter) => parameter is "comparer" or "keyComparer" or "valueComparer" or "equalityComparer";

    private static bool IsUnderstood(Method method) =>
        method.Name == ".ctor"
        || method.Name.StartsWith("To", StringComparison.Ordinal) && method.Name.EndsWith("Dictionary", StringComparison.Ordinal)
        || method.Name.StartsWith("Create", StringComparison.Ordinal) && method.Type.EndsWith("Dictionary", StringComparison.Ordinal);

    /// <summary>Whether a method sorts given items, or finds the first of them. Models of these know other orders of texts.</summary>
    private static bool SortsByKeys(Method method) =>
        method.Name is "Sort" or "MinBy" or "MaxBy"
        || method.Name.StartsWith("Order", StringComparison.Ordinal)
        || method.Name.StartsWith("ThenBy", StringComparison.Ordinal);

    private static StringComparison? TextOrder(Value comparer) =>
        comparer is not EnumValue { Type.Id: Cultures.Comparer } named ? null
        : named.ToString() is nameof(StringComparer.Ordinal) ? StringComparison.Ordinal
        : named.ToString() is nameof(StringComparer.OrdinalIgnoreCase) ? StringComparison.OrdinalIgnoreCase
        : null;

    private static bool Sorts(Method method) =>
        Array.Exists(s_sorting, name => method.Name.StartsWith(name, StringComparison.Ordinal))
        || method.Name.StartsWith("ToImmutableSorted", StringComparison.Ordinal)
        || MapModels.IsSorted(method.Type);

    /// <summary>Texts are sorted by their culture, and are equal if all their characters are.</summary>
    private static bool IsDefault(Value comparer, bool sorts) => Cultures.IgnoresCase(comparer) == false && !(sorts && IsOrdinal(comparer));

    private static bool IsOrdinal(Value comparer) => TextOrder(comparer) == StringComparison.Ordinal;

    /// <summary>Returns a call with all its texts in upper case. Returns null if they are not known.</summary>
    private static KnownCall? InUpperCase(KnownCall call)
    {
        var receiver = call.Receiver is null ? null : InUpperCase(call.Evaluator, call.Receiver);
        var arguments = call.Arguments.Select(a => (a.Name, Value: InUpperCase(call.Evaluator, a.Value))).ToArray();
        return receiver is null != call.Receiver is null || arguments.Any(a => a.Value is null)
            ? null
            : call with
            {
                Receiver = receiver,
                Arguments = [.. arguments.Select(a => (a.Name, a.Value!))],
            };
    }

    private static Value? InUpperCase(Evaluator evaluator, Value value)
    {
        switch (value)
        {
            case Constant:
                return TextInUpperCase(value);
            case Choice choice when choice.Alternatives.All(a => a.Value is Constant):
                var texts = choice.Alternatives.Select(a => (a.Condition, Value: TextInUpperCase(a.Value))).ToArray();
                return texts.Any(text => text.Value is null) ? null : Choices.Of(texts.Select(text => (text.Condition, text.Value!)));
        }
        if (evaluator.Items(value) is not { } items)
            return null;
        evaluator.Budget.ChargeItems(items.Count);
        var folded = items.Select(item => (item.Condition, Value: TextInUpperCase(item.Value))).ToArray();
        return folded.Any(item => item.Value is null) ? null : new ListValue(folded.Select(item => (item.Condition, item.Value!)));
    }

    private static Value? TextInUpperCase(Value value) =>
        value switch
        {
            Constant { Content: string text } => new Constant(text.ToUpperInvariant()),
            Constant { Content: null } => Constant.Null,
            _ => null,
        };
}
