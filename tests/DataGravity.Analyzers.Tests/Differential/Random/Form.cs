using System.Text.RegularExpressions;

namespace DataGravity.Analyzers.Tests.Differential.Random;

/// <summary>
/// One way to write a piece of a program, as a template of C#:
/// <c>@Text</c> is a piece of that kind, <c>@Statements</c> some of the kind without the s, <c>@Block</c> some in braces,
/// <c>@text</c> a variable of that kind, <c>@=text</c> one that may be assigned, <c>@Name</c> a logical name of its own,
/// <c>@:text</c> declares a variable that the form may read after <c>@|</c>, <c>@!text</c> one that it may assign too,
/// <c>@+text</c> one for what comes after the form; <c>@1</c> is the first that the form declares.
/// <c>@:text=region</c> declares it under that name. What is declared between <c>@&lt;</c> and <c>@></c> is out of sight after it.
/// </summary>
internal sealed partial record Form(string Kind, int Weight, string Template)
{
    public IReadOnlyList<Token> Tokens { get; } = [.. Read(Template)];

    public IEnumerable<string> Parts => Tokens.Where(token => token.Mark == Mark.Part).Select(token => token.Text);

    public bool IsLeaf => !Parts.Any();

    private static IEnumerable<Token> Read(string template)
    {
        var at = 0;
        foreach (Match match in Hole().Matches(template))
        {
            yield return new Token(Mark.Code, template[at..match.Index]);
            at = match.Index + match.Length;
            var (kind, name) = (match.Groups["kind"].Value, match.Groups["name"].Value);
            yield return match.Groups["mark"].Value switch
            {
                _ when match.Value == "@|" => new Token(Mark.InSight, ""),
                _ when match.Value == "@<" => new Token(Mark.Open, ""),
                _ when match.Value == "@>" => new Token(Mark.Close, ""),
                _ when match.Groups["number"].Success => new Token(Mark.Declared, match.Groups["number"].Value),
                ":" => new Token(Mark.Read, kind, name),
                "!" => new Token(Mark.Assign, kind, name),
                "+" => new Token(Mark.Export, kind, name),
                "=" => new Token(Mark.Target, kind),
                _ when kind == "Name" => new Token(Mark.Name, kind),
                _ => new Token(char.IsUpper(kind[0]) ? Mark.Part : Mark.Variable, kind),
            };
        }
        yield return new Token(Mark.Code, template[at..]);
    }

    [GeneratedRegex("@[|<>]|@(?<number>[0-9])|@(?<mark>[:!+=]?)(?<kind>[A-Za-z]+)(?:=(?<name>[A-Za-z]+))?")]
    private static partial Regex Hole();
}

/// <summary>A part of a template.</summary>
internal sealed record Token(Mark Mark, string Text, string Name = "");

internal enum Mark
{
    Code,
    Part,
    Name,
    Variable,
    Target,
    Declared,
    InSight,
    Open,
    Close,
    Read,
    Assign,
    Export,
}
