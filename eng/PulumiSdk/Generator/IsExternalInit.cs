namespace System.Runtime.CompilerServices;

/// <summary>Asked for by the compiler where a record is declared; netstandard2.0 lacks it.</summary>
internal static class IsExternalInit;
