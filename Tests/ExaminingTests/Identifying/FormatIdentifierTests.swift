import Examining
import Testing
import Vocabulary

@Suite("The format by its content")
struct FormatIdentifierTests {
  struct Sample: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let format: FileFormat
    let puid: String?

    init(_ name: String, _ bytes: [UInt8], _ format: FileFormat, _ puid: String? = nil) {
      self.name = name
      self.bytes = bytes
      self.format = format
      self.puid = puid
    }

    init(_ name: String, _ text: String, _ format: FileFormat, _ puid: String? = nil) {
      self.init(name, Array(text.utf8), format, puid)
    }

    var testDescription: String { name }
  }

  @Test("Each format is named, with PRONOM's identifier where its bytes tell it", arguments: accepted + pictures)
  func namesPictures(_ sample: Sample) {
    check(sample)
  }

  @Test("Office documents, archives, texts and programs are named", arguments: office + archives + texts + others)
  func namesWhatIsRefused(_ sample: Sample) {
    check(sample)
  }

  @Test("What only looks like a format is not taken for it", arguments: nearMisses)
  func refusesNearMisses(_ sample: Sample) {
    check(sample)
  }

  private func check(_ sample: Sample) {
    let examination = FormatIdentifier().identify(sample.bytes.span)
    #expect(examination.format == sample.format)
    #expect(examination.puid == sample.puid)
    #expect(examination.otherFormat == nil)
  }

  static let accepted: [Sample] = [
    Sample("PDF 1.4", BuiltDocument.pdf(), .pdf, "fmt/18"),
    Sample("PDF 1.7", BuiltDocument.pdf(version: "1.7"), .pdf, "fmt/276"),
    Sample("PDF 2.0", BuiltDocument.pdf(version: "2.0"), .pdf, "fmt/1129"),
    Sample("PDF of no known version", BuiltDocument.pdf(version: "1.9"), .pdf),
    Sample("PDF header alone", "%PDF-1.", .pdf),
    Sample("PDF behind a line feed", BuiltDocument.pdf(before: "\n"), .pdf, "fmt/18"),
    Sample("PDF behind a printer's job", BuiltDocument.pdf(before: "\u{1B}%-12345X@PJL\r\n"), .pdf, "fmt/18"),
    Sample("PDF behind a line of PostScript", BuiltDocument.pdf(before: "%!PS-Adobe-3.0\n"), .pdf, "fmt/18"),
    Sample("PDF behind a server's warning", BuiltDocument.pdf(before: "<br /><b>Warning</b>"), .pdf, "fmt/18"),
    Sample(
      "PDF behind a long mail header",
      BuiltDocument.pdf(before: String(repeating: "X-Header: value\r\n", count: 100)), .pdf, "fmt/18"),
    Sample("PDF with a mangled header", "%PDF1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF", .pdf),
    Sample("PDF without a header", "% none\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Root 1 0 R>>", .pdf),
    Sample("JFIF 1.00", BuiltDocument.jpeg(BuiltDocument.jfif(minorVersion: 0)), .jpeg, "fmt/42"),
    Sample("JFIF 1.01", BuiltDocument.jpeg(), .jpeg, "fmt/43"),
    Sample("JFIF 1.02", BuiltDocument.jpeg(BuiltDocument.jfif(minorVersion: 2)), .jpeg, "fmt/44"),
    Sample("Exif 2.2", BuiltDocument.jpeg(exif(version: "0220")), .jpeg, "x-fmt/391"),
    Sample("Exif 2.21", BuiltDocument.jpeg(exif(version: "0221")), .jpeg, "fmt/645"),
    Sample("Exif 2.31", BuiltDocument.jpeg(exif(version: "0231")), .jpeg, "fmt/1507"),
    Sample("JPEG without an application segment", BuiltDocument.jpeg([]), .jpeg, "fmt/41"),
    Sample("JPEG with a damaged first marker", damagedJPEG, .jpeg),
    Sample("PNG 1.0", BuiltDocument.png(), .png, "fmt/11"),
    Sample("PNG 1.1", BuiltDocument.png([("sRGB", [0])]), .png, "fmt/12"),
    Sample("PNG 1.2", BuiltDocument.png([("sRGB", [0]), ("iTXt", [0])]), .png, "fmt/13"),
    Sample("APNG", BuiltDocument.png([("acTL", [0, 0, 0, 1, 0, 0, 0, 0])]), .png, "fmt/935"),
    Sample("PNG that is cut off", Array(BuiltDocument.png().prefix(20)), .png)
  ]

  static let pictures: [Sample] = [
    Sample("TIFF, little-endian", [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0], .tiff, "fmt/353"),
    Sample("TIFF, big-endian", [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8], .tiff, "fmt/353"),
    Sample("BigTIFF", [0x49, 0x49, 0x2B, 0, 8, 0, 0, 0], .tiff, "fmt/1917"),
    Sample("BMP 3", bitmap(headerSize: 40), .bmp, "fmt/116"),
    Sample("BMP 5", bitmap(headerSize: 124), .bmp, "fmt/119"),
    Sample("GIF", "GIF89a\u{1}\u{0}\u{1}\u{0}", .gif, "fmt/4"),
    Sample("WebP", "RIFF\u{1}\u{0}\u{0}\u{0}WEBPVP8L", .webp, "fmt/567"),
    Sample("HEIC", BuiltDocument.isoMedia("heic", "mif1"), .heic, "fmt/1101"),
    Sample("HEIF without its coding in the first brand", BuiltDocument.isoMedia("mif1", "heic"), .heic, "fmt/1101"),
    Sample("AVIF", BuiltDocument.isoMedia("avif", "mif1"), .avif),
    Sample("AVIF by a compatible brand", BuiltDocument.isoMedia("mif1", "miaf", "avif"), .avif),
    Sample("JP2", jp2, .jp2, "x-fmt/392"),
    Sample("JPEG 2000 codestream", [0xFF, 0x4F, 0xFF, 0x51, 0, 47], .jp2, "fmt/1794"),
    Sample("JBIG2", [0x97, 0x4A, 0x42, 0x32, 0x0D, 0x0A, 0x1A, 0x0A, 1], .jbig2),
    Sample("SVG", "<svg xmlns='http://www.w3.org/2000/svg' version='1.1'/>", .svg, "fmt/92"),
    Sample(
      "SVG behind a mark, a comment and a document type",
      "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- <html> -->\n<!DOCTYPE svg [<!ENTITY a \"b\">]>\n<s:svg/>", .svg),
    Sample("ICO", [0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, 1, 0, 0, 0, 22, 0, 0, 0, 1], .ico, "x-fmt/418"),
    Sample("PSD", "8BPS\u{0}\u{1}\u{0}\u{0}", .psd, "x-fmt/92")
  ]

  static let office: [Sample] = [
    Sample(
      "Word 97",
      BuiltDocument.ole([
        ("WordDocument", BuiltDocument.wordStream()), ("\u{1}CompObj", Array("Word.Document.8\u{0}".utf8))
      ]), .doc, "fmt/40"),
    Sample("Word without a program's name", BuiltDocument.ole([("WordDocument", [])]), .doc, "fmt/609"),
    Sample("Excel 97", BuiltDocument.ole([("Workbook", BuiltDocument.excelStream())]), .xls, "fmt/61"),
    Sample("PowerPoint 4", BuiltDocument.ole([("PP40", [])]), .ppt, "x-fmt/88"),
    Sample("PowerPoint 97", BuiltDocument.ole([("PowerPoint Document", [])]), .ppt, "fmt/126"),
    Sample("Outlook message", BuiltDocument.ole([("__properties_version1.0", [])]), .msg, "x-fmt/430"),
    Sample("Another compound file", BuiltDocument.ole([("Contents", [])]), .ole, "fmt/111"),
    Sample("Word without a directory", cutOffWord, .doc, "fmt/609"),
    Sample("DOCX", openXML("word/document.xml"), .docx, "fmt/189"),
    Sample("XLSX", openXML("xl/workbook.xml"), .xlsx, "fmt/189"),
    Sample("PPTX", openXML("ppt/presentation.xml"), .pptx, "fmt/189"),
    Sample(
      "DOCX whose list of types is not packed",
      BuiltDocument.zip([
        BuiltDocument.ZIPEntry(
          name: "[Content_Types].xml",
          content: Array(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml".utf8))
      ]), .docx, "fmt/412"),
    Sample("XPS", openXML("FixedDocSeq.fdseq", "Documents/1/Pages/1.fpage"), .xps, "fmt/657"),
    Sample("ODT", openDocument("application/vnd.oasis.opendocument.text"), .odt),
    Sample("ODS", openDocument("application/vnd.oasis.opendocument.spreadsheet"), .ods),
    Sample("ODP", openDocument("application/vnd.oasis.opendocument.presentation"), .odp),
    Sample("EPUB", openDocument("application/epub+zip"), .epub, "fmt/483")
  ]

  static let archives: [Sample] = [
    Sample("ZIP", BuiltDocument.zip([BuiltDocument.ZIPEntry(name: "rib.pdf")]), .zip, "x-fmt/263"),
    Sample("ZIP of nothing", BuiltDocument.zip([]), .zip, "x-fmt/263"),
    Sample("ZIP that is cut off", Array(openXML("word/document.xml").prefix(80)), .zip),
    Sample("ZIP behind a program", BuiltDocument.zip([.init(name: "a")], after: [0, 1, 2, 3]), .zip, "x-fmt/263"),
    Sample(
      "ZIP that holds a DOCX",
      BuiltDocument.zip([.init(name: "lettre.docx", content: openXML("word/document.xml"))]), .zip, "x-fmt/263"),
    Sample(
      "ZIP that holds a PDF", BuiltDocument.zip([.init(name: "a.pdf", content: BuiltDocument.pdf())]), .zip, "x-fmt/263"
    ),
    Sample("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], .sevenZip, "fmt/484"),
    Sample("RAR 5", Array("Rar!\u{1A}\u{7}\u{1}\u{0}".utf8), .rar, "fmt/613"),
    Sample("RAR 4", Array("Rar!\u{1A}\u{7}\u{0}".utf8), .rar),
    Sample("gzip", [0x1F, 0x8B, 8, 0], .gzip, "x-fmt/266"),
    Sample("bzip2", Array("BZh91AY&SY".utf8), .bzip2, "x-fmt/268"),
    Sample("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 4], .xz, "fmt/1098"),
    Sample("tar", BuiltDocument.tar(name: "rib.pdf"), .tar, "x-fmt/265")
  ]

  static let texts: [Sample] = [
    Sample("RTF", "{\\rtf1\\ansi Bonjour}", .rtf),
    Sample("HTML 5", "<!DOCTYPE html><html><body>Bonjour</body></html>", .html, "fmt/471"),
    Sample(
      "HTML 4.01", "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\"><HTML></HTML>", .html, "fmt/100"),
    Sample("HTML without a document type", "<p>Bonjour</p>", .html, "fmt/96"),
    Sample("XHTML", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>", .html, "fmt/96"),
    Sample("XML 1.0", "<?xml version=\"1.0\"?><facture/>", .xml, "fmt/101"),
    Sample("XML in UTF-16", BuiltDocument.utf16("<?xml version='1.0'?><facture/>"), .xml, "fmt/101"),
    Sample("XML without a declaration", "<facture>12</facture>\n", .xml),
    Sample(
      "Mail",
      "MIME-Version: 1.0\r\nFrom: a@b.fr\r\nTo: c@d.fr\r\nDate: Mon\r\nContent-Type: text/plain\r\n\r\nBonjour",
      .eml, "fmt/950"),
    Sample("Mailbox", "From a@b.fr Mon\nReceived: by c\nFrom: a@b.fr\n\nBonjour", .eml, "fmt/720"),
    Sample("PostScript", "%!PS-Adobe-3.0\n%%EOF", .postScript, "x-fmt/408"),
    Sample("Text in UTF-8", "Écrit à la main.\n", .text, "x-fmt/111"),
    Sample("Text in Latin-1", Array("Re".utf8) + [0xE7] + Array("u le 3 mars\r\n".utf8), .text, "x-fmt/111"),
    Sample("Text in UTF-16", BuiltDocument.utf16("Reçu le 3 mars"), .text, "x-fmt/16"),
    Sample(
      "Text in UTF-16, big-endian, unmarked", BuiltDocument.utf16("Bonjour", bigEndian: true, marked: false),
      .text, "x-fmt/16")
  ]

  static let others: [Sample] = [
    Sample("MP3 behind a tag", Array("ID3".utf8) + [4, 0, 0, 0, 0, 0, 0] + mp3Frame, .mp3, "fmt/134"),
    Sample("MP3", mp3Frame + mp3Frame + mp3Frame, .mp3, "fmt/134"),
    Sample("MP4", BuiltDocument.isoMedia("isom", "mp42"), .mp4, "fmt/199"),
    Sample("QuickTime", BuiltDocument.isoMedia("qt  "), .mp4, "x-fmt/384"),
    Sample("WAV", "RIFF\u{1}\u{0}\u{0}\u{0}WAVEfmt ", .wav, "fmt/6"),
    Sample("ELF", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], .elf, "fmt/690"),
    Sample("PE of 64 bits", program(magic: 0x20B), .pe, "fmt/900"),
    Sample("Nothing", [UInt8](), .empty),
    Sample("Zero bytes", [UInt8](repeating: 0, count: 56), .unknown)
  ]

  static let nearMisses: [Sample] = [
    Sample("A text about PDF", "A file begins with %PDF-1.4 and some bytes.", .text, "x-fmt/111"),
    Sample("Four letters of a PDF", "%PDF", .text, "x-fmt/111"),
    Sample("A trailer without a catalogue", "trailer<</Encrypt 62 0 R>>\n62 0 obj<<>>", .text, "x-fmt/111"),
    Sample("PNG after a transfer as text", [0x89] + Array("PNG\n\n\u{1A}\n".utf8) + [0, 0, 0, 13], .unknown),
    Sample("Two bytes of a JPEG", [0xFF, 0xD8, 0xFE, 0xDC, 0x00], .unknown),
    Sample("A text that begins like a BMP", "BMW, 5 portes, diesel, toutes options.", .text, "x-fmt/111"),
    Sample("A text that begins like a program", "MZ est un sigle.", .text, "x-fmt/111"),
    Sample("A zero-filled icon", [0, 0, 1, 0] + [UInt8](repeating: 0, count: 60), .unknown),
    Sample("An unknown brand", BuiltDocument.isoMedia("crx ", "abcd"), .unknown),
    Sample("A note with a subject", "From: Marie\nSubject: RIB\n\nVoici.", .text, "x-fmt/111"),
    Sample("A text with angle brackets", "<inconnu> a écrit", .text, "x-fmt/111"),
    Sample("A comma in UTF-8 that never ends", [0x2C, 0xC3, 0x28, 0x00], .unknown)
  ]

  private static func exif(version: String) -> [UInt8] {
    let tag: [UInt8] = [0x90, 0x00, 0x00, 0x07, 0x00, 0x00, 0x00, 0x04]
    return BuiltDocument.segment(
      0xE1, Array("Exif\u{0}\u{0}MM\u{0}*".utf8) + [0, 0, 0, 8, 0, 1] + tag + Array(version.utf8))
  }

  private static var damagedJPEG: [UInt8] {
    var bytes = BuiltDocument.jpeg(BuiltDocument.jfif(minorVersion: 1) + BuiltDocument.segment(0xFE, [1, 2, 3]))
    bytes[2] = 0xFE
    return bytes
  }

  private static func bitmap(headerSize: UInt32) -> [UInt8] {
    Array("BM".utf8) + [UInt8](repeating: 0, count: 8) + (14 + headerSize).littleEndianBytes
      + headerSize.littleEndianBytes + [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 24, 0, 0, 0, 0, 0]
  }

  private static let jp2: [UInt8] =
    [0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A, 0, 0, 0, 0x14] + Array("ftypjp2 ".utf8)

  /// 128 kbit/s at 44.1 kHz: 417 bytes.
  private static let mp3Frame: [UInt8] = [0xFF, 0xFB, 0x90, 0x00] + [UInt8](repeating: 0, count: 413)

  private static var cutOffWord: [UInt8] {
    Array(BuiltDocument.ole([]).prefix(30)) + BuiltDocument.utf16("WordDocument", marked: false)
  }

  private static func program(magic: UInt16) -> [UInt8] {
    Array("MZ".utf8) + [UInt8](repeating: 0, count: 58) + [64, 0, 0, 0] + Array("PE\u{0}\u{0}".utf8)
      + [UInt8](repeating: 0, count: 20) + magic.littleEndianBytes
  }

  private static func openXML(_ parts: String...) -> [UInt8] {
    BuiltDocument.zip((["[Content_Types].xml"] + parts).map { .init(name: $0, content: [0x03, 0x00], isPacked: true) })
  }

  private static func openDocument(_ type: String) -> [UInt8] {
    BuiltDocument.zip([
      .init(name: "mimetype", content: Array(type.utf8)),
      .init(name: "content.xml", content: [0x03, 0x00], isPacked: true)
    ])
  }
}
