using PulumiSdk.Generator.Schema;

namespace PulumiSdk.Generator.Emit;

/// <summary>All files of one package.</summary>
internal static class SdkEmitter
{
    public static IEnumerable<(string HintName, string Code)> Emit(Package own, IReadOnlyList<Package> packages)
    {
        var usage = new TypeUsage(own);
        var names = new Names(own, packages, usage);
        var types = new TypeNames(names);
        var args = new ArgsEmitter(types, own.IsKubernetes);
        var resources = new ResourceEmitter(names, types, args);
        var functions = new FunctionEmitter(names, types, args);
        foreach (var resource in own.Resources.Append(own.Provider))
        {
            foreach (var (kind, code) in resources.Emit(resource))
            {
                yield return ($"{kind}{HintName(resource.Token)}", code.ToString());
            }
        }

        foreach (var function in own.Functions)
        {
            yield return (HintName(function.Token), functions.Emit(function));
        }

        var nested = new NestedTypeEmitter(names, types, args, usage);
        foreach (var group in own.Types.Values.GroupBy(type => names.NamespaceOf(type.Token)))
        {
            foreach (var (kind, code) in nested.Emit(group.Key, [.. group]).Where(file => !file.Code.IsEmpty))
            {
                yield return ($"{group.Key}.{kind}.g.cs", code.ToString());
            }
        }

        yield return ("Config.g.cs", new ConfigEmitter(own, types, usage).Emit());
        yield return ("Utilities.g.cs", UtilitiesEmitter.Emit(own));
    }

    private static string HintName(string token) => $"{token.Replace(':', '.').Replace('/', '.')}.g.cs";
}
