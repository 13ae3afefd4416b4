using DataGravity.Evaluation.Known;

namespace DataGravity.Evaluation;

/// <summary>
/// Transforms: functions that the engine calls with what a resource is registered with, each with what the one before made of it. They
/// run when the program is done with its statements, and see what its variables hold then.
/// </summary>
internal sealed class EngineTransforms(Evaluator evaluator, ExecutionPaths paths, Replay replay)
{
    private readonly Dictionary<Registration, (IReadOnlyList<Transformation> Transforms, Value? Inputs)> _waiting = [];
    private readonly EngineProviders _providers = new();
    private int _settled;

    /// <summary>Keeps a resource until its transforms run.</summary>
    /// <param name="registration">The resource.</param>
    /// <param name="transforms">Its transforms; none where only its arguments are read later.</param>
    /// <param name="inputs">The arguments, where the SDK reads them only then; null where it has read them.</param>
    public void Wait(Registration registration, IReadOnlyList<Transformation> transforms, Value? inputs) =>
        _waiting[registration] = (transforms, inputs);

    /// <summary>Runs the transforms of all that wait, in the order of registration: parents come before their children.</summary>
    public void Settle()
    {
        if (_waiting.Count == 0)
            return;
        for (; _settled < replay.Registrations.Count; _settled++)
        {
            var registration = replay.Registrations[_settled];
            if (registration.Kind is not (RegistrationKind.Invoke or RegistrationKind.Stack))
                Settle(registration);
        }
    }

    /// <summary>The run ended before they ran: what they would have changed is not known.</summary>
    public void GiveUp()
    {
        foreach (var registration in _waiting.Keys)
            registration.Settle(null);
        _waiting.Clear();
    }

    private void Settle(Registration registration)
    {
        var (bySdk, requested) = _providers.Request(registration);
        var isWaiting = _waiting.TryGetValue(registration, out var waiting);
        var inputs = waiting.Inputs is { } late ? new InputCapture(evaluator).TakeRecord(late) : registration.Inputs;
        var before = new TransformedResource(inputs, requested, EngineProviders.SentProviders(registration));
        var after = isWaiting ? Transform(registration, before, waiting.Transforms) : before;
        if (isWaiting)
        {
            registration.Settle(after, bySdk);
            _waiting.Remove(registration);
        }
        if (registration.Kind is RegistrationKind.Component or RegistrationKind.RemoteComponent)
            _providers.SettleComponent(registration, after?.Providers ?? new Unknown("transform"));
        else
            _providers.SettleCustom(registration, after?.Provider ?? new Unknown("transform"));
    }

    /// <summary>What a resource is registered with in the end; null where a transform does what nobody can follow.</summary>
    private TransformedResource? Transform(Registration registration, TransformedResource before, IReadOnlyList<Transformation> transforms)
    {
        using var path = paths.Take(registration.Condition);
        var current = before;
        foreach (var (condition, function, _) in transforms)
        {
            var given = current;
            var result = evaluator.ForkValue(
                condition,
                () =>
                    evaluator.Call(
                        function,
                        ("args", TransformationModels.TransformArguments(registration, given)),
                        ("cancellationToken", Constant.Null)
                    ),
                () => Constant.Null
            );
            if (evaluator.Path.IsFalse || TransformedResource.Read(evaluator, result, given) is not { } changed)
                return null;
            current = changed;
        }
        return current;
    }
}
