using DataGravity.Evaluation.Known;

namespace DataGravity.Core.Tests.Evaluation;

public class ModelFamilyTests
{
    [Fact]
    public void What_a_family_registers_is_found_by_its_type()
    {
        var registered = ModelFamily.All.SelectMany(family => family.Models.Names).Distinct().ToArray();
        Assert.Equal(KnownLibrary.Names.Order(), registered.Order());
        Assert.True(registered.Length > 2_000);
    }

    [Theory]
    [InlineData("Pulumi.Output`1", "Apply")]
    [InlineData("Pulumi.Output", "JsonSerialize")]
    [InlineData("System.Collections.Generic.List`1", "Add")]
    [InlineData("System.Span`1", "Slice")]
    [InlineData("System.Text.Json.JsonSerializer", "Serialize")]
    [InlineData("Newtonsoft.Json.JsonConvert", "SerializeObject")]
    [InlineData("System.String", "Join")]
    [InlineData("System.StringComparer", "Ordinal")]
    public void A_member_has_its_model(string type, string name) => Assert.NotNull(ModelFamily.Of(type).Models.Find(type, name));
}
