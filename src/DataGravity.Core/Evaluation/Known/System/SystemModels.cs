using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of the members of every object and every nullable value, of indexes and files.</summary>
internal static class SystemModels
{
    public static void Register(ModelTable models)
    {
        models.Add(
            "System.Nullable`1",
            ["Value"],
            call =>
                call.Evaluator.ForkValue(
                    call.Evaluator.IsNull(call.Receiver!),
                    () => call.Evaluator.Throws("the value is null", ExceptionType.InvalidOperation),
                    () => Evaluator.WithoutNull(call.Receiver!)
                )
        );
        models.Add(
            "System.Nullable`1",
            ["GetValueOrDefault"],
            call =>
                call.Evaluator.ForkValue(
                    call.Evaluator.IsNull(call.Receiver!),
                    () => call.Arguments.Count == 1 ? call[0] : call.Default,
                    () => Evaluator.WithoutNull(call.Receiver!)
                )
        );
        models.Add("System.Nullable`1", ["HasValue"], call => Evaluator.Truth(call.Evaluator.IsNull(call.Receiver!).Not()));
        models.Add("System.Index", ["op_Implicit"], call => call[0]);
        models.Add("System.IO.File", ["ReadAllText"], ReadFile);
        models.Add("System.IO.File", ["ReadAllTextAsync"], call => ReadFile(call) is { } text ? new PendingTask(text) : null);
        // The program has this for a conversion by `as`.
        models.Add(
            "System.Object",
            ["as"],
            call =>
                call.Method.TypeArguments is [var type]
                    ? call.Evaluator.ForEachAlternative(call[0], v => As(call.Evaluator, v, type))
                    : null
        );
        models.Add(
            "System.Object",
            ["MemberwiseClone"],
            call => call.Receiver is ObjectValue { Registration: null } original ? Evaluator.Copy(original) : null
        );
        models.Add("System.Object", ["ToString"], call => Strings.ToText(call.Receiver!));
        models.Add(
            "System.Object",
            ["ReferenceEquals"],
            call =>
                (call[0], call[1]) switch
                {
                    (Constant { Content: null }, _) or (_, Constant { Content: null }) => Evaluator.Truth(
                        call.Evaluator.AreEqual(call[0], call[1])
                    ),
                    (ObjectValue or InputValue, ObjectValue or InputValue) => new Constant(ReferenceEquals(call[0], call[1])),
                    _ => null,
                }
        );
        for (var count = 1; count <= 8; count++)
        {
            foreach (var tuple in new[] { "System.ValueTuple`", "System.Tuple`" })
                models.Add(tuple + count, ["Equals"], call => Evaluator.Truth(call.Evaluator.AreEqual(call.Receiver!, call[0])));
        }
        foreach (var tuple in new[] { "System.ValueTuple", "System.Tuple" })
            models.Add(tuple, ["Create"], call => new TupleValue([.. call.Arguments.Select(a => a.Value)], []));
        models.Add("System.Object", ["Equals"], call => Evaluator.Truth(call.Evaluator.AreEqual(call.Receiver ?? call[1], call[0])));
    }

    /// <summary>Converts a value by <c>as</c>: null if it is of another type, unknown if its type is not known.</summary>
    private static Value As(Evaluator evaluator, Value value, TypeRef type)
    {
        var isOfType = evaluator.IsOfType(value, type);
        return isOfType.IsTrue ? value
            : isOfType.IsFalse || evaluator.IsOfOtherType(value, type) ? Constant.Null
            : evaluator.Unknown($"a conversion to {type.Name}", value);
    }

    /// <summary>The text of a file beside the program. In what encoding it is read makes no difference to what it names.</summary>
    private static Constant? ReadFile(KnownCall call)
    {
        if (
            call[0] is not Constant { Content: string path }
            || call.Evaluator.Context.Files.Find(path) is not { Text: { Length: <= Strings.MaxLength } text } file
        )
        {
            return null;
        }
        call.Evaluator.Budget.ChargeText(text.Length);
        return new Constant(text, new FileSite(file.Path, 0, 1));
    }
}
