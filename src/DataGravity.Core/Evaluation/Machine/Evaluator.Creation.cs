using DataGravity.Conditions;
using DataGravity.Evaluation.Known;
using DataGravity.Program;

namespace DataGravity.Evaluation;

// Creation of objects and resources.
internal sealed partial class Evaluator
{
    // The component whose code creates the current object.
    private readonly Scoped<Registration?> _creator = new(null);

    private Value Create(New creation, Frame frame)
    {
        var site = creation.SiteIn(frame.Unit);
        var arguments = Evaluate(creation.Arguments, frame);
        var creator = frame.This is ObjectValue { Registration: { Kind: RegistrationKind.Component } component } ? component : null;
        Value created;
        using (_creator.Enter(creator))
            created = Create(creation.Type, creation.Constructor, arguments, site);
        return Initialize(created, creation.Initializers, frame);
    }

    internal Value Create(TypeRef type, string? constructor, IReadOnlyList<(string Name, Value Value)> arguments, Site site)
    {
        if (!type.InSource && KnownLibrary.KnowsConstructor(type.Id))
        {
            var method = new Method(type.Id, ".ctor", null, IsStatic: true, []);
            if (KnownLibrary.Call(new KnownCall(this, method, null, arguments, site)) is { } known)
                return known;
        }
        return type.InSource && _program.Procedure(constructor) is { } body
            ? RunOrReplay(body, site, arguments, type)
            : CreateObject(type, constructor, arguments, site);
    }

    // Inside a `try`, a call that may throw splits the path. Elsewhere it does not.
    private bool MayReplay => !_stack.Value.IsMade && !Registrar.Transforms && !_paths.HasHandler && _handled.Value is null;

    private Value RunOrReplay(Procedure constructor, Site site, IReadOnlyList<(string Name, Value Value)> arguments, TypeRef type) =>
        _replay.Run(new(constructor, type, site, EntryOf(site), _creator.Value, CallDepth, arguments, MayReplay), _create);

    private ObjectValue CreateObject(ConstructorActivation activation) =>
        CreateObject(activation.Type, activation.Constructor.Id, activation.Arguments, activation.Site);

    private ObjectValue CreateObject(TypeRef type, string? constructor, IReadOnlyList<(string Name, Value Value)> arguments, Site site)
    {
        var target = new ObjectValue(type)
        {
            Site = site,
            IsRecord = type.InSource && _program.Parts(type.Id) is [{ IsRecord: true }, ..],
            ConstructedFrom = !type.InSource && type.Role == TypeRole.Other ? arguments.Select(a => a.Value).ToArray() : [],
        };
        RunConstructor(target, type, constructor, arguments);
        return target;
    }

    /// <summary>Creates an object of a type. The arguments of its constructor are unknown.</summary>
    internal Value Instantiate(TypeRef type, Site site) => Create(type, _program.SimplestConstructor(type.Id)?.Id, [], site);

    private void RunConstructor(
        ObjectValue target,
        TypeRef type,
        string? constructorId,
        IReadOnlyList<(string Name, Value Value)> arguments
    )
    {
        if (!type.InSource)
        {
            Registrar.RegisterConstructed(target, type, arguments);
            // Transformations and transforms are run by the resources that have them.
            if (type.Role == TypeRole.Other)
                Escape(arguments.Select(a => a.Value));
            if (type.Role == TypeRole.Other && arguments.Count > 0 && PossibleThrows.MayComeOfNew(type.Id))
                MayThrow();
            return;
        }
        if (IsTooDeep())
            return;
        Step();
        if (constructorId is not null && _program.LacksConstructor(type.Id, constructorId, arguments.Count))
        {
            target.ConstructedFrom = [Unknown($"a constructor that the program of {type} lacks", arguments.Select(a => a.Value))];
            return;
        }
        var constructor = _program.Procedure(constructorId);
        Budget.ChargeItems(constructor?.VariableCount ?? 0);
        if (constructor is not null)
            _replay.Ran(constructor.Unit);
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
        if (constructor is null && _program.IsStruct(type))
            SetDefaults(type, target);
        else if (call is not { IsThis: true })
            InitializeFields(type.Id, target, isStatic: false);
        if (call is not null)
            RunConstructor(target, call.Type, call.Constructor, Evaluate(call.Arguments, frame));
        else if (_program.Base(type.Id) is { } baseType)
            RunConstructor(target, baseType, _program.ParameterlessConstructor(baseType.Id)?.Id, []);
        var goesOn = constructor is null || Execute(constructor.Body, frame);
        _paths.End(body, goesOn);
    }

    private void InitializeFields(string typeId, ObjectValue target, bool isStatic)
    {
        foreach (var part in _program.Parts(typeId))
            Budget.ChargeItems(part.Fields.Count);
        foreach (var field in _program.Parts(typeId).SelectMany(part => part.Fields))
        {
            if (field.Member.IsStatic != isStatic)
                continue;
            var initializer = field.Initializer;
            var value = Invoke(initializer, initializer.Unit, new Cell?[initializer.VariableCount], isStatic ? null : target, []);
            Store(target.CellOf(field.Member), value);
        }
    }

    private static string Describe(Value value) => value.ToString() is { } text && text != value.GetType().FullName ? text : "a sequence";
}
