using System.Collections.Immutable;
using Credibility.Models.Zip;

namespace Credibility.Models.Inputs;

/// <summary>Reads the transforms before the trees and lays out the scratch space in which they run.</summary>
internal sealed class InputBuilder
{
    private const int MaximumWidth = 1 << 20; // values of all columns together; keeps a small file from asking for much memory

    private readonly SchemaColumns _schema;
    private readonly Dictionary<string, Slot> _columns = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ModelInput>.Builder _inputs = ImmutableArray.CreateBuilder<ModelInput>();
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<InputStep> _steps = [];
    private readonly int _inputWidth;
    private int _width;

    /// <summary>Starts with the raw columns of single-precision numbers, in the order of the schema.</summary>
    /// <param name="schema">The columns that the model file says it takes.</param>
    /// <param name="wanted">Names of the raw columns that a row has; null for all.</param>
    private InputBuilder(SchemaColumns schema, HashSet<string>? wanted)
    {
        _schema = schema;
        foreach (var column in schema.Columns)
        {
            if (!column.IsSingle || column.Width == 0 || schema.Find(column.Name) != column || wanted?.Contains(column.Name) == false)
                continue;
            _inputs.Add(new ModelInput(column.Name, _width, column.Width));
            _columns[column.Name] = NewSlot(column.Width, schema.Entry);
        }
        _inputWidth = _width;
    }

    /// <summary>Reads the transforms; a first time to see which raw columns they use, then with rows of just these.</summary>
    public static InputTransforms Build(
        ModelArchive archive, SchemaColumns schema, List<(ModelKey Key, string Folder)> transforms, string featureColumn, int width)
    {
        var trial = new InputBuilder(schema, null);
        trial.AddAll(archive, transforms);
        trial.Column(featureColumn, schema.Entry);
        var builder = new InputBuilder(schema, trial._used);
        builder.AddAll(archive, transforms);
        var features = builder.Column(featureColumn, schema.Entry);
        if (features.Width != width)
            throw new InvalidDataException(
                $"{schema.Entry}: the transforms make '{featureColumn}' {features.Width} wide, the trees want {width}");
        return new InputTransforms(builder._inputs.ToImmutable(), builder._inputWidth, [.. builder._steps], builder._width, features);
    }

    private void AddAll(ModelArchive archive, List<(ModelKey Key, string Folder)> transforms)
    {
        foreach (var (key, folder) in transforms)
            Add(archive, key, folder);
    }

    private void Add(ModelArchive archive, ModelKey key, string folder)
    {
        var block = key.Block();
        switch (key.Loader)
        {
            case "ConcatTransform":
                key.Expect("CONCAT F", 0x00010003, 0x00010003);
                AddConcat(key, block);
                break;
            case "CopyTransform":
                key.Expect("COPYCOLT", 0x00010001);
                foreach (var (target, source) in Pairs(key, block))
                    _columns[target] = Column(source, key.Entry); // an alias: nothing is computed
                break;
            case "NAReplaceTransform":
                key.Expect("NAREP TF", 0x00100002, 0x00010002);
                AddReplace(key, block);
                break;
            default:
                key.Expect("NORMALZR", 0x00010002, 0x00010002);
                AddNormalizers(archive, key, folder, block);
                break;
        }
        block.End();
    }

    private void AddConcat(ModelKey key, BlockReader block)
    {
        var count = block.Count(12, "columns");
        for (var i = 0; i < count; i++)
        {
            var name = key.Name(block, "new column");
            var sources = new Slot[block.Count(8, "source columns")];
            var width = 0;
            for (var j = 0; j < sources.Length; j++)
            {
                sources[j] = Column(key.Name(block, "source column"), key.Entry);
                _ = key.Text(block, "alias");
                width += sources[j].Width;
            }
            var target = NewSlot(width, key.Entry);
            _steps.Add(new ConcatStep(sources, target));
            _columns[name] = target;
        }
    }

