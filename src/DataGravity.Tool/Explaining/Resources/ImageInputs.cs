namespace DataGravity.Tool.Explaining;

/// <summary>Tells apart the images that inputs name: those of containers are pulled from a registry, those of machines are not.</summary>
internal static class ImageInputs
{
    private static readonly string[] s_ofContainers =
    [
        "Uri",
        "trainingImage",
        "containerImage",
        "imageIdentifier",
        "repository",
        "linuxFxVersion",
    ];

    // The image of a disk is also called just an image.
    private static readonly string[] s_disks = ["initializeParams", "storageProfileOsDisk"];

    public static bool IsOfContainer(string path)
    {
        var steps = path.Split('.');
        return s_ofContainers.Any(end => path.EndsWith(end, StringComparison.Ordinal))
            || steps[^1] == "image" && !(steps.Length > 1 && s_disks.Contains(steps[^2]));
    }
}
