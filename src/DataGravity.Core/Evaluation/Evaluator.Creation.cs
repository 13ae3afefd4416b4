using DataGravity.Conditions;
using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Objects and resources.
internal sealed partial class Evaluator
{
    private const int StepsOfResource = 24;

    // The component whose code is creating something.
    private readonly Scoped<Registration?> _creator = new(null);

    private Value Create(New creation, Frame frame)
    {
        var site = new Site(frame.Unit, creation.Span);
        var arguments = Evaluate(creation.Arguments, frame);
        Value created;
        using (
            _creator.Enter(frame.This is ObjectValue { Registration: { Kind: RegistrationKind.Component } component } ? component : null)
        )
            created = Create(creation.Type, creation.Constructor, arguments, site);
        return Initialize(created, creation.Initializers, frame);
    }

    private Value Create(TypeRef type, string? constructor, IReadOnlyList<(string Name, Value Value)> arguments, Site site)
    {
        if (!type.InSource && KnownLibrary.Knows(type.Id))
        {
            var method = new Method(type.Id, ".ctor", null, IsStatic: true, []);
            if (KnownLibrary.Call(new KnownCall(this, method, null, arguments, site)) is { } known)
                return known;
        }
        return type.InSource && _image.Procedure(constructor) is { } body
            ? Remember(body, site, arguments, type)
            : CreateObject(type, constructor, arguments, site);
    }

    private Value Remember(Procedure constructor, Site site, IReadOnlyList<(string Name, Value Value)> arguments, TypeRef type) =>
        Remember(constructor, site, arguments, () => CreateObject(type, constructor.Id, arguments, site));

    private ObjectValue CreateObject(TypeRef type, string? constructor, IReadOnlyList<(string Name, Value Value)> arguments, Site site)
    {
        var target = new ObjectValue(type)
        {
            Site = site,
            ConstructedFrom = !type.InSource && type.Role == TypeRole.Other ? arguments.Select(a => a.Value).ToArray() : [],
        };
        RunConstructor(target, type, constructor, arguments);
        return target;
    }

    /// <summary>Creates an object of a type; what its constructor asks for is not known.</summary>
    internal Value Instantiate(TypeRef type, Site site) => Create(type, _image.SimplestConstructor(type.Id)?.Id, [], site);

    private void RunConstructor(
        ObjectValue target,
        TypeRef type,
        string? constructorId,
        IReadOnlyList<(string Name, Value Value)> arguments
    )
    {
        if (!type.InSource)
        {
            RegisterConstructed(target, type, arguments);
            return;
        }
        if (IsTooDeep())
            return;
        Step();
        var constructor = _image.Procedure(constructorId);
        if (constructor is not null)
            Ran(constructor.Unit);
        using var body = _paths.Begin();
        var frame = new Frame(constructor?.Unit!, new Cell?[constructor?.VariableCount ?? 0], target, body, _frame.Value);
        using var activation = _frame.Enter(frame);
        if (constructor is not null)
        {
            Bind(constructor, frame, arguments);
            for (var i = 0; i < constructor.PrimaryParameters.Count; i++)
                Store(target.CellOf(constructor.PrimaryParameters[i]), frame.CellOf(constructor.Parameters[i].Variable).Value!);
        }
        var call = constructor?.BaseCall;
        if (call is not { IsThis: true })
            InitializeFields(type.Id, target, isStatic: false);
        if (call is not null)
            RunConstructor(target, call.Type, call.Constructor, Evaluate(call.Arguments, frame));
        else if (_image.Base(type.Id) is { } baseType)
            RunConstructor(target, baseType, _image.ParameterlessConstructor(baseType.Id)?.Id, []);
        var goesOn = constructor is null || Execute(constructor.Body, frame);
        _paths.End(body, goesOn);
    }

    private void InitializeFields(string typeId, ObjectValue target, bool isStatic)
    {
        foreach (var field in _image.Parts(typeId).SelectMany(part => part.Fields))
        {
            if (field.Member.IsStatic != isStatic)
                continue;
            var initializer = field.Initializer;
            var value = Invoke(initializer, initializer.Unit, new Cell?[initializer.VariableCount], isStatic ? null : target, []);
            Store(target.CellOf(field.Member), value);
        }
    }

    /// <summary>The constructor of a type outside the program: where Pulumi registers a resource.</summary>
    private void RegisterConstructed(ObjectValue target, TypeRef type, IReadOnlyList<(string Name, Value Value)> arguments)
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
        var name = Argument("name") ?? (kind == RegistrationKind.Stack ? SymbolicInputs.StackName(this) : Unknown("name"));
        target.Registration = RegisterTransformed(
            kind.Value,
            type,
            token,
            name,
            Argument("args"),
            Argument("options") ?? Argument("opts"),
            target.Site
        );

