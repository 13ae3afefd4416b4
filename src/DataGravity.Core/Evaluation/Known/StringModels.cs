namespace DataGravity.Evaluation.Known;

using DataGravity.Conditions;
using Models = Dictionary<(string, string), KnownLibrary.Model>;

/// <summary><c>System.String</c>. What is known is computed; a function of something unknown keeps what it was made from.</summary>
internal static class StringModels
{
    public static void Register(Models models)
    {
        models.Add("System.String", ["Concat"], call => Strings.Concatenate(call.Evaluator, Flatten(call)));
        models.Add("System.String", ["Format"], Format);
        models.Add("System.String", ["Join"], Join);
        models.Add("System.String", ["IsNullOrEmpty", "IsNullOrWhiteSpace"], IsNullOrEmpty);
        models.Add("System.String", ["Equals"], call => Evaluator.Truth(call.Evaluator.AreEqual(call.Receiver ?? call[1], call[0])));
        models.Add("System.String", ["Empty"], _ => new Constant(""));
        Compute(models, "ToLower", (s, _) => s.ToLowerInvariant());
        Compute(models, "ToLowerInvariant", (s, _) => s.ToLowerInvariant());
        Compute(models, "ToUpper", (s, _) => s.ToUpperInvariant());
        Compute(models, "ToUpperInvariant", (s, _) => s.ToUpperInvariant());
        Compute(models, "ToString", (s, _) => s);
        Compute(models, "Trim", (s, a) => a is [] ? s.Trim() : a is [char c] ? s.Trim(c) : null);
        Compute(models, "TrimEnd", (s, a) => a is [] ? s.TrimEnd() : a is [char c] ? s.TrimEnd(c) : null);
        Compute(models, "TrimStart", (s, a) => a is [] ? s.TrimStart() : a is [char c] ? s.TrimStart(c) : null);
        Compute(models, "Replace", (s, a) => a is [string { Length: > 0 } from, string or null, ..] ? s.Replace(from, (string?)a[1])
            : a is [char c, char d] ? s.Replace(c, d) : null);
        Compute(models, "Substring", (s, a) => a is [int start] && start <= s.Length && start >= 0 ? s.Substring(start)
            : a is [int from, int length] && from >= 0 && length >= 0 && from + length <= s.Length ? s.Substring(from, length) : null);
        Compute(models, "StartsWith", (s, a) => a is [string p, ..] ? s.StartsWith(p, StringComparison.Ordinal) : null);
        Compute(models, "EndsWith", (s, a) => a is [string p, ..] ? s.EndsWith(p, StringComparison.Ordinal) : null);
        Compute(models, "Contains", (s, a) => a is [string p, ..] ? s.Contains(p) : null);
        Compute(models, "IndexOf", (s, a) => a is [string p] ? s.IndexOf(p, StringComparison.Ordinal) : a is [char c] ? s.IndexOf(c) : null);
        Compute(models, "LastIndexOf", (s, a) => a is [string p] ? s.LastIndexOf(p, StringComparison.Ordinal) : a is [char c] ? s.LastIndexOf(c) : null);
        Compute(models, "Length", (s, _) => s.Length);
        models.Add("System.String", ["this[]", "Chars"], call => call.Evaluator.ReadElement(call.Receiver!, [call[0]]));
        models.Add("System.String", ["Split"], call => call.Evaluator.ForEachAlternative(call.Receiver!, s => Split(call, s)));
    }

    /// <summary>A function of known text and known arguments.</summary>
    private static void Compute(Models models, string name, Func<string, object?[], object?> function) =>
        models.Add("System.String", [name], call => call.Evaluator.ForEachAlternative(call.Receiver!, receiver =>
        {
            if (Known(receiver) is not { } text || call.Arguments.Any(a => a.Value is not Constant))
                return call.Evaluator.Unknown(name, call.Arguments.Select(a => a.Value).Append(receiver));
            return function(text, call.Arguments.Select(a => ((Constant)a.Value).Content).ToArray()) is { } result
                ? new Constant(result)
                : call.Evaluator.Unknown(name, receiver);
        }));

    /// <summary>The text of a value, also where it is an output that echoes an input.</summary>
    private static string? Known(Value value) => value switch
    {
        Constant { Content: string text } => text,
        ResourceOutput { Echo: { } echo } => Known(echo),
        _ => null,
    };

    private static Value Split(KnownCall call, Value receiver)
    {
        var separator = call[0] switch
        {
            Constant { Content: { } one } => [one.ToString()],
            ListValue list when list.Items.All(i => i.Value is Constant) => list.Items.Select(i => i.Value.ToString()!).ToArray(),
            _ => [],
        };
        return separator.Length > 0 && Known(receiver) is { } text
            ? new ListValue(text.Split(separator, StringSplitOptions.None).Select(part => new Constant(part)))
            : call.Evaluator.Unknown("Split", receiver, call[0]);
    }

    private static Value? Format(KnownCall call)
    {
        if (call[0] is not Constant { Content: string format })
            return null;
        var arguments = Flatten(call).Skip(1).ToArray();
        var parts = new List<Value>();
        for (var at = 0; at < format.Length;)
        {
            var brace = format.IndexOfAny(['{', '}'], at);
            if (brace < 0)
                brace = format.Length;
            parts.Add(new Constant(format.Substring(at, brace - at)));
            if (brace + 1 < format.Length && format[brace + 1] == format[brace])
            {
                parts.Add(new Constant(format[brace].ToString()));
                at = brace + 2;
                continue;
            }
            if (brace == format.Length)
                break;
            var end = format.IndexOf('}', brace);
            if (end < 0 || !int.TryParse(format.Substring(brace + 1, end - brace - 1), out var index) || index >= arguments.Length)
                return null;
            parts.Add(arguments[index]);
            at = end + 1;
        }
        return Strings.Concatenate(call.Evaluator, parts);
    }

    private static Value? Join(KnownCall call)
    {
        if (call.Evaluator.Items(call[1]) is not { } items || items.Any(i => !i.Condition.IsTrue))
            return null;
        return Strings.Concatenate(call.Evaluator, items.SelectMany((item, i) => i == 0 ? new[] { item.Value } : [call[0], item.Value]));
    }

    private static Value IsNullOrEmpty(KnownCall call)
    {
        var isEmpty = call.Evaluator.AreEqual(call[0], new Constant(""));
        return Evaluator.Truth(call.Evaluator.IsNull(call[0]).Or(isEmpty));
    }

    /// <summary>The arguments, with those of a <c>params</c> array in its place.</summary>
    private static IEnumerable<Value> Flatten(KnownCall call) =>
        call.Arguments.SelectMany(a => a.Value is ListValue list ? list.Items.Select(i => i.Value) : [a.Value]);
}
