using System.Text;
using DataGravity.Configuration.Reading;

namespace DataGravity.Configuration.Scalars;

/// <summary>Folds lines in plain and quoted scalars: one break becomes a space, each further one a line feed.</summary>
internal static class Folding
{
    /// <summary>Skips blanks and line breaks up to the next text; returns the number of breaks.</summary>
    public static int SkipBreaks(Scanner scanner)
    {
        var breaks = 0;
        scanner.SkipBlanks();
        while (!scanner.AtEnd && Characters.IsBreak(scanner.Current))
        {
            scanner.SkipBreak();
            scanner.SkipBlanks();
            breaks++;
        }

        return breaks;
    }

    public static void Append(StringBuilder value, int breaks)
    {
        if (breaks == 1)
        {
            value.Append(' ');
        }
        else
        {
            value.Append('\n', breaks - 1);
        }
    }
}
