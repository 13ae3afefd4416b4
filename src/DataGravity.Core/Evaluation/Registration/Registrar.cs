using DataGravity.Configuration;
using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// The part of a run that registers the resources of the program, in the way the SDK does. A resource is registered with a snapshot of its
/// inputs. Transformations run first, inside the constructor. The transforms that the engine calls run later.
/// </summary>
/// <param name="evaluator">The run.</param>
/// <param name="paths">The paths of the run.</param>
/// <param name="replay">The replay that collects the registrations.</param>
/// <param name="stack">The stack that is deployed.</param>
/// <param name="creator">The component whose code creates the current resource.</param>
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

    /// <summary>Whether any transformation or transform exists.</summary>
    public bool Transforms => _transformations.Any;

    /// <summary>
    /// Whether a resource that is created here is registered. A program that throws in a resource's own arguments does not register it.
    /// </summary>
    private bool Registers => !paths.IsRehearsing && !paths.Path.IsFalse;

    /// <summary>Applies the options of the stack. Their transformations run on every resource.</summary>
    public void TransformAll(Value options)
    {
        replay.Mark();
        stack.Value.Transformations = TransformationModels.FindAll(options);
    }

    /// <summary>Runs the transforms after the program's statements, as the engine does.</summary>
    public void RunTransforms() => _transforms.Settle();

    /// <summary>Handles a statement that waits for outputs. See <see cref="EngineTransforms.Block"/>.</summary>
    public void Block(Value waited) => _transforms.Block(waited);

    /// <summary>Ends the run. Transforms that have not run are given up.</summary>
    public void End() => _transforms.GiveUp();

    /// <summary>Handles the constructor of a type outside the program, in which Pulumi registers a resource.</summary>
    public void RegisterConstructed(ObjectValue target, TypeRef type, IReadOnlyList<(string Name, Value Value)> arguments)
    {
        if (StackReferenceModels.IsOf(type))
        {
            StackReferenceModels.Construct(evaluator, target, arguments);
            return;
        }
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
        {
            if (type.Role == TypeRole.InputArgs)
                KubernetesTypes.Fill(target, arguments);
            return;
        }

        // Pulumi's own base classes take the token as an argument. A generated class has it in its attribute.
        var token =
            (type.Elsewhere is null ? null : ComponentClass.TokenOf(type.Id))
            ?? type.Token
            ?? (Argument("type") as Constant)?.Content as string
            ?? KubernetesTypes.TokenOf(type, Argument("args"))
            ?? (kind == RegistrationKind.Stack ? "pulumi:pulumi:Stack" : null);
        if (token is null)
            return;
        var name =
            Argument("name")
            ?? Argument("releaseName")
            ?? (kind == RegistrationKind.Stack ? SymbolicInputs.StackName(evaluator) : evaluator.Unknown("name"));
        var options = Argument("options") ?? Argument("opts");
        // A resource with a URN already exists and is only looked up.
        if (options is not null && OptionValues.Find(evaluator, options, "Urn") is { } urn && evaluator.IsNull(urn).IsFalse)
        {
            target.ConstructedFrom = [evaluator.Unknown("a resource found by its URN", urn)];
            return;
        }
        // The first version of a group of Kubernetes objects names its arguments otherwise.
        var given = Argument("args") ?? Argument("config") ?? (type.Elsewhere is null ? null : InputsOf(arguments));
        var files = KubernetesTypes.IsOfPackage(type)
            ? new ManifestFiles(evaluator.Context.Files, evaluator.LinesOf, evaluator.Budget)
            : null;
        var inputs = files is null ? given : HelmValues.ReadFiles(type.Id, given, files);
        target.Registration = RegisterTransformed(kind.Value, type, token, name, inputs, options, target.Site);
        foreach (var described in files is null ? [] : KubernetesTypes.ObjectsOf(type, target.Registration, files))
            RegisterDescribed(target, described.Token, described.Name, described.Object);

        Value? Argument(string parameter) => Evaluator.Find(arguments, parameter);
    }

    /// <summary>The arguments of a constructor as inputs, for a component that takes no object with all of them.</summary>
    private static ObjectValue InputsOf(IReadOnlyList<(string Name, Value Value)> arguments)
    {
        var inputs = new ObjectValue(new TypeRef("Pulumi.ResourceArgs", "ResourceArgs", TypeRole.InputArgs));
        foreach (var (name, value) in arguments)
        {
            if (name is not ("name" or "options" or "opts"))
                inputs.Cells[name] = new Cell(value);
        }
        return inputs;
    }

    /// <summary>Registers an object that a component is given as a text. It inherits the provider of the component.</summary>
    private void RegisterDescribed(ObjectValue component, string token, Value name, RecordValue inputs)
    {
        var options = new ObjectValue(new TypeRef("Pulumi.CustomResourceOptions", "CustomResourceOptions"))
        {
            Cells = { ["Parent"] = new Cell(component) },
        };
        Register(RegistrationKind.Custom, token, name, inputs, options, component.Site, manifest: inputs.Manifest);
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
            site,
            lookedUpBy: Evaluator.Find(arguments, "id") is { } id ? InputValue.Unwrap(id) : null
        );
        return target;
    }

    /// <summary>Registers a reference to another stack. It is read like a resource, and its name is its only input.</summary>
    public void RegisterStackReference(ObjectValue target, string token, Value name, Value stackName, Value? options, Site site)
    {
        var inputs = new ObjectValue(new TypeRef("Pulumi.StackReferenceArgs", "StackReferenceArgs", TypeRole.InputArgs))
        {
            Cells = { ["name"] = new Cell(stackName) },
        };
        target.Registration = RegisterTransformed(RegistrationKind.Read, target.Type, token, name, inputs, options, site);
    }

    /// <summary>Registers a call of a provider function. Its result is unknown, but its arguments and its provider are known.</summary>
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
        Site site,
        Value? lookedUpBy = null
    )
    {
        var transformations = _transformations.Of(kind, options);
        var isKnown = transformations is not null;
        // The stack's own transformations do not run on the stack itself, because it has nothing that they could change.
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
        isKnown &= inputs?.AnyAlternative(a => a is ObjectValue { Type.Id: InputModels.OfDictionary }) != true;
        // The engine runs no transforms on resources that are only read.
        Transformation[] byEngine = kind is RegistrationKind.Read or RegistrationKind.Stack
            ? []
            : [.. (transformations ?? []).Where(t => t.ByEngine)];
        // The SDK waits for the `DeletedWith` resource before it reads the arguments.
        var isReadLate =
            kind is not (RegistrationKind.Read or RegistrationKind.Stack)
            && options is not null
            && OptionValues.Find(evaluator, options, "DeletedWith") is not Constant;
        // It also waits for each output among the arguments before it reads the next one.
        var isReadBetween =
            !isReadLate && evaluator.ReadsLate && inputs is not null && Sources.FindIn(inputs).Any(s => s is ResourceOutput);
        var isWaiting = isKnown && (byEngine.Length > 0 || isReadLate || isReadBetween);
        var registration = Register(
            kind,
            token,
            name,
            inputs,
            options,
            site,
            isTransformed: !isKnown,
            isWaiting,
            lookedUpBy: lookedUpBy,
            elsewhere: type.Elsewhere is null ? null : (type.Name, type.Elsewhere)
        );
        if (isWaiting && Registers)
        {
            replay.Mark();
            var late =
                isReadBetween ? InputCapture.Fix(inputs!)
                : isReadLate ? inputs
                : null;
            _transforms.Wait(registration, byEngine, late, isReadBetween);
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
        bool isWaiting = false,
        ManifestSite? manifest = null,
        Value? lookedUpBy = null,
        (string Class, string Reason)? elsewhere = null
    )
    {
        // Placing and judging a resource costs more than creating it. That later work is charged here.
        evaluator.Budget.Charge(StepsOfResource);
        var snapshot = new InputCapture(evaluator) { IsOfNewResource = true };
        var registration = new Registration(
            kind,
            token,
            snapshot.Take(name),
            HelmValues.Merge(snapshot.TakeRecord(inputs)),
            site,
            paths.Path,
            stack.Value.IsMade ? stack.Value.Context : null,
            evaluator.EntryOf(site)
        )
        {
            IsMany = paths.IsMany,
            Creator = creator.Value,
            Manifest = manifest,
            LookedUpBy = lookedUpBy,
            Elsewhere = elsewhere,
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

    /// <summary>Returns an option on the paths that give it. It is null on paths without options.</summary>
    private Value? Option(Value options, string option, InputCapture snapshot)
    {
        var value = OptionValues.Find(evaluator, options, option);
        return value is Constant { Content: null } ? null : snapshot.Take(value);
    }
}
