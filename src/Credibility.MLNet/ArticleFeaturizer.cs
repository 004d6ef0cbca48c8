using Credibility.Features;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Credibility.MLNet;

/// <summary>
/// Turns text columns into the feature vector of this library inside an ML.NET pipeline of your own. Make it by
/// <see cref="ArticleTransformsCatalog.FeaturizeArticles"/>.
/// </summary>
/// <remarks>
/// <para>
/// It learns nothing: <see cref="Fit"/> only checks the columns. The output is a vector of
/// <see cref="FeatureList.Count"/> values of type <see cref="float"/> in the order of <see cref="FeatureList.Features"/>, with
/// their names as slot names. An article whose language no pack serves has NaN everywhere: FastTree leaves such a row out
/// of training, and its score means nothing.
/// </para>
/// <para>
/// A pipeline saved by <c>mlContext.Model.Save</c> holds the column names and the name of this code with the version of
/// the feature list, not the code. <c>mlContext.Model.Load</c> finds it by itself where the assembly
/// <c>Credibility.MLNet</c> is at hand, in this version or a later one of the same feature list; a later list is refused.
/// Slot names are not saved. ML.NET reads columns into objects by code that it emits at run time; this library emits none.
/// </para>
/// </remarks>
public sealed class ArticleFeaturizer : IEstimator<ITransformer>
{
    private readonly EstimatorChain<ITransformer> _steps;
    private readonly (string Role, string Column)[] _inputs;

    internal ArticleFeaturizer(
        TransformsCatalog catalog, string outputColumn, string textColumn, string? titleColumn, string? languageColumn, string? publisherColumn)
    {
        if (FeatureList.Count != ArticleVector.Length)
            throw new InvalidOperationException(
                $"Credibility.MLNet was built for {ArticleVector.Length} features, Credibility has {FeatureList.Count}: use packages of one version.");
        var steps = new EstimatorChain<ITransformer>()
            .Append<ITransformer>(catalog.CopyColumns(ArticleColumns.TextName, textColumn))
            .Append<ITransformer>(catalog.CustomMapping<ArticleDefaults.Source, ArticleDefaults>(ArticleDefaults.Factory.Map, ArticleVector.DefaultsContract));
        List<(string, string)> inputs = [("text", textColumn)];
        foreach (var (role, name, column) in new[]
        {
            ("title", ArticleColumns.TitleName, titleColumn),
            ("language", ArticleColumns.LanguageName, languageColumn),
            ("publisher", ArticleColumns.PublisherName, publisherColumn),
        })
        {
            if (string.IsNullOrEmpty(column))
                continue;
            inputs.Add((role, column));
            steps = steps.Append<ITransformer>(catalog.CopyColumns(name, column));
        }

        _inputs = [.. inputs];
        _steps = steps
            .Append<ITransformer>(catalog.CustomMapping<ArticleColumns, ArticleFeatures>(
                ArticleFeatures.Factory.Map, ArticleVector.Contract, outputSchemaDefinition: WithSlotNames()))
            .Append<ITransformer>(catalog.CopyColumns(outputColumn, ArticleFeatures.VectorName))
            .Append<ITransformer>(catalog.DropColumns(
                ArticleColumns.TextName, ArticleColumns.TitleName, ArticleColumns.LanguageName, ArticleColumns.PublisherName,
                ArticleFeatures.VectorName));
    }

    /// <summary>Checks the columns and hands back the transformer.</summary>
    /// <param name="input">Data with the columns that were named.</param>
    /// <exception cref="ArgumentException">A column is missing or holds no text.</exception>
    public ITransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        foreach (var (role, column) in _inputs)
            Check(role, column, input.Schema.GetColumnOrNull(column)?.Type is { } type ? type is TextDataViewType : null);
        return _steps.Fit(input);
    }

    /// <summary>The shape of the data behind this step: the columns before it and the vector of features.</summary>
    /// <exception cref="ArgumentException">A column is missing or holds no text.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        foreach (var (role, column) in _inputs)
        {
            bool? isText = null;
            foreach (var found in inputSchema)
                if (found.Name == column)
                    isText = found.ItemType is TextDataViewType && found.Kind == SchemaShape.Column.VectorKind.Scalar;
            Check(role, column, isText);
        }

        return _steps.GetOutputSchema(inputSchema);
    }

    private static void Check(string role, string column, bool? isText)
    {
        if (isText is null)
            throw new ArgumentException($"The data have no column '{column}', which was named for the {role} of an article.");
        if (isText is false)
            throw new ArgumentException($"Column '{column}', named for the {role} of an article, holds no text.");
    }

    private static SchemaDefinition WithSlotNames()
    {
        var definition = SchemaDefinition.Create(typeof(ArticleFeatures), SchemaDefinition.Direction.Write);
        var names = FeatureList.Features.Select(f => f.Name.AsMemory()).ToArray();
        definition[ArticleFeatures.VectorName].AddAnnotation(
            "SlotNames",
            new VBuffer<ReadOnlyMemory<char>>(names.Length, names),
            new VectorDataViewType(TextDataViewType.Instance, names.Length));
        return definition;
    }
}
