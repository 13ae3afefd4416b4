using DataGravity.Conditions;
using DataGravity.Evaluation.Known;

namespace DataGravity.Evaluation;

/// <summary>A resource as the engine sees it while its transforms run.</summary>
/// <param name="Inputs">The inputs, by schema name.</param>
/// <param name="Provider">The provider of a custom resource. A null constant stands for the default provider.</param>
/// <param name="Providers">The providers of a component, which the engine hands down.</param>
internal sealed record TransformedResource(RecordValue Inputs, Value Provider, Value Providers)
{
    private static readonly SequenceValue s_none = new([]);

    /// <summary>Reads the result of a transform on each path. Returns null if the result is not known.</summary>
    public static TransformedResource? Read(Evaluator evaluator, Value answer, TransformedResource before)
    {
        var answers = new List<(Condition Condition, TransformedResource Resource)>();
        foreach (var (condition, value) in answer.Alternatives())
        {
            var resource = value is Constant { Content: null } ? before : Read(evaluator, value);
            if (resource is null)
                return null;
            answers.Add((condition, resource));
        }
        return answers.Count == 1
            ? answers[0].Resource
            : new TransformedResource(
                InputCapture.Join([.. answers.Select(a => (a.Condition, (RecordValue?)a.Resource.Inputs))]),
                Choices.Of(answers.Select(a => (a.Condition, a.Resource.Provider))),
                Join([.. answers.Select(a => (a.Condition, a.Resource.Providers))])
            );
    }

    private static TransformedResource? Read(Evaluator evaluator, Value answer)
    {
        if (
            answer is not ObjectValue result
            || result.Find("Args") is not { } args
            || args.Alternatives().Any(a => a.Value is not MapValue { IsOpen: false })
            || result.Find("Options") is not { } options
            || options.Alternatives().Any(a => a.Value is not ObjectValue { ConstructedFrom.Count: 0 })
            // New options have no version, and the engine rejects a null version.
            || !evaluator.IsNull(OptionValues.Find(evaluator, options, "Version")).IsFalse
        )
        {
            return null;
        }
        var capture = new InputCapture(evaluator);
        return new TransformedResource(
            capture.TakeRecord(args),
            capture.Take(OptionValues.Find(evaluator, options, "Provider")),
            // The options of a custom resource have no list of providers.
            capture.Take(OptionValues.Find(evaluator, options, "Providers"))
                is var listed
            && listed is Constant
                ? s_none
                : listed
        );
    }

    private static Value Join((Condition Condition, Value Providers)[] lists) =>
        lists.All(l => l.Providers is SequenceValue)
            ? new SequenceValue([
                .. lists.SelectMany(l => ((SequenceValue)l.Providers).Items.Select(i => (l.Condition.And(i.Condition), i.Value))),
            ])
            : Unknown.From("providers", lists.Select(l => l.Providers));
}