        Value? Argument(string parameter) => Find(arguments, parameter);
    }

    private ObjectValue RegisterRead(TypeRef type, string token, IReadOnlyList<(string Name, Value Value)> arguments, Site site)
    {
        var target = new ObjectValue(type);
        target.Registration = RegisterTransformed(
            RegistrationKind.Read,
            type,
            token,
            Find(arguments, "name") ?? Unknown("name"),
            Find(arguments, "state"),
            Find(arguments, "options"),
            site
        );
        target.Registration.LookedUpBy = Find(arguments, "id");
        return target;
    }

    /// <summary>Another stack is read like a resource; its name is its only input.</summary>
    internal ObjectValue RegisterStackReference(ObjectValue target, Value name, Value stack, Value? options, Site site)
    {
        var inputs = new ObjectValue(new TypeRef("Pulumi.StackReferenceArgs", "StackReferenceArgs", TypeRole.InputArgs))
        {
            Cells = { ["name"] = new Cell(stack) },
        };
        target.Registration = RegisterTransformed(RegistrationKind.Read, target.Type, target.Type.Token!, name, inputs, options, site);
        return target;
    }

    /// <summary>A provider function: nobody knows its result, but where it asks and what it is asked.</summary>
    private ObjectValue RegisterInvoke(Method method, string token, IReadOnlyList<(string Name, Value Value)> arguments, Site site)
    {
        var target = new ObjectValue(new TypeRef(method.Type, method.Type));
        target.Registration = Register(
            RegistrationKind.Invoke,
            token,
            Constant.Null,
            Find(arguments, "args"),
            Find(arguments, "options"),
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
        var transformations = TransformationsOf(kind, options);
        var isKnown = transformations is not null;
        // The stack's own do not run on the stack itself: it has nothing they could change.
        if (transformations is { Count: > 0 } && kind != RegistrationKind.Stack)
        {
            var transformed = Transform(type, token, name, kind == RegistrationKind.Read ? null : inputs, options, transformations);
            // What is only read is no business of the engine's transforms.
            if (kind != RegistrationKind.Read && transformed is var (args, given))
                transformed = ApplyTransforms(kind, token, name, args, given, transformations);
            isKnown = transformed is not null;
            (inputs, options) = (
                kind == RegistrationKind.Read || !isKnown ? inputs : transformed!.Value.Inputs,
                isKnown ? transformed!.Value.Options : options
            );
        }
        var registration = Register(kind, token, name, inputs, options, site, isTransformed: !isKnown);
        if (transformations is not { Count: 0 })
        {
            _marks++;
            _transformations[registration] = transformations;
        }
        if (kind == RegistrationKind.Stack)
            _stack.Value.Transformations = transformations;
        return registration;
    }

    private Registration Register(
        RegistrationKind kind,
        string token,
        Value name,
        Value? inputs,
        Value? options,
        Site site,
        bool isTransformed = false
    )
    {
        // Who places and judges it later does more work than the step that creates it.
        Budget.Charge(StepsOfResource);
        var snapshot = new InputCapture(Budget);
        var registration = new Registration(kind, token, snapshot.Take(name), snapshot.TakeRecord(inputs), site, Path, Context)
        {
            IsTransformed = isTransformed,
            IsMany = _paths.IsMany,
            Creator = _creator.Value,
        };
        if (options is not null)
        {
            registration.Parent = Option(options, "Parent", snapshot);
            registration.Provider = Option(options, "Provider", snapshot);
            registration.Providers = Option(options, "Providers", snapshot);
        }
        registration.Seal();
        if (!_paths.IsRehearsing)
            _registrations.Add(registration = Earlier(registration));
        return registration;
    }

    /// <summary>An option on the paths that give it; a path without options is one where it is null.</summary>
    private Value? Option(Value options, string option, InputCapture snapshot)
    {
        var value = RawOption(options, option);
        return value is Constant { Content: null } ? null : snapshot.Take(value);
    }

    private Value RawOption(Value options, string option)
    {
        return options is Choice choice ? Choices.Of(choice.Alternatives.Select(a => (a.Condition, In(a.Value)))) : In(options);

        Value In(Value alternative) =>
            alternative switch
            {
                ObjectValue o => o.Find(option) ?? Constant.Null,
                Constant => Constant.Null,
                var other => Unknown("options", other),
            };
    }

    private static string Describe(Value value) => value.ToString() is { } text && text != value.GetType().FullName ? text : "a sequence";
}