    private void AddReplace(ModelKey key, BlockReader block)
    {
        foreach (var (name, sourceName) in Pairs(key, block))
        {
            var source = Column(sourceName, key.Entry);
            var codec = block.Text("type of the replacement");
            block.Skip(block.Leb128("type of the replacement"), "type of the replacement");
            if (codec != "Single")
                throw block.Fault($"ReplaceMissingValues with a replacement of type {codec} for '{sourceName}' is not supported; one number is");
            var target = NewSlot(source.Width, key.Entry);
            _steps.Add(new ReplaceMissingStep(source, target, block.Single("replacement")));
            _columns[name] = target;
        }
    }

    private void AddNormalizers(ModelArchive archive, ModelKey key, string folder, BlockReader block)
    {
        var i = 0;
        foreach (var (name, sourceName) in Pairs(key, block))
        {
            const byte SingleKind = 9; // ML.NET's InternalDataKind.R4
            var source = Column(sourceName, key.Entry);
            var isVector = block.Byte("is a vector") != 0;
            if (block.Byte("item type") != SingleKind)
                throw block.Fault($"a normalizer of '{sourceName}' in another type than Single is not supported");
            if (isVector)
                _ = block.Int32s("dimensions");
            var target = NewSlot(source.Width, key.Entry);
            _steps.Add(ReadAffine(archive, $"{folder}/Normalizer_{i++:000}", source, target));
            _columns[name] = target;
        }
    }

    private static AffineStep ReadAffine(ModelArchive archive, string folder, Slot source, Slot target)
    {
        var key = ModelKey.Read(archive, folder);
        if (key.Loader != "AffineNormExec")
            throw new InvalidDataException($"{key.Entry}: the normalizer '{key.Loader}' (signature '{key.Signature}') is not supported; affine ones are");
        key.Expect("AFF NORM", 0x00010003, 0x00010003);
        var block = key.Block();
        int floatSize = block.Int32("size of a float"), width = block.Int32("width"), sparse = block.Int32("number of changed values");
        if (floatSize != sizeof(float) || width != source.Width)
            throw block.Fault($"floats of {floatSize} bytes and {width} values, the column has {source.Width} of 4 bytes");
        if (sparse != -1)
            throw block.Fault("a normalizer that changes only some values is not supported");
        var scale = block.Singles("scales");
        var offset = block.Singles("offsets");
        block.End();
        if (scale.Length != width || (offset.Length != 0 && offset.Length != width))
            throw block.Fault($"{scale.Length} scales and {offset.Length} offsets for {width} values");
        for (var i = 0; i < offset.Length; i++)
            if (scale[i] == 0)
                offset[i] = 0; // as ML.NET does: an infinite value must not become NaN here but where ML.NET makes it one
        if (scale.AsSpan().Contains(float.NaN) || offset.AsSpan().Contains(float.NaN))
            throw block.Fault("NaN among the scales or offsets");
        return new AffineStep(source, target, scale, offset.Length == 0 ? null : offset);
    }

    /// <summary>Reads the pairs of new and source column that many of ML.NET's transforms start with.</summary>
    private static (string Target, string Source)[] Pairs(ModelKey key, BlockReader block)
    {
        var pairs = new (string, string)[block.Count(8, "columns")];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = (key.Name(block, "new column"), key.Name(block, "source column"));
        return pairs;
    }

    private Slot Column(string name, string entry)
    {
        if (!_columns.TryGetValue(name, out var slot))
        {
            throw new InvalidDataException(_schema.Find(name) is { } column
                ? $"{entry}: the column '{name}' of type {column.Type} is not supported; numbers in single precision are"
                : $"{entry}: there is no column '{name}'");
        }
        foreach (var input in _inputs)
            if (input.Offset == slot.Offset)
                _used.Add(input.Name);
        return slot;
    }

    private Slot NewSlot(int width, string entry)
    {
        if (_width + (long)width > MaximumWidth)
            throw new InvalidDataException($"{entry}: the columns have more than {MaximumWidth} values together");
        var slot = new Slot(_width, width);
        _width += width;
        return slot;
    }
}
