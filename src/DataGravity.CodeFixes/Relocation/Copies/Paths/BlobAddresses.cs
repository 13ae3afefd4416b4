using System.Text.RegularExpressions;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Relocation.Copies.Readers;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Copies.Paths;

/// <summary>
/// Rewrites addresses of an Azure container, <c>https://{account.Name}.blob.core.windows.net/{container.Name}/…</c>, to those of an S3
/// bucket.
/// </summary>
/// <param name="account">The variable that holds the account.</param>
/// <param name="container">The variable that holds its container.</param>
/// <param name="containerName">The container's own name; null if Pulumi generates it.</param>
internal sealed class BlobAddresses(ISymbol account, ISymbol container, string? containerName)
{
    private const string Start = "https://";
    private const string Host = ".blob.core.windows.net/";
    private const string Name = nameof(Name);

    // Azure's tools, and keys in addresses. S3 has no counterpart.
    private static readonly Regex s_other = new(@"\b(?:azcopy|az storage|blobfuse2?)\b|\?", RegexOptions.CultureInvariant);

    /// <summary>The changes to a reader's inputs; null if the account is named in another way.</summary>
    public IReadOnlyList<TextChange>? Changes(ResourceCall reader, ExpressionSyntax inputs, string copy)
    {
        var changes = new List<TextChange>();
        foreach (var reference in StoreReferences.ToVariable(account, reader, inputs))
        {
            if (
                reference.Parent
                    is not MemberAccessExpressionSyntax
                    {
                        Name.Identifier.ValueText: Name,
                        Parent: InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole
                    } access
                || hole.Parent is not InterpolatedStringExpressionSyntax text
                || s_other.IsMatch(text.Contents.ToString())
                || AddressAround(text.Contents, text.Contents.IndexOf(hole), reader) is not var (before, end)
            )
            {
                return null;
            }
            changes.Add(new TextChange(before, "s3://"));
            changes.Add(new TextChange(access.Span, $"{copy}.BucketName"));
            changes.Add(new TextChange(TextSpan.FromBounds(hole.Span.End, end), ""));
        }
        return changes;
    }

    /// <summary>The text before the account in its address, and the end of the container.</summary>
    private (TextSpan Before, int End)? AddressAround(SyntaxList<InterpolatedStringContentSyntax> contents, int hole, ResourceCall reader)
    {
        if (
            hole == 0
            || hole + 1 == contents.Count
            || contents[hole - 1] is not InterpolatedStringTextSyntax { TextToken: var before }
            || !before.Text.EndsWith(Start, StringComparison.Ordinal)
            || contents[hole + 1] is not InterpolatedStringTextSyntax { TextToken: var host }
            || !host.Text.StartsWith(Host, StringComparison.Ordinal)
        )
        {
            return null;
        }
        var scheme = TextSpan.FromBounds(before.Span.End - Start.Length, before.Span.End);
        var rest = host.Text.Substring(Host.Length);
        if (rest.Length == 0)
        {
            return
                hole + 2 < contents.Count
                && contents[hole + 2] is InterpolationSyntax { Expression: MemberAccessExpressionSyntax member } named
                && member is { Name.Identifier.ValueText: Name, Expression: IdentifierNameSyntax name }
                && SymbolEqualityComparer.Default.Equals(reader.Model.GetSymbolInfo(name).Symbol, container)
                ? (scheme, named.Span.End)
                : null;
        }

        return containerName is { Length: > 0 } own && (rest == own || rest.StartsWith(own + "/", StringComparison.Ordinal))
            ? (scheme, host.SpanStart + Host.Length + own.Length)
            : null;
    }
}
