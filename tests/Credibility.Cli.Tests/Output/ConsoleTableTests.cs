using System.Text;
using Credibility.Cli.Output;

namespace Credibility.Cli.Tests.Output;

public sealed class ConsoleTableTests
{
    [Fact]
    public void Plain_AlignsColumnsWithoutWrapping()
    {
        var name = new string('x', 200);
        string[] lines = [$"Name{new string(' ', 199)}N", $"a{new string(' ', 201)}12", $"{name}   3"];
        Assert.Equal(string.Join('\n', lines) + "\n", Write(isTerminal: false, hasColour: true, name));
    }

    [Fact]
    public void Terminal_WithoutColour_HasBordersButNoColours()
    {
        var plain = Write(isTerminal: true, hasColour: false, "b");
        Assert.Contains("│ b", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001B[3", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_EscapesBars()
    {
        var table = new ConsoleTable("Name", "N").Numbers(1);
        table.Add("a|b", "1");
        var writer = new StringWriter { NewLine = "\n" };
        table.WriteMarkdown(writer);
        Assert.Equal("| Name | N |\n|---|---:|\n| a\\|b | 1 |\n", writer.ToString());
    }

    private static string Write(bool isTerminal, bool hasColour, string second)
    {
        using var output = new MemoryStream();
        var console = new CommandConsole(Stream.Null, output, TextWriter.Null) { IsTerminal = isTerminal, HasColour = hasColour };
        var table = new ConsoleTable("Name", "N").Numbers(1);
        table.Add(Tone.Good, "a", "12");
        table.Add(Tone.Bad, second, "3");
        table.WriteTo(console);
        console.Out.Flush();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
