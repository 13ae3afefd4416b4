using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;

namespace DataGravity.Tool.Map;

/// <summary>Writes the map as one HTML file. The template escapes every text that does not say otherwise.</summary>
internal static class MapPage
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly Lazy<IFluidTemplate> s_template = new(() =>
        new FluidParser(new FluidParserOptions { AllowFunctions = true }).Parse(PageAsset.Join("macros.liquid", "page.liquid"))
    );

    private static readonly TemplateOptions s_options = new()
    {
        // Liquid takes an empty text for true.
        ValueConverters = { value => value is "" ? NilValue.Instance : null },
        MemberAccessStrategy = new UnsafeMemberAccessStrategy { MemberNameStrategy = MemberNameStrategies.CamelCase },
    };

    public static string Write(MapDocument map, SourceLinks links) =>
        s_template.Value.Render(new TemplateContext(PageBuilder.Arrange(map, links), s_options), s_encoder);
}
