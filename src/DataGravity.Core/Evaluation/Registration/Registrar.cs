using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// Registers what the program creates, as the SDK does: with what it is given at that moment, after the transformations that run inside
/// the constructor and the transforms that the engine calls.
/// </summary>
/// <param name="evaluator">The run.</param>
/// <param name="paths">When the program is where it is.</param>
/// <param name="replay">Where registrations go.</param>
/// <param name="stack">The stack that is deployed.</param>
/// <param name="creator">The component whose code is creating something.</param>
internal sealed class Registrar(
    Evaluator evaluator,
    ExecutionPaths paths,
    Replay replay,
    Scoped<DeployedStack> stack,
    Scoped<Registration?> creator
)
{
    private const int StepsOfResource = 24;

    private readonly Transformations _transformations = new(evaluator, stack);
    private readonly EngineTransforms _transforms = new(evaluator, paths, replay);

    /// <summary>Whether anything transforms resources.</summary>
    public bool Transforms => _transformations.Any;

    /// <summary>
    /// Whether a resource that is created here is registered. A program that throws in a resource's own arguments never gets that far.
    /// </summary>
    private bool Registers => !paths.IsRehearsing && !paths.Path.IsFalse;

    /// <summary>The options of the stack: what they transform with runs on every resource.</summary>
    public void TransformAll(Value options)
    {
        replay.Mark();
        stack.Value.Transformations = TransformationModels.FindAll(options);
    }

    /// <summary>The program is done with its statements: the engine calls the transforms.</summary>
    public void RunTransforms() => _transforms.Settle();

    /// <summary>The run is over.</summary>
    public void End() => _transforms.GiveUp();

    /// <summary>The constructor of a type outside the program: where Pulumi registers a resource.</summary>
    public void RegisterConstructed(ObjectValue target, TypeRef type, IReadOnlyList<(string Name, Value Value)> arguments)
    {
        var kind = type.Role switch
        {
            TypeRole.CustomResource => RegistrationKind.Custom,
            TypeRole.ProviderResource => RegistrationKind.Provider,
            TypeRole.ComponentResource => RegistrationKind.Component,
            TypeRole.RemoteComponent => RegistrationKind.RemoteComponent,
            TypeRole.Stack => RegistrationKind.Stack,
            _ => (RegistrationKind?)null,
        };
        if (kind is null)
            return;

        // Pulumi's own base classes take the token as an argument; a generated class carries it in its attribute.
        var token =
            type.Token
            ?? (Argument("type") as Constant)?.Content as string
            ?? (kind == RegistrationKind.Stack ? "pulumi:pulumi:Stack" : null);
        if (token is null)
            return;
        var name = Argument("name") ?? (kind == RegistrationKind.Stack ? SymbolicInputs.StackName(evaluator) : evaluator.Unknown("name"));
        var options = Argument("options") ?? Argument("opts");
        // A resource that exists is only asked for.
        if (options is not null && OptionValues.Find(evaluator, options, "Urn") is { } urn && evaluator.IsNull(urn).IsFalse)
        {
            target.ConstructedFrom = [evaluator.Unknown("a resource found by its URN", urn)];
            return;
        }
        target.Registration = RegisterTransformed(kind.Value, type, token, name, Argument("args"), options, target.Site);

        Value? Argument(string parameter) => Evaluator.Find(arguments, parameter);
    }

    public ObjectValue RegisterRead(TypeRef type, string token, IReadOnlyList<(string Name, Value Value)> arguments, Site site)
    {
        var target = new ObjectValue(type);
        target.Registration = RegisterTransformed(
            RegistrationKind.Read,
            type,
            token,
            Evaluator.Find(arguments, "name") ?? evaluator.Unknown("name"),
            Evaluator.Find(arguments, "state"),
            Evaluator.Find(arguments, "options"),
            site
        );
        target.Registration.LookedUpBy = Evaluator.Find(arguments, "id") is { } id ? InputValue.Unwrap(id) : null;
        return target;
    }

    /// <summary>Another stack is read like a resource; its name is its only input.</summary>
    public ObjectValue RegisterStackReference(ObjectValue target, Value name, Value stackName, Value? options, Site site)
    {
        var inputs = new ObjectValue(new TypeRef("Pulumi.StackReferenceArgs", "StackReferenceArgs", TypeRole.InputArgs))
        {
            Cells = { ["name"] = new Cell(stackName) },
        };
        target.Registration = RegisterTransformed(RegistrationKind.Read, target.Type, target.Type.Token!, name, inputs, options, site);
        return target;
    }

    /// <summary>A provider function: nobody knows its result, but where it asks and what it is asked.</summary>
    public ObjectValue RegisterInvoke(Method method, string token, IReadOnlyList<(string Name, Value Value)> arguments, Site site)
    {
        var target = new ObjectValue(new TypeRef(method.Type, method.Type));
        target.Registration = Register(
            RegistrationKind.Invoke,
            token,
            Constant.Null,
            Evaluator.Find(arguments, "args"),
            Evaluator.Find(arguments, "options"),
            site
        );
        if (method.Type == "Pulumi.Aws.Iam.GetPolicyDocument" && PolicyDocuments.Build(target.Registration.Inputs) is { } document)
            target.Cells["Json"] = target.Cells["MinifiedJson"] = new Cell(document);
        return target;
    }

    private Registration RegisterTransformed(
        RegistrationKind kind,
        TypeRef type,
        string token,
        Value name,
        Value? inputs,
        Value? options,
        Site site
    )
    {
        var transformations = _transformations.Of(kind, options);
        var isKnown = transformations is not null;
        // The stack's own do not run on the stack itself: it has nothing they could change.
        if (transformations is { Count: > 0 } && kind != RegistrationKind.Stack)
        {
            var transformed = _transformations.Apply(
                type,
                token,
                name,
                kind == RegistrationKind.Read ? null : inputs,
                options,
                transformations
            );
            isKnown = transformed is not null;
            (inputs, options) = (
                kind == RegistrationKind.Read || !isKnown ? inputs : transformed!.Value.Inputs,
                isKnown ? transformed!.Value.Options : options
            );
        }
        // What is only read is no business of the engine's transforms.
        Transformation[] byEngine = kind is RegistrationKind.Read or RegistrationKind.Stack
            ? []
            : [.. (transformations ?? []).Where(t => t.ByEngine)];
        // Before it reads the arguments, the SDK waits for the resource that this one goes with.
        var isReadLate =
            kind is not (RegistrationKind.Read or RegistrationKind.Stack)
            && options is not null
            && OptionValues.Find(evaluator, options, "DeletedWith") is not Constant;
        var isWaiting = isKnown && (byEngine.Length > 0 || isReadLate);
        var registration = Register(kind, token, name, inputs, options, site, isTransformed: !isKnown, isWaiting);
        if (isWaiting && Registers)
        {
            replay.Mark();
            _transforms.Wait(registration, byEngine, isReadLate ? inputs : null);
        }
        if (transformations is not { Count: 0 })
        {
            replay.Mark();
            _transformations.Keep(registration, transformations);
        }
        if (kind == RegistrationKind.Stack)
            stack.Value.Transformations = transformations;
        return registration;
    }

    private Registration Register(
        RegistrationKind kind,
        string token,
        Value name,
        Value? inputs,
        Value? options,
        Site site,
        bool isTransformed = false,
        bool isWaiting = false
    )
    {
        // Who places and judges it later does more work than the step that creates it.
        evaluator.Budget.Charge(StepsOfResource);
        var snapshot = new InputCapture(evaluator);
        var registration = new Registration(
            kind,
            token,
            snapshot.Take(name),
            snapshot.TakeRecord(inputs),
            site,
            paths.Path,
            evaluator.Context
        )
        {
            IsMany = paths.IsMany,
            Creator = creator.Value,
        };
        if (options is not null)
        {
            registration.Parent = Option(options, "Parent", snapshot);
            registration.Provider = Option(options, "Provider", snapshot);
            registration.Providers = Option(options, "Providers", snapshot);
        }
        registration.Seal(isTransformed, isWaiting);
        return Registers ? replay.Add(registration) : registration;
    }

    /// <summary>An option on the paths that give it; a path without options is one where it is null.</summary>
    private Value? Option(Value options, string option, InputCapture snapshot)
    {
        var value = OptionValues.Find(evaluator, options, option);
        return value is Constant { Content: null } ? null : snapshot.Take(value);
    }
}
