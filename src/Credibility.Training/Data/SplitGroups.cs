namespace Credibility.Training.Data;

/// <summary>The groups that splits keep whole: those of the files, joined where near-duplicates tie them together.</summary>
internal static class SplitGroups
{
    /// <summary>Group name of each row after joining (the name of the group that comes first), and the number of groups that were joined to another.</summary>
    public static (string[] Groups, int Joined) Join(IReadOnlyList<string> groups, IReadOnlyList<int> clusters)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new List<string>();
        var own = new int[groups.Count];
        for (var i = 0; i < groups.Count; i++)
        {
            // A row without a group is one of its own, under a name that no file can give.
            var name = groups[i].Length > 0 ? groups[i] : $"\0{i}";
            if (!index.TryGetValue(name, out own[i]))
            {
                index.Add(name, own[i] = names.Count);
                names.Add(name);
            }
        }

        var sets = new DisjointSets(names.Count);
        for (var i = 0; i < groups.Count; i++)
            if (clusters[i] != i)
                sets.Join(own[clusters[i]], own[i]);
        var joined = Enumerable.Range(0, names.Count).Count(g => sets.Find(g) != g);
        return ([.. own.Select(g => names[sets.Find(g)])], joined);
    }
}
