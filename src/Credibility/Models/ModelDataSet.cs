namespace Credibility.Models;

/// <summary>A data set that a model was trained on.</summary>
/// <param name="Name">Name or file name.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, lower-case hexadecimal; empty when unknown.</param>
/// <param name="Licence">Licence as an SPDX identifier or in words; empty when unknown.</param>
/// <param name="Rows">Number of articles used.</param>
public sealed record ModelDataSet(string Name, string Sha256 = "", string Licence = "", long Rows = 0);
