namespace Pulumi;

/// <summary>A program that cannot go on, told to its author without a stack trace.</summary>
public class RunException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>A resource that cannot be registered as it is.</summary>
public class ResourceException(string message, Resource? resource, bool hideStack = false) : Exception(message)
{
    internal Resource? Resource { get; } = resource;

    internal bool HideStack { get; } = hideStack;
}
