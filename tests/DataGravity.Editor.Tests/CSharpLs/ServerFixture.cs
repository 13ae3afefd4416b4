using DataGravity.Testing;
using DataGravity.Testing.Servers;

namespace DataGravity.Editor.Tests.CSharpLs;

/// <summary>
/// The server, with a consumer of the package open. A model is away from its artifacts, and the file of settings has a wrong name.
/// </summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private readonly PackedPackage _package = new();

    /// <summary>The consumer.</summary>
    public Consumer Consumer { get; private set; } = null!;

    /// <summary>The server.</summary>
    public LanguageServer Server { get; private set; } = null!;

    /// <summary>The program, as the editor has it.</summary>
    public OpenFile Program { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Consumer = FarModel
            .WriteTo(new Consumer(_package, "far"), "far")
            .Write("DataGravity.yml", "fence: []\n")
            .Restore(Consumer.References(typeof(Pulumi.Stack), typeof(Pulumi.Aws.Provider)));
        Server = await LanguageServer.StartAsync(Consumer.Root);
        Program = await Server.OpenAsync(Consumer.ProgramFile);
        // The server reads files when they are asked for: from here on it has read them.
        await Program.SquigglesAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        _package.Dispose();
    }
}
