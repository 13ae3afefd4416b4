using DataGravity.Testing;

namespace Testing.Tests;

public class ReferenceAssembliesTests
{
    [Fact]
    public void The_framework_is_read_once() => Assert.Same(FrameworkReferences.Net100[0], FrameworkReferences.Net100[0]);

    [Fact]
    public void The_framework_has_reference_assemblies() =>
        Assert.Contains(FrameworkReferences.Net100, reference => Path.GetFileName(reference.Display) == "System.Runtime.dll");
}
