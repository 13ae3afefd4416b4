using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Fails with an <see cref="InvalidOperationException"/>, which every test framework understands.</summary>
public class DefaultVerifier : IVerifier
{
    public DefaultVerifier()
        : this([])
    {
    }

    protected DefaultVerifier(ImmutableStack<string> context) => Context = context;

    protected ImmutableStack<string> Context { get; }

    public virtual void Empty<T>(string collectionName, IEnumerable<T> collection) =>
        True(!collection.Any(), $"'{collectionName}' is not empty");

    public virtual void NotEmpty<T>(string collectionName, IEnumerable<T> collection) =>
        True(collection.Any(), $"'{collectionName}' is empty");

    public virtual void LanguageIsSupported(string language) =>
        True(language == LanguageNames.CSharp, $"Unsupported Language: '{language}'");

    public virtual void Equal<T>(T expected, T actual, string? message = null) =>
        True(EqualityComparer<T>.Default.Equals(expected, actual), message ?? $"items not equal.  expected:'{expected}' actual:'{actual}'");

    public virtual void SequenceEqual<T>(IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null) =>
        True(expected.SequenceEqual(actual, equalityComparer), message ?? "Sequences are not equal");

    public virtual void True([DoesNotReturnIf(false)] bool assert, string? message = null)
    {
        if (!assert)
        {
            Fail(message ?? "Expected value to be 'true' but was 'false'");
        }
    }

    public virtual void False([DoesNotReturnIf(true)] bool assert, string? message = null)
    {
        if (assert)
        {
            Fail(message ?? "Expected value to be 'false' but was 'true'");
        }
    }

    [DoesNotReturn]
    public virtual void Fail(string? message = null) =>
        throw new InvalidOperationException(CreateMessage(message ?? "Verification failed for an unspecified reason."));

    public virtual IVerifier PushContext(string context) =>
        GetType() == typeof(DefaultVerifier)
            ? new DefaultVerifier(Context.Push(context))
            : throw new InvalidOperationException($"Custom verifier types must override {nameof(PushContext)}");

    protected virtual string CreateMessage(string? message) =>
        Context.Aggregate(message ?? "", (text, frame) => $"Context: {frame}{Environment.NewLine}{text}");
}
