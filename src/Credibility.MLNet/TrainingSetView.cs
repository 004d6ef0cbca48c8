using Credibility.Training;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Credibility.MLNet;

/// <summary>
/// A training set as ML.NET reads data: columns <c>Label</c> (Boolean), <c>Weight</c> (Single, only of weighted sets) and
/// <c>Features</c> (a vector of Single). Nothing is copied but the row that a cursor stands on.
/// </summary>
internal sealed class TrainingSetView : IDataView
{
    public const string Label = "Label";
    public const string Weight = "Weight";
    public const string Features = "Features";

    private readonly TrainingSet _set;

    public TrainingSetView(TrainingSet set)
    {
        _set = set;
        var schema = new DataViewSchema.Builder();
        schema.AddColumn(Label, BooleanDataViewType.Instance);
        if (set.IsWeighted)
            schema.AddColumn(Weight, NumberDataViewType.Single);
        schema.AddColumn(Features, new VectorDataViewType(NumberDataViewType.Single, set.FeatureCount));
        Schema = schema.ToSchema();
    }

    public DataViewSchema Schema { get; }

    // The order of the rows decides the last bits of the sums, so they are never shuffled.
    public bool CanShuffle => false;

    public long? GetRowCount() => _set.RowCount;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        new Cursor(this, columnsNeeded);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private sealed class Cursor : DataViewRowCursor
    {
        private readonly TrainingSetView _view;
        private readonly bool[] _active;
        private int _row = -1;

        public Cursor(TrainingSetView view, IEnumerable<DataViewSchema.Column> columns)
        {
            _view = view;
            _active = new bool[view.Schema.Count];
            foreach (var column in columns)
                _active[column.Index] = true;
        }

        public override long Position => _row;

        public override long Batch => 0;

        public override DataViewSchema Schema => _view.Schema;

        public override bool IsColumnActive(DataViewSchema.Column column) => _active[column.Index];

        public override bool MoveNext()
        {
            if (_row < _view._set.RowCount)
                _row++;
            return _row < _view._set.RowCount;
        }

        public override ValueGetter<DataViewRowId> GetIdGetter() =>
            (ref DataViewRowId value) => value = new DataViewRowId((ulong)_row, 0);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            Delegate getter = column.Name switch
            {
                Label => (ValueGetter<bool>)((ref bool value) => value = _view._set.Labels[_row] > 0.5f),
                Weight => (ValueGetter<float>)((ref float value) => value = _view._set.Weights[_row]),
                _ => (ValueGetter<VBuffer<float>>)CopyRow,
            };
            return getter as ValueGetter<TValue>
                ?? throw new InvalidOperationException($"Column {column.Name} holds {column.Type}, not {typeof(TValue).Name}.");
        }

        private void CopyRow(ref VBuffer<float> value)
        {
            var editor = VBufferEditor.Create(ref value, _view._set.FeatureCount);
            _view._set.Row(_row).CopyTo(editor.Values);
            value = editor.Commit();
        }
    }
}
