namespace Credibility.Tests.Evidence;

public class StructureRecognitionTests
{
    private const string Id = "Gubernur meresmikan jembatan baru itu pada pagi hari. Warga menyambut dengan gembira.";
    private const string En = "The governor opened the new bridge in the morning. Residents welcomed it.";

    [Theory]
    [InlineData("id", "JAKARTA, KOMPAS.com - ", Id, "Dateline: JAKARTA, KOMPAS.com -")]
    [InlineData("id", "Kediri (ANTARA) - ", Id, "Dateline: Kediri (ANTARA) -")]
    [InlineData("id", "Serang, Banten (ANTARA News) - ", Id, "Dateline: Serang, Banten (ANTARA News) -")]
    [InlineData("id", "Jakarta, CNN Indonesia -- ", Id, "Dateline: Jakarta, CNN Indonesia --")]
    [InlineData("id", "REPUBLIKA.CO.ID, BANDUNG -- ", Id, "Dateline: REPUBLIKA.CO.ID, BANDUNG --")]
    [InlineData("id", "SURABAYA – ", Id, "Dateline: SURABAYA –")]
    [InlineData("id", "Merdeka.com - ", Id, "Brand: Merdeka.com -")]
    [InlineData("id", "Bandung, ", "Sebanyak lima rumah terendam banjir pada malam hari.", "Dateline: Bandung,")]
    [InlineData("id", "Jakarta: ", Id, "Dateline: Jakarta:")]
    [InlineData("id", "Jakarta, ", "Menteri Keuangan meninjau pasar itu pada pagi hari.", "Dateline: Jakarta,")]
    [InlineData("en", "WASHINGTON (AP) — ", En, "Dateline: WASHINGTON (AP) —")]
    [InlineData("en", "LONDON (Reuters) - ", En, "Dateline: LONDON (Reuters) -")]
    [InlineData("en", "DES MOINES, Iowa — ", En, "Dateline: DES MOINES, Iowa —")]
    [InlineData("en", "CAIRO, Feb. 3 (Xinhua) -- ", En, "Dateline: CAIRO, Feb. 3 (Xinhua) --")]
    [InlineData("en", "(CNN) - ", En, "Brand: (CNN) -")]
    [InlineData("en", "(CNN)", En, "Brand: (CNN)")]
    public void Recognise_Head_Marked(string language, string head, string body, string expected) =>
        Assert.Equal([expected], EvidenceOf.Structure(language, head + body));

    [Theory]
    [InlineData("id", "Jakarta, Bogor, dan Depok dilanda banjir pada malam hari kemarin.")]
    [InlineData("id", "Prabowo: Saya siap memimpin partai ini kembali.")]
    [InlineData("id", "Presiden Joko Widodo - yang baru tiba - meninjau pasar itu pada pagi hari.")]
    [InlineData("id", "Prabowo, Ketua Umum Gerindra, meninjau pasar itu pada pagi hari.")]
    [InlineData("en", "Donald Trump — the former president — spoke to a large crowd on Monday.")]
    [InlineData("en", "Obama, the former president, spoke to a large crowd on Monday.")]
    public void Recognise_NameBeforeDashOrComma_NoDateline(string language, string text) =>
        Assert.Empty(EvidenceOf.Structure(language, text));

    [Theory]
    [InlineData("The dam held for two days and nobody was hurt. Watch the video below:", "Watch the video below:")]
    [InlineData("The dam held for two days and nobody was hurt. Share if you agree!", "Share if you agree!")]
    [InlineData("Nobody was hurt when the old dam gave way on Monday. Let us know your thoughts. We read all of them.", "Let us know your thoughts. We read all of them.")]
    public void Recognise_PromptBehindText_PromptMarked(string line, string expected) =>
        Assert.Equal(["Boilerplate: " + expected], EvidenceOf.Structure("en", En + "\n\n" + line));

    [Theory]
    [InlineData("They will continue to share the road with the buses.")]
    [InlineData("The museum shows the video here and in two other rooms of the house.")]
    [InlineData("This bridge was first built by monks.")]
    public void Recognise_WordsOfPromptsInText_Nothing(string line) => Assert.Empty(EvidenceOf.Structure("en", En + "\n\n" + line));

