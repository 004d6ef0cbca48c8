using Credibility.Training.Data;

namespace Credibility.Training.Guards;

/// <summary>
/// Something about an article that is not its reliability but may give its class away, as a handful of numbers.
/// </summary>
/// <param name="Name">Name: glyphs, length, outlet name, layout, title case, data set.</param>
/// <param name="Meaning">What it measures, for the message.</param>
/// <param name="Measure">The numbers of one article.</param>
internal sealed record LeakSignal(string Name, string Meaning, Func<LabelledArticle, float[]> Measure);
