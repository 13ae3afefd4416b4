using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of the methods that throw if an argument is wrong, such as <c>ArgumentNullException.ThrowIfNull</c>.</summary>
internal static class GuardModels
{
    public static void Register(ModelTable models)
    {
        models.Add(
            "System.ArgumentNullException",
            ["ThrowIfNull"],
            call => ThrowIf(call, call.Evaluator.IsNull(call[0]), "the argument is null", ExceptionType.ArgumentNull)
        );
        foreach (var name in new[] { "NullOrEmpty", "NullOrWhiteSpace" })
        {
            var isEmpty = models[("System.String", "Is" + name)];
            models.Add(
                "System.ArgumentException",
                ["ThrowIf" + name],
                call =>
                    isEmpty(call) is { } empty
                        ? ThrowIf(call, call.Evaluator.Truth(empty), "the argument is empty", ExceptionType.AnyArgument)
                        : null
            );
        }
        models.Add(
            "System.ObjectDisposedException",
            ["ThrowIf"],
            call => ThrowIf(call, call.Evaluator.Truth(call[0]), "the object is disposed", ExceptionType.Disposed)
        );

        Range(models, "Negative", BinaryOperator.Less, new Constant(0));
        Range(models, "NegativeOrZero", BinaryOperator.LessOrEqual, new Constant(0));
        Range(models, "Zero", BinaryOperator.Equal, new Constant(0));
        Range(models, "Equal", BinaryOperator.Equal);
        Range(models, "NotEqual", BinaryOperator.NotEqual);
        Range(models, "GreaterThan", BinaryOperator.Greater);
        Range(models, "GreaterThanOrEqual", BinaryOperator.GreaterOrEqual);
        Range(models, "LessThan", BinaryOperator.Less);
        Range(models, "LessThanOrEqual", BinaryOperator.LessOrEqual);
    }

    private static void Range(ModelTable models, string name, BinaryOperator kind, Constant? limit = null) =>
        models.Add(
            "System.ArgumentOutOfRangeException",
            ["ThrowIf" + name],
            call =>
                ThrowIf(
                    call,
                    call.Evaluator.Truth(Operators.Apply(call.Evaluator, kind, call[0], limit ?? call[1])),
                    "the argument is out of range",
                    ExceptionType.ArgumentOutOfRange
                )
        );

    /// <summary>Ends the path on a condition. An argument that is not known throws nothing.</summary>
    private static Value ThrowIf(KnownCall call, Condition condition, string reason, ExceptionType type) =>
        call.Arguments.Any(a => a.Value.Alternatives().Any(v => v.Value is Unknown))
            ? Constant.Null
            : call.Evaluator.ForkValue(condition, () => call.Evaluator.Throws(reason, type), () => Constant.Null);
}
