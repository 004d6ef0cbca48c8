using Credibility.Languages;

// Usage: PackCompiler PACKS-FOLDER OUTLETS-FILE OUTPUT-FOLDER
// Writes <tag>.lexicon for every sub-folder, and detector.lexicon. A bad line fails the build with its file and line.
if (args.Length != 3)
{
    Console.Error.WriteLine("usage: PackCompiler PACKS-FOLDER OUTLETS-FILE OUTPUT-FOLDER");
    return 2;
}

try
{
    var outlets = OutletRegistry.Parse(args[1], File.ReadAllText(args[1]));
    Directory.CreateDirectory(args[2]);
    var packs = LanguagePacks.Load(args[0], outlets);
    foreach (var tag in packs.Tags)
        Write(tag, packs.Find(tag)!.Lexicon);
    Write("detector", packs.Detector.Lexicon);
    return 0;
}
catch (InvalidDataException e)
{
    // "id/titles.txt:12: what" in the form that build tools show: "file(line): error CODE: what".
    var parts = e.Message.Split(':', 3);
    var isLine = parts.Length == 3 && int.TryParse(parts[1], out _);
    Console.Error.WriteLine(isLine ? $"{parts[0]}({parts[1]}): error PACK: {parts[2].Trim()}" : $"error PACK: {e.Message}");
    return 1;
}

void Write(string name, Lexicon lexicon)
{
    using var stream = File.Create(Path.Combine(args[2], name + ".lexicon"));
    LexiconImage.Write(stream, lexicon);
}
