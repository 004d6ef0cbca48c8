namespace Credibility.Training.Reports;

/// <summary>How much a column matters to a model, measured three ways.</summary>
/// <param name="Column">Name of the feature, or <c>register</c>.</param>
/// <param name="Gain">Share of the summed gain of all splits, 0 to 1: what it did in training.</param>
/// <param name="Permutation">AUC lost when its values are dealt out anew among the articles: what the model would miss here.</param>
/// <param name="MeanContribution">Mean absolute contribution in log-odds (mean |SHAP|): how much it moves scores here.</param>
/// <param name="Direction">Correlation of value and contribution, -1 to 1: positive when larger values raise the score; NaN when either does not vary.</param>
public readonly record struct FeatureImportance(string Column, double Gain, double Permutation, double MeanContribution, double Direction);
