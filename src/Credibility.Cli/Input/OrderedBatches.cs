using Credibility.Articles;

namespace Credibility.Cli.Input;

/// <summary>Works on articles with all processors and hands the results on in the order of the input.</summary>
internal static class OrderedBatches
{
    // Enough for all processors of usual machines, and few enough to hold in memory.
    private const int BatchSize = 256;

    /// <summary>
    /// The result of each article, in order. An article whose work fails is told through the input and left out; the
    /// others are done.
    /// </summary>
    /// <param name="input">Articles; those of a stream are worked on one by one.</param>
    /// <param name="work">Work on one article; called on several threads.</param>
    /// <param name="batchDone">Called after the results of a batch were handed on.</param>
    public static IEnumerable<(Article Article, T Result)> Run<T>(ArticleInput input, Func<Article, T> work, Action? batchDone = null)
    {
        foreach (var batch in input.Read().Chunk(input.IsStream ? 1 : BatchSize))
        {
            var results = new T[batch.Length];
            var errors = new Exception?[batch.Length];
            if (batch.Length == 1)
                Work(0);
            else
                InParallel(batch.Length, Work);
            for (var i = 0; i < batch.Length; i++)
            {
                if (errors[i] is { } error)
                    input.Fault($"{batch[i].Id}: this article could not be worked on: {error.GetType().Name}: {error.Message}");
                else
                    yield return (batch[i], results[i]);
            }

            batchDone?.Invoke();

            void Work(int i)
            {
                try
                {
                    results[i] = work(batch[i]);
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    // One article must not take the others with it; it is named, and the exit code says so.
                    errors[i] = e;
                }
            }
        }
    }

    // By itself, so that a single article does not load what runs things in parallel.
    private static void InParallel(int count, Action<int> work) => Parallel.For(0, count, work);
}
