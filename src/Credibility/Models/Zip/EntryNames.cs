namespace Credibility.Models.Zip;

/// <summary>Names of the entries that this library adds to ML.NET's zip; ML.NET ignores them.</summary>
internal static class EntryNames
{
    /// <summary>What the model says about itself, JSON.</summary>
    public const string Metadata = "Credibility/metadata.json";

    /// <summary>Weights of words and word pairs, see <see cref="Features.Register.RegisterModel"/>.</summary>
    public const string Register = "Credibility/register.txt";

    /// <summary>Training rows in each leaf, see <see cref="RegressionTree.LeafCover"/>.</summary>
    public const string Covers = "Credibility/covers.bin";
}
