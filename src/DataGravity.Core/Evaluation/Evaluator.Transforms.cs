using DataGravity.Conditions;
using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Transforms: functions that the engine calls with what a resource is registered with, each with what the one before made of it.
internal sealed partial class Evaluator
{
    /// <summary>What a resource is registered with after the transforms; null where one does what nobody can follow.</summary>
    private (Value? Inputs, Value? Options)? ApplyTransforms(
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
            var result = ForkValue(
                condition,
                () =>
                    Call(
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
            inputs = ForEachAlternative(result, answer => answer is ObjectValue changed ? changed.Find("Args")! : before ?? Constant.Null);
            var after = ForEachAlternative(
                result,
                answer => answer is ObjectValue changed ? RawOption(changed.Find("Options")!, "Provider") : provider
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
        var (before, after) = (given.Find("Provider")!, RawOption(changed, "Provider"));
        return kind != RegistrationKind.RemoteComponent
            && (Choices.Same(before, after) || after.Alternatives().All(a => a.Value is ObjectValue { Registration: not null }));
    }

    /// <summary>The arguments as the engine keeps them.</summary>
    private Value ByName(Value? inputs) =>
        ForEachAlternative(
            inputs ?? Constant.Null,
            given =>
                given switch
                {
                    Constant { Content: null } => new MapValue(),
                    ObjectValue or MapValue => JsonDocuments
                        .Map(new InputCapture(Budget).TakeRecord(given), ignoresCase: false)
                        .WithoutNull(),
                    _ => Unknown("arguments", given),
                }
        );

    private ObjectValue OptionsSeen(Value? options)
    {
        var (provider, parent) = options is null
            ? (Constant.Null, Constant.Null)
            : (RawOption(options, "Provider"), RawOption(options, "Parent"));
        var isInherited = IsNull(provider).Except(IsNull(parent));
        return new ObjectValue(OptionsModels.Custom)
        {
            Cells =
            {
                ["Parent"] = new Cell(parent),
                ["Provider"] = new Cell(isInherited.IsFalse ? provider : Unknown("inherited provider", provider, parent)),
            },
        };
    }

    private Value WithProvider(Value? options, Value provider)
    {
        var changed = new ObjectValue(OptionsModels.Custom);
        foreach (var option in new[] { "Parent", "Providers" })
            changed.Cells[option] = new Cell(options is null ? Constant.Null : RawOption(options, option));
        changed.Cells["Provider"] = new Cell(provider);
        return changed;
    }
}
