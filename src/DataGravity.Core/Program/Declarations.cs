namespace DataGravity.Program;

/// <summary>The role of a type in Pulumi. It decides what creating an object of the type does.</summary>
internal enum TypeRole
{
    /// <summary>No role.</summary>
    Other,

    /// <summary>A resource a provider manages.</summary>
    CustomResource,

    /// <summary>A component whose children the program itself creates.</summary>
    ComponentResource,

    /// <summary>A component whose children are created outside the program, such as those of awsx and eks.</summary>
    RemoteComponent,
    ProviderResource,
    Stack,

    /// <summary>Arguments of a resource, or a part of them. Its properties are inputs by schema name.</summary>
    InputArgs,
    ResourceOptions,
}

/// <summary>A type as the program names it.</summary>
/// <param name="Id">Full metadata name, the original definition's for a generic type: <c>System.Collections.Generic.List`1</c>.</param>
/// <param name="Name">The short name, for messages.</param>
/// <param name="Role">Its role in Pulumi.</param>
/// <param name="Token">The Pulumi type token in its attribute, if any.</param>
/// <param name="InSource">Whether this program or a library of it declares it, so that its bodies can be evaluated.</param>
internal sealed record TypeRef(string Id, string Name, TypeRole Role = TypeRole.Other, string? Token = null, bool InSource = false)
{
    /// <summary>For a component of another assembly: why its bodies cannot be evaluated. Null for every other type.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>What the id of a type parameter begins with.</summary>
    public const char Parameter = '`';

    /// <summary>Whether it is a type parameter.</summary>
    public bool IsParameter => Id.Length > 0 && Id[0] == Parameter;

    /// <summary>Whether the id of a type, or of a type around it, lacks type arguments.</summary>
    public static bool IsGeneric(string id) => id.IndexOf('`') > 0;

    /// <summary>The full name, for messages.</summary>
    public override string ToString() => LibraryIds.Display(Id);
}

/// <summary>The part of a source type that one file declares.</summary>
/// <param name="Type">The type.</param>
/// <param name="Base">Its base type; null for System.Object and for an enum. That of a struct is System.ValueType.</param>
/// <param name="Fields">Fields and auto-properties with initialisers, in order.</param>
/// <param name="IsInstantiable">Whether the program can create it: neither abstract nor static.</param>
internal sealed record TypeDeclaration(TypeRef Type, TypeRef? Base, IReadOnlyList<FieldDeclaration> Fields, bool IsInstantiable)
{
    /// <summary>Its name, where it is declared.</summary>
    public Span Span { get; init; }

    /// <summary>The members of an enum, in order; empty for other types.</summary>
    public IReadOnlyList<EnumLiteral> EnumMembers { get; init; } = [];

    /// <summary>Whether its objects are compared by value.</summary>
    public bool IsRecord { get; init; }

    /// <summary>
    /// The methods that implement virtual and interface methods in objects of this type: procedure ids by the id of the other method.
    /// </summary>
    public IReadOnlyDictionary<string, string> Methods { get; init; } = new Dictionary<string, string>();

    /// <summary>The properties that implement virtual and interface properties in objects of this type, by the other's id.</summary>
    public IReadOnlyDictionary<string, Member> Properties { get; init; } = new Dictionary<string, Member>();

    /// <summary>The public properties, of all parts and in order, that a serialiser writes and reads.</summary>
    public IReadOnlyList<Member> Data { get; init; } = [];

    /// <summary>
    /// For a type of a library, the names of the fields and properties of all parts. The assembly that a program compiles against may have
    /// more: other generators add some, and another build of the library does. Empty for other types.
    /// </summary>
    public IReadOnlyCollection<string> Stored { get; init; } = [];
}

/// <summary>A field or auto-property with its initialiser.</summary>
/// <param name="Member">The field or property.</param>
/// <param name="Initializer">A body that returns the initial value.</param>
internal sealed record FieldDeclaration(Member Member, Procedure Initializer);

