using DataGravity.Analyzers.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Rules;

/// <summary>
/// What becomes of args: where they go straight to a resource or a function of a package, or into the args of one, they are what the
/// program made them. Anything else may still fill them in.
/// </summary>
internal sealed class ArgsUse(PulumiSymbols pulumi)
{
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);

    /// <summary>The resource or the function that takes them as its own; null for nested args.</summary>
    public IMethodSymbol? Taker { get; private set; }

    /// <summary>Whether a member is set, or asked for, after they are made.</summary>
    public bool SetsLater(string member) => _set.Contains(member);

    /// <summary>Whether nobody else gets hold of a value.</summary>
    public bool IsFinal(IOperation value) =>
        value.Parent switch
        {
            IConversionOperation
            or IParenthesizedOperation
            or ICoalesceOperation
            or IArrayCreationOperation
            or IArrayInitializerOperation => IsFinal(value.Parent),
            IConditionalOperation choice => choice.Condition != value && IsFinal(choice),
            { Kind: LoweredKinds.CollectionExpression } list => IsFinal(list),
            IArgumentOperation argument => IsTaken(argument),
            ISimpleAssignmentOperation assignment => assignment.Value == value
                && assignment.Target is IPropertyReferenceOperation member
                && IsOfPackage(member.Property),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsFinal(declarator.Symbol, declarator),
            _ => false,
        };

    private bool IsTaken(IArgumentOperation argument)
    {
        switch (argument.Parent)
        {
            case IObjectCreationOperation { Constructor: { } constructor }:
                return IsTakenBy(constructor);
            // The items of `Containers = { new ContainerArgs { … } }`.
            case IInvocationOperation
            {
                TargetMethod.Name: "Add",
                Parent: IObjectOrCollectionInitializerOperation
                {
                    Parent: IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation member }
                }
            }:
                return IsOfPackage(member.Property);
            case IInvocationOperation
            {
                TargetMethod.Name: "Add",
                Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation list }
            } add:
                return pulumi.IsOfPulumi(add.TargetMethod.ContainingType) && IsFinal(list);
            case IInvocationOperation call:
                return IsTakenBy(call.TargetMethod);
            default:
                return false;
        }
    }

    private bool IsTakenBy(IMethodSymbol method)
    {
        if (!pulumi.IsGeneratedResource(method.ContainingType) && !pulumi.IsInvoke(method))
            return false;
        Taker ??= method;
        return true;
    }

    private bool IsOfPackage(IPropertySymbol property) =>
        pulumi.IsInputArgs(property.ContainingType) ? !pulumi.IsInSource(property) : pulumi.IsOfPulumi(property.ContainingType);

    /// <summary>A local is as good as what it holds where all its uses set members, and then hand it over.</summary>
    private bool IsFinal(ILocalSymbol local, IOperation declarator)
    {
        var body = declarator;
        while (body.Parent is { } parent)
            body = parent;
        var isHandedOver = false;
        foreach (
            var use in body.Descendants()
                .OfType<ILocalReferenceOperation>()
                .Where(r => SymbolEqualityComparer.Default.Equals(r.Local, local))
        )
        {
            if (use.Parent is IPropertyReferenceOperation member)
                _set.Add(member.Property.Name);
            else if (IsFinal(use))
                isHandedOver = true;
            else
                return false;
        }
        return isHandedOver;
    }
}
