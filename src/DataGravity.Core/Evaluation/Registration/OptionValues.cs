namespace DataGravity.Evaluation;

/// <summary>Access to single options of a resource.</summary>
internal static class OptionValues
{
    /// <summary>Returns an option on each path. It is a null constant where the option or all options are missing.</summary>
    public static Value Find(Evaluator evaluator, Value options, string option) =>
        options is Choice choice ? FindInEach(evaluator, choice, option) : FindIn(evaluator, options, option);

    private static Value FindInEach(Evaluator evaluator, Choice choice, string option) =>
        Choices.Of(choice.Alternatives.Select(a => (a.Condition, FindIn(evaluator, a.Value, option))));

    private static Value FindIn(Evaluator evaluator, Value options, string option) =>
        options switch
        {
            ObjectValue o => o.Find(option) ?? Constant.Null,
            Constant => Constant.Null,
            var other => evaluator.Unknown("options", other),
        };
}
