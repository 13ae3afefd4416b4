namespace DataGravity.Catalog;

/// <summary>The areas that clouds price transfer by.</summary>
internal enum Continent
{
    /// <summary>The United States, Canada, Mexico.</summary>
    NorthAmerica,
    SouthAmerica,

    /// <summary>Europe, with the United Kingdom and Switzerland.</summary>
    Europe,
    Asia,

    /// <summary>Australia and New Zealand.</summary>
    Oceania,
    MiddleEast,
    Africa,
}
