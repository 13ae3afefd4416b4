using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests;

/// <summary>A test of programs in C# 14, left out where the compiler that the tests run on knows less.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CSharp14FactAttribute : FactAttribute
{
    // LanguageVersion.CSharp14, which an older compiler does not name.
    private const int CSharp14 = 1400;

    public CSharp14FactAttribute()
    {
        if ((int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() < CSharp14)
            Skip = "The compiler does not know C# 14.";
    }
}
