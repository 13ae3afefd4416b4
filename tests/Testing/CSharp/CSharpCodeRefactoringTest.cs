using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Testing;

namespace Microsoft.CodeAnalysis.CSharp.Testing;

/// <summary>A test of a refactoring of C#.</summary>
public class CSharpCodeRefactoringTest<TCodeRefactoring, TVerifier> : CodeRefactoringTest<TVerifier>
    where TCodeRefactoring : CodeRefactoringProvider, new()
    where TVerifier : IVerifier, new()
{
    public override string Language => LanguageNames.CSharp;

    public override Type SyntaxKindType => typeof(SyntaxKind);

    protected override string DefaultFileExt => "cs";

    protected override CompilationOptions CreateCompilationOptions() => CSharpDefaults.Compilation;

    protected override ParseOptions CreateParseOptions() => CSharpDefaults.Parsing;

    protected override IEnumerable<CodeRefactoringProvider> GetCodeRefactoringProviders() => [new TCodeRefactoring()];
}

/// <summary>Short forms for tests of a refactoring of C#.</summary>
public class CSharpCodeRefactoringVerifier<TCodeRefactoring, TVerifier> : CodeRefactoringVerifier<TCodeRefactoring, CSharpCodeRefactoringTest<TCodeRefactoring, TVerifier>, TVerifier>
    where TCodeRefactoring : CodeRefactoringProvider, new()
    where TVerifier : IVerifier, new();
