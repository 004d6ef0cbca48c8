namespace Credibility.Training.Evaluation;

/// <summary>How scores become probabilities.</summary>
public enum CalibrationMethod
{
    /// <summary>As the trainer does: FastTree's slope of -2 x learning rate, unfitted.</summary>
    None,

    /// <summary>Two parameters, <see cref="PlattCalibration"/>; what a model file can hold.</summary>
    Platt,

    /// <summary>A rising step function, <see cref="IsotonicCalibrator"/>; for measuring only.</summary>
    Isotonic,
}
