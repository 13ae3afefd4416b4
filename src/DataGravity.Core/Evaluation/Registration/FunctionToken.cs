using System.Text;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// The tokens of provider functions (<c>Aws.GetRegion.Invoke(…)</c>). The real tokens are in method bodies, which a compilation does not
/// show. The C# names give the package and the function.
/// </summary>
internal static class FunctionToken
{
    /// <summary>
    /// Returns a token such as <c>aws::GetRegion</c> or <c>aws:S3:GetBucket</c>. Returns null if the method is no provider function.
    /// </summary>
    public static string? Find(Method method)
    {
        if (
            method is not { IsStatic: true, Procedure: null, Name: "Invoke" or "InvokeAsync" }
            || !method.Type.StartsWith("Pulumi.", StringComparison.Ordinal)
        )
        {
            return null;
        }

        var names = method.Type.Split('.');
        if (names.Length < 3)
            return null;
        return $"{Package(names[1])}:{string.Join("/", names.Skip(2).Take(names.Length - 3))}:{names[names.Length - 1]}";
    }

    /// <summary>Converts a C# name to a package name: <c>AwsNative</c> to <c>aws-native</c>.</summary>
    private static string Package(string name)
    {
        var package = new StringBuilder();
        foreach (var character in name)
        {
            if (char.IsUpper(character) && package.Length > 0)
                package.Append('-');
            package.Append(char.ToLowerInvariant(character));
        }
        return package.ToString();
    }
}
