namespace Credibility.Models.Zip;

/// <summary>
/// Our entry with the number of training rows in each leaf, for which ML.NET's format has no place: version, number of
/// trees, and for each tree an array of doubles with its length, which is 0 where the covers are unknown.
/// </summary>
internal static class CoverEntry
{
    private const int Version = 1;

    /// <summary>The entry's bytes, or null when no tree knows its covers.</summary>
    public static byte[]? Write(TreeEnsemble ensemble)
    {
        var any = false;
        var block = new BlockWriter();
        block.Int32(Version);
        block.Int32(ensemble.Trees.Length);
        foreach (var tree in ensemble.Trees)
        {
            block.Array(tree.LeafCover);
            any |= tree.LeafCover is not null;
        }
        return any ? block.Written.ToArray() : null;
    }

    /// <summary>The covers of the trees in file order, or null when the file has no such entry.</summary>
    public static double[]?[]? Read(ModelArchive archive)
    {
        if (!archive.Contains(EntryNames.Covers))
            return null;
        using var all = archive.Open(EntryNames.Covers);
        all.ToEnd();
        var block = new BlockReader(EntryNames.Covers, all.Buffer, 0, all.Count);
        var version = block.Int32("version");
        if (version != Version)
            throw block.Fault($"version {version} is not supported");
        var covers = new double[]?[block.Count(4, "trees")];
        for (var i = 0; i < covers.Length; i++)
        {
            var cover = block.Doubles("covers of a tree");
            foreach (var rows in cover)
                if (!(rows >= 0) || double.IsInfinity(rows))
                    throw block.Fault($"tree {i} has a leaf with {rows} rows");
            covers[i] = cover.Length == 0 ? null : cover;
        }
        block.End();
        return covers;
    }
}
