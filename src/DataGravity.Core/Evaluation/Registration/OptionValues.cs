namespace DataGravity.Evaluation;

/// <summary>Single options of a resource.</summary>
internal static class OptionValues
{
    /// <summary>An option on each path; null where it is not given, and where there are no options.</summary>
    public static Value Find(Evaluator evaluator, Value options, string option) =>
        options is Choice choice
            ? Choices.Of(choice.Alternatives.Select(a => (a.Condition, FindIn(evaluator, a.Value, option))))
            : FindIn(evaluator, options, option);

    private static Value FindIn(Evaluator evaluator, Value options, string option) =>
        options switch
        {
            ObjectValue o => o.Find(option) ?? Constant.Null,
            Constant => Constant.Null,
            var other => evaluator.Unknown("options", other),
        };
}
