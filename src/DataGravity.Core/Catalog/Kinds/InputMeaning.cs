namespace DataGravity.Catalog;

/// <summary>What a clause tells of the inputs it lists. <see cref="ResourceKind"/> has a property of the same name for each.</summary>
internal enum InputMeaning
{
    Primary,
    LivesWith,
    BackedBy,
    AlsoIn,
    PairedBy,
    DataPaths,
    RefusedWith,
    Images,
    Machines,
    Accelerators,
    ActsAs,
    Runs,
    WorksThrough,
    RunsOn,
    Sizes,
    StoppedBy,
    Serves,
    NamedBy,
    Grants,
    GrantedTo,
    GrantedRoles,
    CopiesFrom,
    CopiesTo,
    CopiesUnless,
    CopiesToRegions,
    CopiesNamed,
    SharesThrough,
}
