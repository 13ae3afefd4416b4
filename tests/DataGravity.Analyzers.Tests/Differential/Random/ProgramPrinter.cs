using System.Text;

namespace DataGravity.Analyzers.Tests.Differential.Random;

/// <summary>Writes pieces down as C#.</summary>
internal sealed class ProgramPrinter
{
    private const string Turn = "turn";

    private readonly List<(string Kind, string Name, bool IsAssignable)> _scope = [];
    private readonly StringBuilder _text = new();
    private int _names;

    private ProgramPrinter() { }

    public static string Print(Piece piece)
    {
        var printer = new ProgramPrinter();
        printer.Write(piece);
        return printer._text.ToString();
    }

    private void Write(Piece piece)
    {
        switch (piece.Form.Kind)
        {
            case "Block":
                _text.AppendLine("{");
                var outside = _scope.Count;
                Lines(piece.Parts);
                Forget(outside);
                _text.AppendLine("}");
                break;
            case "Statements" or "Types":
                Lines(piece.Parts);
                break;
            default:
                WriteForm(piece);
                break;
        }
    }

    private void Lines(IEnumerable<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            Write(piece);
            _text.AppendLine();
        }
    }

    private void WriteForm(Piece piece)
    {
        var (outside, open, part, choice) = (_scope.Count, 0, 0, piece.Choice);
        var declared = new List<(string Kind, string Name, bool IsAssignable)>();
        var waiting = new List<(string Kind, string Name, bool IsAssignable)>();
        var exported = new List<(string Kind, string Name, bool IsAssignable)>();
        foreach (var (mark, text, name) in piece.Form.Tokens)
        {
            switch (mark)
            {
                case Mark.Code:
                    _text.Append(text);
                    break;
                case Mark.Part:
                    Write(piece.Parts[part++]);
                    break;
                case Mark.Name:
                    _text.Append($"$\"n{_names++}{string.Concat(_scope.Where(v => v.Kind == Turn).Select(v => $"-{{{v.Name}}}"))}\"");
                    break;
                case Mark.InSight:
                    _scope.AddRange(waiting);
                    waiting.Clear();
                    break;
                case Mark.Open:
                    open = _scope.Count;
                    break;
                case Mark.Close:
                    Forget(open);
                    break;
                case Mark.Declared:
                    _text.Append(declared[text[0] - '1'].Name);
                    break;
                case Mark.Variable or Mark.Target:
                    var inSight = _scope.Where(v => v.Kind == text && (mark == Mark.Variable || v.IsAssignable)).ToArray();
                    _text.Append(inSight.Length == 0 ? ProgramForms.Without(text) : inSight[choice % inSight.Length].Name);
                    choice = choice / 7 + 1;
                    break;
                default:
                    var variable = (text, name.Length > 0 ? name : $"{text}{_names++}", mark != Mark.Read);
                    _text.Append(variable.Item2);
                    declared.Add(variable);
                    (mark == Mark.Export ? exported : waiting).Add(variable);
                    break;
            }
        }
        Forget(outside);
        _scope.AddRange(exported);
    }

    private void Forget(int outside) => _scope.RemoveRange(outside, _scope.Count - outside);
}
