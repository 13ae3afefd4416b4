using DataGravity.Evaluation.Known;

namespace DataGravity.Evaluation;

/// <summary>
/// Transforms: functions that the engine calls with the inputs and options of a resource. Each transform receives the result of the
/// previous one. They run after the program's statements, and see the variables as they are then.
/// </summary>
internal sealed class EngineTransforms(Evaluator evaluator, ExecutionPaths paths, Replay replay)
{
    // A longer chain of resources waits for one of them, for all that is known.
    private const int MaxAsked = 1_000;

    private readonly Dictionary<Registration, (IReadOnlyList<Transformation> Transforms, Value? Inputs, bool IsReadBetween)> _waiting = [];
    private readonly EngineProviders _providers = new();
    private int _settled;
    private bool _isReleased;

    /// <summary>Keeps a resource until its transforms run.</summary>
    /// <param name="registration">The resource.</param>
    /// <param name="transforms">Its transforms. Empty if only its arguments are read later.</param>
    /// <param name="inputs">The arguments, if the SDK reads them late. Null if they are already read.</param>
    /// <param name="isReadBetween">Whether the SDK reads some of the arguments at once and some late.</param>
    public void Wait(Registration registration, IReadOnlyList<Transformation> transforms, Value? inputs, bool isReadBetween) =>
        _waiting[registration] = (transforms, inputs, isReadBetween);

    /// <summary>
    /// Runs the transforms of all waiting resources in the order of registration, so that parents come before their children.
    /// </summary>
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

    /// <summary>
    /// Handles a statement that waits for outputs, as a serializer does. If one is made after transforms, these run in the middle of the
    /// program, and see the variables as they are then.
    /// </summary>
    /// <param name="waited">What the statement waits for.</param>
    public void Block(Value waited)
    {
        if (_waiting.Count == 0 || !(_isReleased ? Sources.FindIn(waited).Any(source => source is ResourceOutput) : WaitsForOne(waited)))
            return;
        replay.Mark();
        _isReleased = true;
        Settle();
    }

    private bool WaitsForOne(Value waited)
    {
        var asked = new HashSet<Registration>();
        var pending = new Stack<Value?>([waited]);
        while (pending.Count > 0)
        {
            foreach (var source in pending.Pop() is { } value ? Sources.FindIn(value) : [])
            {
                var registration = (source as ResourceOutput)?.Resource ?? (source as ResourceReference)?.Resource;
                if (registration is null || !asked.Add(registration))
                    continue;
                if (_waiting.ContainsKey(registration) || asked.Count > MaxAsked)
                    return true;
                pending.Push(registration.Inputs);
                pending.Push(registration.Parent);
                pending.Push(registration.Provider);
            }
        }
        return false;
    }

    /// <summary>Handles a run that ended before the transforms ran. The final inputs of the waiting resources are unknown.</summary>
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
        if (waiting.IsReadBetween)
            inputs = InputCapture.Merge(registration.Inputs, inputs);
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

    /// <summary>Applies the transforms of a resource. Returns null if the result of a transform is not known.</summary>
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
                    evaluator.Awaited(() =>
                        evaluator.Call(
                            function,
                            ("args", TransformationModels.TransformArguments(registration, given)),
                            ("cancellationToken", Constant.Null)
                        )
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
