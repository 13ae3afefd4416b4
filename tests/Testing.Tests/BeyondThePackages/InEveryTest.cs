using Testing.Tests.Subjects;

namespace Testing.Tests.BeyondThePackages;

/// <summary>Checks that every test of an analyzer makes when it runs on tests/Testing.</summary>
public class InEveryTest
{
    [Fact]
    public Task Findings_an_editor_does_not_get_fail() => Fails.WithAsync(
        new CSharpAnalyzerTest<ReportsAtTheEnd, DefaultVerifier> { TestCode = "class [|bad|] { }" },
        "An editor, asking per document", "> /0/Test0.cs(1,7,1,10): Warning T0001: Type 'bad' is in lower case");

    [Fact]
    public Task Findings_that_are_not_for_an_editor_pass() =>
        new CSharpAnalyzerTest<ReportsAtTheEndAndSaysSo, DefaultVerifier> { TestCode = "class [|bad|] { }" }.RunAsync();

    [Fact]
    public Task Findings_that_depend_on_the_order_of_files_fail() => Fails.WithAsync(
        new CSharpAnalyzerTest<PrefersTheFirstFile, DefaultVerifier> { TestState = { Sources = { "class [|a|] { }", "class b { }" } } },
        "The order of the sources", "> /0/Test0.cs(1,7,1,8)", "> /0/Test1.cs(1,7,1,8)");

    [Fact]
    public Task A_missing_diagnostic_is_printed_as_the_code_that_expects_it() => Fails.WithAsync(
        new CSharpAnalyzerTest<LowercaseTypeAnalyzer, DefaultVerifier> { TestCode = "class [|Good|] { }" }, "VerifyCS.Diagnostic().WithSpan(1, 7, 1, 11)");

    [Fact]
    public async Task What_needs_a_feed_says_so()
    {
        var packages = ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("Some.Package", "1.0.0")]);
        var failure = await Assert.ThrowsAsync<NotSupportedException>(() => packages.ResolveAsync(LanguageNames.CSharp, CancellationToken.None));
        Assert.Contains("Some.Package", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotSupportedException>(() => ReferenceAssemblies.NetStandard.NetStandard20.ResolveAsync(LanguageNames.CSharp, CancellationToken.None));
        await Assert.ThrowsAsync<NotSupportedException>(() => ReferenceAssemblies.Net.Net100.AddAssemblies(["No.Such"]).ResolveAsync(LanguageNames.CSharp, CancellationToken.None));
        await ReferenceAssemblies.Net.Net80.AddAssemblies(["System.Xml.Linq"]).ResolveAsync(LanguageNames.CSharp, CancellationToken.None);
    }
}