    [Fact]
    public void Recognise_CaptionBeforeDateline_BothMarked() =>
        Assert.Equal(
            ["Boilerplate: FILE - In this May 3, 2015 file photo, a crowd waits.", "Dateline: WASHINGTON (AP) —"],
            EvidenceOf.Structure("en", "FILE - In this May 3, 2015 file photo, a crowd waits.\n\nWASHINGTON (AP) — " + En));

    [Fact]
    public void Recognise_HeadingRunsIntoText_HeadingMarked() =>
        Assert.Equal(["Boilerplate: Story highlights"], EvidenceOf.Structure("en", "Story highlights The old dam held for two days\n\n" + En));

    [Fact]
    public void Recognise_PublisherUnknownToRegistry_Brand() =>
        Assert.Equal(["Brand: Warta Rimba Raya –"], EvidenceOf.Structure("id", "Warta Rimba Raya – " + Id, "wartarimbaraya.co"));

    [Theory]
    [InlineData("id", "Sumber: Antara", "SourceLine")]
    [InlineData("id", "Redaktur: Sari Dewi", "Editor")]
    [InlineData("id", "Editor : Sari Dewi", "Editor")]
    [InlineData("id", "Penulis: Budi Santoso", "Byline")]
    [InlineData("id", "Oleh Budi Santoso", "Byline")]
    [InlineData("id", "Baca juga: Jembatan Lama Ditutup Mulai Senin", "Boilerplate")]
    [InlineData("id", "Foto: Dokumentasi Pemprov", "Boilerplate")]
    [InlineData("en", "Source: Associated Press", "SourceLine")]
    [InlineData("id", "Artikel ini telah tayang di Kompas.com dengan judul \"Jembatan Baru\"", "SourceLine")]
    [InlineData("en", "Editing by Jane Roe", "Editor")]
    [InlineData("en", "(Reporting by Jane Roe in London and John Doe in Paris; Editing by Ann Poe)", "Byline")]
    [InlineData("en", "By John Doe and Jane Roe", "Byline")]
    [InlineData("en", "CNN's Jane Roe contributed to this report.", "Byline")]
    [InlineData("en", "Information from AFP was used in this report.", "SourceLine")]
    [InlineData("en", "Sign up for our newsletter to get the latest news.", "Boilerplate")]
    [InlineData("en", "Copyright © 2019 Example Media. All rights reserved.", "Boilerplate")]
    [InlineData("en", "ADVERTISEMENT", "Boilerplate")]
    [InlineData("en", "—Jane Roe and John Doe also contributed to this article.", "Byline")]
    [InlineData("en", "Reprinted from Valley Watch with permission from Roe Press.", "SourceLine")]
    [InlineData("en", "This essay, Old Bridges, was originally published on Valley Watch.", "SourceLine")]
    [InlineData("en", "Update March 21, 11AM ET: The story has been updated to include a statement.", "Boilerplate")]
    [InlineData("en", "Correction (Dec. 19, 2019): The bridge is in the north.", "Boilerplate")]
    [InlineData("en", "For more reports on bridges and rivers, subscribe to the Valley Watch letters", "Boilerplate")]
    [InlineData("en", "Watch the whole clip below:", "Boilerplate")]
    [InlineData("en", "You can watch the parade below:", "Boilerplate")]
    [InlineData("en", "H/T Valley Watch", "SourceLine")]
    [InlineData("en", "Jane Roe contributed.", "Byline")]
    [InlineData("en", "Jane Roe, 35, is a columnist in Weston.", "Byline")]
    [InlineData("en", "Jane Roe (@janeroe) is director of studies at the Weston school.", "Byline")]
    [InlineData("en", "Jane Roe / Getty Images A crowd waits at the old bridge in the rain.", "Boilerplate")]
    [InlineData("en", "In this May 3, 2015 file photo, a crowd waits at the old bridge.", "Boilerplate")]
    [InlineData("en", "302 SHARES Share Tweet", "Boilerplate")]
    [InlineData("en", "The mayor speaks at the new bridge. Photo: Jane Roe, Associated Press", "Boilerplate")]
    [InlineData("en", "See:What the new bridge costs", "Boilerplate")]
    [InlineData("en", "https://example.com/pictures/bridge.png", "Boilerplate")]
    [InlineData("en", "By JANE ROE\n\nAssociated Press", "Byline")]
    [InlineData("en", "About the author Jane Roe of Springfield leads a group of anglers.", "Byline")]
    [InlineData("en", "This story is based on an interview that was on the radio.", "SourceLine")]
    [InlineData("id", "BUDI SANTOSO | SARI DEWI", "Byline")]
    [InlineData("id", "BUDI SANTOSO | ANTARA", "Byline")]
    [InlineData("id", "DAILY MAIL | FOX NEWS", "SourceLine")]
    [InlineData("id", "ANTARA", "SourceLine")]
    [InlineData("en", "Like this: Like Loading...", "Boilerplate")]
    [InlineData("en", "ANALYSIS/OPINION:", "Boilerplate")]
    [InlineData("en", "Published in", "Boilerplate")]
    [InlineData("id", "Bagikan Komentar 12", "Boilerplate")]
    [InlineData("en", "Follow Jane Roe on Twitter @janeroe.", "Boilerplate")]
    [InlineData("en", "Write to Jane Roe at jane.roe@example.com", "Boilerplate")]
    [InlineData("en", "Photo by Jane Roe on Unsplash", "Boilerplate")]
    [InlineData("en", "The mayor speaks at the new bridge. Jane Roe | AFP | Getty Images", "Boilerplate")]
    [InlineData("en", "This article is more than 3 years old", "Boilerplate")]
    [InlineData("en", "Staff writers Jane Roe, John Doe and Ann Poe contributed to this report.", "Byline")]
    [InlineData("en", "— With assistance by Jane Roe, and John Doe", "Byline")]
    [InlineData("en", "Jane Roe is a professor of law at Example College.", "Byline")]
    [InlineData("en", "Ann D. Poe is the author of a book about bridges.", "Byline")]
    [InlineData("en", "Via Mirror.co.uk", "SourceLine")]
    [InlineData("en", "This article was first published in The Guardian on May 4.", "SourceLine")]
    public void Recognise_Line_Marked(string language, string line, string kind) =>
        Assert.Equal([$"{kind}: {line}"], EvidenceOf.Structure(language, (language == "id" ? Id : En) + "\n\n" + line));

