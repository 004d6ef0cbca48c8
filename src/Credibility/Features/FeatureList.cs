using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Credibility.Features;

/// <summary>
/// The features in the order of the vector. Order, names and meaning are fixed for a <see cref="Version"/>; a model
/// carries the <see cref="Hash"/> of the list that it was trained on and is refused with another.
/// </summary>
public static class FeatureList
{
    /// <summary>Version of the list; it grows whenever a feature is added, removed, moved or computed differently.</summary>
    public const int Version = 2;

    private static readonly FeatureGroup[] OrderedGroups = FeatureGroup.All();

    /// <summary>The features, in the order of the vector.</summary>
    public static ImmutableArray<FeatureDefinition> Features { get; } = ImmutableCollectionsMarshal.AsImmutableArray(All());

    /// <summary>Length of the vector.</summary>
    public static int Count => Features.Length;

    /// <summary>Names of the groups, in the order of the vector.</summary>
    public static ImmutableArray<string> Groups { get; } = ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(OrderedGroups, g => g.Name));

    /// <summary>Hash of version, names, groups and units: 64 lower-case hexadecimal digits (SHA-256).</summary>
    public static string Hash { get; } = ComputeHash();

    /// <summary>Index of a feature by name, or -1.</summary>
    public static int IndexOf(string name)
    {
        for (var i = 0; i < Features.Length; i++)
            if (Features[i].Name == name)
                return i;
        return -1;
    }

    /// <summary>The groups with their code.</summary>
    internal static ReadOnlySpan<FeatureGroup> Ordered => OrderedGroups;

    // Plain loops: queries over the groups cost several milliseconds before the first score.
    private static FeatureDefinition[] All()
    {
        var count = 0;
        foreach (var group in OrderedGroups)
            count += group.Definitions.Count;
        var all = new FeatureDefinition[count];
        var at = 0;
        foreach (var group in OrderedGroups)
            for (var i = 0; i < group.Definitions.Count; i++)
                all[at++] = group.Definitions[i];
        return all;
    }

    private static string ComputeHash()
    {
        var text = new StringBuilder().Append("version ").Append(Version).Append('\n');
        foreach (var f in Features)
            text.Append(f.Name).Append('\t').Append(f.Group).Append('\t').Append(f.Unit).Append('\n');
        return ManagedSha256.HexOf(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
