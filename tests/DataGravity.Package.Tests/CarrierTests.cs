using System.Text.Json;
using DataGravity.Testing;

namespace DataGravity.Package.Tests;

/// <summary>Which compilers get the generator that writes a library's program.</summary>
[Collection(PackageCollection.Name)]
public class CarrierTests(PackedPackage package)
{
    private const string Carrier = "DataGravity.Carrier.dll";
    private const string WithCarrier = $"DataGravity.Analyzers.dll {Carrier} DataGravity.CodeFixes.dll DataGravity.Core.dll";
    private const string Without = "DataGravity.Analyzers.dll DataGravity.CodeFixes.dll DataGravity.Core.dll";

    private static readonly string s_pulumi = Consumer.References(typeof(Pulumi.Stack), typeof(Pulumi.Aws.Provider));

    /// <summary>The properties are set after the package's targets, as targets of other packages set them.</summary>
    [Fact]
    public void Those_of_libraries_that_share_their_program()
    {
        var consumer = new Consumer(package, "kinds")
            .Write(
                "Directory.Build.targets",
                "<Project><PropertyGroup><OutputType>$(Kind)</OutputType><DataGravityShareProgram>$(Share)</DataGravityShareProgram>"
                    + "</PropertyGroup></Project>"
            )
            .Restore();
        (string Kind, string Share, bool Carries)[] cases =
        [
            ("Exe", "", false),
            ("exe", "true", false),
            ("WinExe", "", false),
            ("winexe", "", false),
            ("AppContainerExe", "", false),
            ("Library", "", true),
            ("library", "true", true),
            ("Module", "", true),
            ("Library", "false", false),
            ("Library", " False ", false),
        ];
        foreach (var (kind, share, carries) in cases)
        {
            var expected = carries ? WithCarrier : Without;
            string[] properties = [$"-p:Kind={kind}", $"-p:Share={share}"];
            // All that an editor may ask for: the packages' analyzers, and what MSBuildWorkspace gives to its compiler.
            Assert.Equal((kind, share, expected), (kind, share, Analyzers([.. properties, "-t:ResolveLockFileAnalyzers"])));
            Assert.Equal((kind, share, expected), (kind, share, Arguments([.. properties, .. s_designTime])));
        }

        string Analyzers(string[] arguments) => Ours(consumer, "Analyzer", arguments, item => item.GetProperty("FullPath").GetString()!);

        string Arguments(string[] arguments) =>
            Ours(consumer, "CscCommandLineArgs", arguments, item => item.GetProperty("Identity").GetString()!);
    }

    [Theory]
    [InlineData("Exe", false)]
    [InlineData("Library", true)]
    public void A_build_carries_a_program_or_not_and_is_not_repeated(string kind, bool carries)
    {
        var consumer = new Consumer(package, $"again-{kind}").Write(
            "Program.cs",
            kind == "Exe"
                ? "System.Console.WriteLine();"
                : "public class Lake(string name) : Pulumi.ComponentResource(\"acme:data:Lake\", name);"
        );
        var build = consumer.Build($"{s_pulumi}<PropertyGroup><OutputType>{kind}</OutputType></PropertyGroup>");
        Assert.Contains("0 Warning(s)", build.Log);
        Assert.Equal(carries, build.Analyzers.Any(analyzer => Path.GetFileName(analyzer) == Carrier));
        var assembly = Path.Combine(consumer.Root, "bin", "Debug", "net10.0", "Consumer.dll");
        Assert.Equal(carries, File.ReadAllBytes(assembly).AsSpan().IndexOf("DataGravity.Program"u8) >= 0);

        var again = Dotnet.Run(consumer.Root, "build", "-v:normal");
        Assert.Contains("Skipping target \"CoreCompile\" because all output files are up-to-date", again, StringComparison.Ordinal);
    }

    private static readonly string[] s_designTime =
    [
        "-t:Compile;CoreCompile",
        "-p:DesignTimeBuild=true",
        "-p:SkipCompilerExecution=true",
        "-p:ProvideCommandLineArgs=true",
    ];

    private static string Ours(Consumer consumer, string item, string[] arguments, Func<JsonElement, string> text)
    {
        using var json = JsonDocument.Parse(Dotnet.Run(consumer.Root, ["msbuild", .. arguments, $"-getItem:{item}"]));
        var files =
            from element in json.RootElement.GetProperty("Items").GetProperty(item).EnumerateArray()
            let path = text(element)
            where path.Contains(consumer.Packages, StringComparison.Ordinal) && path.EndsWith(".dll", StringComparison.Ordinal)
            select Path.GetFileName(path);
        return string.Join(' ', files.Order(StringComparer.Ordinal));
    }
}