    [Theory]
    [InlineData("More of it came down than the engineers had told the town.")]
    [InlineData("The engineers had to focus more on the older bridge.")]
    [InlineData("Share of the old steel that was used again: one half.")]
    public void Recognise_ButtonWordsInASentence_Text(string line) =>
        Assert.Empty(EvidenceOf.Structure("en", En + "\n\n" + line));

    [Fact]
    public void Recognise_ClosingWordsInCapitals_NoSignature() =>
        Assert.Empty(EvidenceOf.Structure("id", Id + "\n\nJANGAN PANIK"));

    [Fact]
    public void Recognise_PersonOfTheArticleWithOffice_NoBiography() =>
        Assert.Empty(EvidenceOf.Structure("en", "Jane Roe opened the bridge. Residents welcomed it.\n\nJane Roe is a professor of law at Example College."));

    [Fact]
    public void Recognise_TitlesUnderRelatedPosts_OneMark() =>
        Assert.Equal(["Boilerplate: Related Posts\n\nOld Bridge To Close In May\n\nMayor Wins Second Term"],
            EvidenceOf.Structure("en", En + "\n\nRelated Posts\n\nOld Bridge To Close In May\n\nMayor Wins Second Term"));

    [Fact]
    public void Recognise_TitlesUnderAColonAmidTheText_OneMark() =>
        Assert.Equal(["Boilerplate: Related Links:\n\nOld bridge to close in May\n\nMayor wins second term"],
            EvidenceOf.Structure("en", En + "\n\nRelated Links:\n\nOld bridge to close in May\n\nMayor wins second term\n\nThe bridge is long."));

