#!/usr/bin/env bash
# Microsoft.CodeAnalysis.CSharp.Workspaces 5.12.0; seen 2026-11-30.
#
# A code fix changes a class and a line of an additional file (YAML), in one changed solution. Its FixAllProvider is
# WellKnownFixAllProviders.BatchFixer, whose documentation warns of operations other than ApplyChangesOperation, of actions without an
# equivalence key and of spans that conflict. None of these is here.
# Expected: "fix all" does to each class what the fix alone does to one.
# Seen: it changes all classes and leaves the YAML as it was, without a message, so that half of each fix is done. A fix that changes YAML
# only, or adds a C# file, gets no action for all: GetFixAsync answers null.
#
# What helps: a FixAllProvider of one's own for fixes that reach beyond the C# documents that exist.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
cat > "$work/Host.csproj" <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
    <NoWarn>$(NoWarn);RS2008</NoWarn>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.CodeAnalysis.CSharp.Workspaces" Version="5.12.0" /></ItemGroup>
</Project>
EOF
cat > "$work/Program.cs" <<'EOF'
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

var project = new AdhocWorkspace().AddProject("Subject", LanguageNames.CSharp);
var yaml = project.AddAdditionalDocument("stack.yaml", "First: here\nSecond: here\n");
var document = yaml.Project.AddDocument("Subject.cs", "class First; class Second;");
var classes = (await document.GetSyntaxRootAsync())!.DescendantNodes().OfType<ClassDeclarationSyntax>();
var found = classes.Select(node => Diagnostic.Create(Fix.Rule, node.Identifier.GetLocation())).ToArray();

foreach (var what in Enum.GetValues<What>())
{
    var fix = new Fix(what, yaml.Id);
    CodeAction? alone = null;
    await fix.RegisterCodeFixesAsync(new CodeFixContext(document, found[0], (action, _) => alone = action, default));
    Console.WriteLine($"{what}, one: {await Describe(alone)}");
    var context = new FixAllContext(document, fix, FixAllScope.Project, "fix", [Fix.Rule.Id], new Found(found), default);
    Console.WriteLine($"{what}, all: {await Describe(await fix.GetFixAllProvider().GetFixAsync(context))}");
}

async Task<string> Describe(CodeAction? action)
{
    if (action is null)
        return "no action";
    var changed = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution.Projects.Single();
    var parts = new List<string>();
    foreach (var part in changed.Documents.OrderByDescending(part => part.Id == document.Id).Concat(changed.AdditionalDocuments))
        parts.Add((await part.GetTextAsync()).ToString().Trim().Replace("\n", ", "));
    return string.Join(" | ", parts);
}

enum What
{
    CSharp,
    CSharpAndYaml,
    Yaml,
    NewFile,
}

class Found(Diagnostic[] all) : FixAllContext.DiagnosticProvider
{
    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken token) =>
        Task.FromResult(all.AsEnumerable());

    public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken token) =>
        Task.FromResult(all.AsEnumerable());

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken token) =>
        Task.FromResult(Enumerable.Empty<Diagnostic>());
}

class Fix(What what, DocumentId yaml) : CodeFixProvider
{
    public static readonly DiagnosticDescriptor Rule = new("PLACE", "place", "place", "test", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<string> FixableDiagnosticIds => [Rule.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var span = diagnostic.Location.SourceSpan;
            context.RegisterCodeFix(CodeAction.Create("fix", token => Change(context.Document, span, token), "fix"), diagnostic);
        }
        return Task.CompletedTask;
    }

    async Task<Solution> Change(Document document, TextSpan span, CancellationToken token)
    {
        var solution = document.Project.Solution;
        var source = await document.GetTextAsync(token);
        var name = source.ToString(span);
        if (what is What.CSharp or What.CSharpAndYaml)
            solution = solution.WithDocumentText(document.Id, source.Replace(span, name + "Moved"));
        if (what is What.Yaml or What.CSharpAndYaml)
        {
            var text = await solution.GetAdditionalDocument(yaml)!.GetTextAsync(token);
            var value = text.ToString().IndexOf(name + ": ", StringComparison.Ordinal) + name.Length + 2;
            solution = solution.WithAdditionalDocumentText(yaml, text.Replace(new TextSpan(value, "here".Length), "there"));
        }
        if (what is What.NewFile)
            solution = solution.AddDocument(DocumentId.CreateNewId(document.Project.Id), name + ".Added.cs", $"class {name}Added;");
        return solution;
    }
}
EOF
seen=$(dotnet run --project "$work")
echo "$seen"
[ "$seen" = "CSharp, one: class FirstMoved; class Second; | First: here, Second: here
CSharp, all: class FirstMoved; class SecondMoved; | First: here, Second: here
CSharpAndYaml, one: class FirstMoved; class Second; | First: there, Second: here
CSharpAndYaml, all: class FirstMoved; class SecondMoved; | First: here, Second: here
Yaml, one: class First; class Second; | First: there, Second: here
Yaml, all: no action
NewFile, one: class First; class Second; | class FirstAdded; | First: here, Second: here
NewFile, all: no action" ]