/// <summary>A field or property as the program names it.</summary>
/// <param name="Owner">The declaring type's <see cref="TypeRef.Id"/>.</param>
/// <param name="Name">The C# name.</param>
/// <param name="SchemaName">The name in the Pulumi schema if the member is an input or output; else the camel-cased name.</param>
/// <param name="IsStatic">Whether it is static.</param>
/// <param name="Getter">The id of the <see cref="Procedure"/> that computes it; null if it stores a value or is not in source.</param>
/// <param name="Setter">The id of the <see cref="Procedure"/> that sets it; null if it stores a value or is not in source.</param>
/// <param name="CollectionType">The type of a list or map of inputs that is created on first use; else null.</param>
/// <param name="InSource">Whether this program declares it.</param>
/// <param name="VirtualId">Its own id if the receiver's type decides which property is meant; else null.</param>
/// <param name="JsonName">Its name in JSON if an attribute sets one; else null.</param>
/// <param name="IsExtension">Whether an extension block adds it to values of any kind.</param>
/// <param name="IsOutput">Whether it is an output of a resource or a stack whose class is in source.</param>
internal sealed record Member(
    string Owner,
    string Name,
    string SchemaName,
    bool IsStatic,
    string? Getter = null,
    string? Setter = null,
    TypeRef? CollectionType = null,
    bool InSource = false,
    string? VirtualId = null,
    string? JsonName = null,
    bool IsExtension = false,
    bool IsOutput = false
)
{
    /// <summary>
    /// Its key within an object. It contains the owner, since several classes of an object may have a private member of one name.
    /// </summary>
    public string Key { get; } = InSource ? $"{Owner}.{Name}" : Name;
}

/// <summary>A variable of a body: a parameter or a local.</summary>
/// <param name="Index">Its index in the activation, unique in the outermost body.</param>
/// <param name="Name">Its name.</param>
internal sealed record Variable(int Index, string Name);

/// <summary>A parameter.</summary>
/// <param name="Variable">The variable it fills.</param>
/// <param name="Default">Its default value; null if an argument is required.</param>
/// <param name="IsParams">Whether it collects the remaining arguments.</param>
internal sealed record Parameter(Variable Variable, Expression? Default, bool IsParams);

/// <summary>A body that can be evaluated: a method, constructor, accessor, lambda, initialiser or the top-level statements.</summary>
/// <param name="Id">Its documentation-comment id. If it has none, a name that is unique in the unit.</param>
/// <param name="Name">Short name, for messages.</param>
/// <param name="Kind">How it is entered.</param>
/// <param name="Owner">Declaring type's <see cref="TypeRef.Id"/>.</param>
/// <param name="Parameters">The parameters, in order.</param>
/// <param name="Body">The statements.</param>
/// <param name="VariableCount">The number of variables in an activation of the outermost body, including nested functions.</param>
internal sealed record Procedure(
    string Id,
    string Name,
    ProcedureKind Kind,
    string Owner,
    IReadOnlyList<Parameter> Parameters,
    Statement Body,
    int VariableCount
)
{
    /// <summary>The file that declares it; set by the unit.</summary>
    public ProgramUnit Unit { get; internal set; } = null!;

    /// <summary>For a constructor: the call to another constructor that runs before its body; null for none.</summary>
    public ConstructorCall? BaseCall { get; init; }

    /// <summary>For a primary constructor: the members that keep its parameters, in order.</summary>
    public IReadOnlyList<Member> PrimaryParameters { get; init; } = [];

    /// <summary>Whether the body yields its elements.</summary>
    public bool IsIterator { get; init; }

    /// <summary>
    /// Whether it is <c>async</c>. If it waits for something, its caller goes on before the rest has run. What it throws reaches only who
    /// waits for its task.
    /// </summary>
    public bool IsAsync { get; init; }

    /// <summary>The names of its type parameters, in order.</summary>
    public IReadOnlyList<string> TypeParameters { get; init; } = [];

    /// <summary>Whether the body certainly changes nothing that was there before it ran; only asked of functions.</summary>
    public bool ChangesNothing { get; init; }
}

internal enum ProcedureKind
{
    /// <summary>A method, accessor, lambda or local function.</summary>
    Method,
    Constructor,
    StaticConstructor,

    /// <summary>The initial value of a field or auto-property.</summary>
    Initializer,

    /// <summary>The program's entry point: top-level statements or <c>Main</c>.</summary>
    EntryPoint,
}

/// <summary>A call from one constructor to another, of the same type (<c>this(…)</c>) or of the base type.</summary>
/// <param name="Type">The type whose constructor is called.</param>
/// <param name="Constructor">The constructor's procedure id, if it is in source.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="IsThis">Whether it is <c>this(…)</c>: then the other constructor runs the field initialisers.</param>
internal sealed record ConstructorCall(TypeRef Type, string? Constructor, IReadOnlyList<Argument> Arguments, bool IsThis);