    [Fact]
    public void Recognise_RowsOfButtons_OneMarkBeforeTheDateline() =>
        Assert.Equal(["Boilerplate: Share this: Twitter\n\nFacebook\n\nEmail", "Dateline: New Delhi, July 13, 2020 –"],
            EvidenceOf.Structure("en", "Share this: Twitter\n\nFacebook\n\nEmail\n\nNew Delhi, July 13, 2020 – " + En));

    [Fact]
    public void Recognise_TwoLabelsOnALine_TwoMarks() =>
        Assert.Equal(["Byline: Penulis: Budi Santoso", "Editor: Editor: Sari Dewi"],
            EvidenceOf.Structure("id", Id + "\n\nPenulis: Budi Santoso Editor: Sari Dewi"));

    [Theory]
    [InlineData("(fai/dhn)", "Byline")]
    [InlineData("[mus]", "Byline")]
    [InlineData("(Antara)", "SourceLine")]
    [InlineData("[rmol]", "SourceLine")]
    public void Recognise_ClosingBracket_Marked(string code, string kind) =>
        Assert.Equal([$"{kind}: {code}"], EvidenceOf.Structure("id", Id + " " + code));

    [Fact]
    public void Recognise_AcronymInBracketsAtTheEnd_NoCode() =>
        Assert.Empty(EvidenceOf.Structure("id", "Acara itu dihadiri oleh pengurus Partai Keadilan Sejahtera (PKS)"));

    [Fact]
    public void Recognise_RelatedLinkInBrackets_Boilerplate() =>
        Assert.Equal(["Boilerplate: (baca: Jembatan Lama Ditutup)"],
            EvidenceOf.Structure("id", "Jalan itu macet. (baca: Jembatan Lama Ditutup) Polisi mengatur lalu lintas."));

    [Fact]
    public void Recognise_PromptOfSeveralLines_OneMark()
    {
        const string Prompt = "Ingin Langganan Artikel?\nDaftarkan emailmu di sini.\nAnda dapat berhenti kapan saja.";
        Assert.Equal(["SourceLine: Sumber: Antara", "Boilerplate: " + Prompt], EvidenceOf.Structure("id", Id + "\n\nSumber: Antara\n\n" + Prompt));
    }

    [Fact]
    public void Recognise_CaptionWithCredit_Boilerplate()
    {
        const string Caption = "Residents cross the new bridge on Monday. (John Doe/The Example News via AP)";
        Assert.Equal(["Boilerplate: " + Caption, "Dateline: DENVER (AP) —"], EvidenceOf.Structure("en", Caption + "\n\nDENVER (AP) — " + En));
    }

    [Fact]
    public void Recognise_LabelAboveItsValue_OneMark() =>
        Assert.Equal(["SourceLine: Sumber:\nhttps://www.reuters.com/x\nhttps://www.bbc.com/y"],
            EvidenceOf.Structure("id", Id + "\n\nSumber:\nhttps://www.reuters.com/x\nhttps://www.bbc.com/y"));

    [Fact]
    public void Recognise_BrandGluedToItsDash_Brand() =>
        Assert.Equal(["Brand: Suara.com-"], EvidenceOf.Structure("id", "Suara.com-" + Id, "suara.com"));

    [Fact]
    public void Recognise_EmbeddedPost_Boilerplate()
    {
        const string Post = "Banjir di mana-mana pic.twitter.com/abcdef\n— Budi (@budi) November 10, 2017";
        Assert.Equal(["Boilerplate: " + Post], EvidenceOf.Structure("id", Id + "\n\n" + Post + "\n\n" + Id));
    }

    [Fact]
    public void Recognise_PhotographerAndAgencyAtTheEnd_Caption()
    {
        const string Caption = "Residents cross the new bridge on Monday. Jane Roe/AFP via Getty Images";
        Assert.Equal(["Boilerplate: " + Caption], EvidenceOf.Structure("en", En + "\n\n" + Caption + "\n\n" + En));
    }

    [Fact]
    public void Recognise_HeadlineAgainAtTheTop_Unmarked() =>
        Assert.Empty(EvidenceOf.Structure("id", "Jembatan Baru Diresmikan Gubernur\n\n" + Id, title: "Jembatan Baru Diresmikan Gubernur"));
}
