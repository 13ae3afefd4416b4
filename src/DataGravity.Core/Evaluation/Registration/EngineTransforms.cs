using DataGravity.Evaluation.Known;

namespace DataGravity.Evaluation;

/// <summary>
/// Transforms: functions that the engine calls with what a resource is registered with, each with what the one before made of it.
/// </summary>
internal sealed class EngineTransforms(Evaluator evaluator)
{
    /// <summary>What a resource is registered with after the transforms; null where one does what nobody can follow.</summary>
    public (Value? Inputs, Value? Options)? Apply(
        RegistrationKind kind,
        string token,
        Value name,
        Value? inputs,
        Value? options,
        IReadOnlyList<Transformation> transformations
    )
    {
        foreach (var (condition, function, _) in transformations.Where(t => t.ByEngine))
        {
            var (args, given) = (ByName(inputs), OptionsSeen(options));
            var isCustom = kind is RegistrationKind.Custom or RegistrationKind.Provider;
            var result = evaluator.ForkValue(
                condition,
                () =>
                    evaluator.Call(
                        function,
                        ("args", TransformationModels.TransformArguments(token, name, isCustom, args, given)),
                        ("cancellationToken", Constant.Null)
                    ),
                () => Constant.Null
            );
            var (before, provider) = (inputs, given.Find("Provider")!);
            foreach (var (_, answer) in result.Alternatives().Where(a => a.Value is not Constant { Content: null }))
            {
                if (
                    answer is not ObjectValue changed
                    || changed.Find("Args") is not { } changedArgs
                    || changedArgs.Alternatives().Any(a => a.Value is not MapValue { IsOpen: false })
                    || changed.Find("Options") is not { } changedOptions
                    || !CanFollow(kind, given, changedOptions)
                )
                {
                    return null;
                }
            }
            inputs = evaluator.ForEachAlternative(
                result,
                answer => answer is ObjectValue changed ? changed.Find("Args")! : before ?? Constant.Null
            );
            var after = evaluator.ForEachAlternative(
                result,
                answer => answer is ObjectValue changed ? OptionValues.Find(evaluator, changed.Find("Options")!, "Provider") : provider
            );
            options = Choices.Same(after, provider) ? options : WithProvider(options, after);
        }
        return (inputs, options);
    }

    /// <summary>
    /// Children of a component have their providers by now, so that its options no longer matter. A provider that is inherited
    /// is seen by the transform, but not here; and whether one can be taken away again is the engine's affair.
    /// </summary>
    private bool CanFollow(RegistrationKind kind, ObjectValue given, Value changed)
    {
        if (kind == RegistrationKind.Component || ReferenceEquals(changed, given) && kind == RegistrationKind.RemoteComponent)
            return true;
        var (before, after) = (given.Find("Provider")!, OptionValues.Find(evaluator, changed, "Provider"));
        return kind != RegistrationKind.RemoteComponent
            && (Choices.Same(before, after) || after.Alternatives().All(a => a.Value is ObjectValue { Registration: not null }));
    }

    /// <summary>The arguments as the engine keeps them.</summary>
    private Value ByName(Value? inputs) =>
        evaluator.ForEachAlternative(
            inputs ?? Constant.Null,
            given =>
                given switch
                {
                    Constant { Content: null } => new MapValue(),
                    ObjectValue or MapValue => JsonDocuments
                        .Map(new InputCapture(evaluator.Budget).TakeRecord(given), ignoresCase: false)
                        .WithoutNull(),
                    _ => evaluator.Unknown("arguments", given),
                }
        );

    private ObjectValue OptionsSeen(Value? options)
    {
        var (provider, parent) = options is null
            ? (Constant.Null, Constant.Null)
            : (OptionValues.Find(evaluator, options, "Provider"), OptionValues.Find(evaluator, options, "Parent"));
        var isInherited = evaluator.IsNull(provider).Except(evaluator.IsNull(parent));
        return new ObjectValue(OptionsModels.Custom)
        {
            Cells =
            {
                ["Parent"] = new Cell(parent),
                ["Provider"] = new Cell(isInherited.IsFalse ? provider : evaluator.Unknown("inherited provider", provider, parent)),
            },
        };
    }

    private Value WithProvider(Value? options, Value provider)
    {
        var changed = new ObjectValue(OptionsModels.Custom);
        foreach (var option in new[] { "Parent", "Providers" })
            changed.Cells[option] = new Cell(options is null ? Constant.Null : OptionValues.Find(evaluator, options, option));
        changed.Cells["Provider"] = new Cell(provider);
        return changed;
    }
}
