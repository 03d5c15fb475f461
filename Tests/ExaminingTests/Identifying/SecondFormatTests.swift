import Examining
import Testing
import Vocabulary

@Suite("Two formats in one file")
struct SecondFormatTests {
  struct Pair: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let format: FileFormat
    let other: FileFormat?

    init(_ name: String, _ bytes: [UInt8], _ format: FileFormat, and other: FileFormat? = nil) {
      self.name = name
      self.bytes = bytes
      self.format = format
      self.other = other
    }

    var testDescription: String { name }
  }

  @Test("A second document that another reader opens is told", arguments: mixed)
  func tellsTheSecond(_ pair: Pair) {
    check(pair)
  }

  @Test("What a format carries by design is not a second one", arguments: single)
  func leavesTheFirst(_ pair: Pair) {
    check(pair)
  }

  private func check(_ pair: Pair) {
    let examination = FormatIdentifier().identify(pair.bytes.span)
    #expect(examination.format == pair.format)
    #expect(examination.otherFormat == pair.other)
  }

  private static let archive = BuiltDocument.zip([.init(name: "a.txt", content: [1, 2, 3])])
  private static let endOfRAR: [UInt8] = [0x1D, 0x77, 0x56, 0x51, 0x03, 0x05, 0x04, 0x00]
  private static let rar = Array("Rar!\u{1A}\u{7}\u{1}\u{0}".utf8) + [0, 0, 0, 0, 3, 1, 0, 0] + endOfRAR
  private static let film = BuiltDocument.isoMedia("mp42", "isom")

  private static func archive(after prefix: [UInt8], comment: String = "") -> [UInt8] {
    BuiltDocument.zip([.init(name: "a.txt", content: [1, 2, 3])], after: prefix, comment: comment)
  }

  static let mixed: [Pair] = [
    Pair("PDF and ZIP", archive(after: BuiltDocument.pdf()), .pdf, and: .zip),
    Pair("PDF and ZIP with offsets of its own", BuiltDocument.pdf() + archive, .pdf, and: .zip),
    Pair(
      "PDF and ZIP, the trailer in its comment", archive(after: Array("%PDF-1.4\n".utf8), comment: "%%EOF"), .pdf,
      and: .zip),
    Pair("PDF and ZIP with something behind", archive(after: BuiltDocument.pdf()) + [0, 0, 0], .pdf, and: .zip),
    Pair(
      "PDF and DOCX",
      BuiltDocument.zip(
        [.init(name: "[Content_Types].xml", isPacked: true), .init(name: "word/document.xml", isPacked: true)],
        after: BuiltDocument.pdf()), .pdf, and: .docx),
    Pair("PDF and RAR", BuiltDocument.pdf() + rar, .pdf, and: .rar),
    Pair("PDF and tar", BuiltDocument.tar(name: "%PDF-1.4\n") + BuiltDocument.pdf(), .pdf, and: .tar),
    Pair(
      "JPEG and a PDF in its comment", BuiltDocument.jpeg(BuiltDocument.segment(0xFE, BuiltDocument.pdf())), .jpeg,
      and: .pdf),
    Pair("JPEG and a PDF behind it", BuiltDocument.jpeg(scan: filling) + BuiltDocument.pdf(), .jpeg, and: .pdf),
    Pair("JPEG and ZIP", archive(after: BuiltDocument.jpeg()), .jpeg, and: .zip),
    Pair("JPEG and RAR", BuiltDocument.jpeg() + rar, .jpeg, and: .rar),
    Pair("PNG and ZIP", BuiltDocument.png() + archive, .png, and: .zip),
    Pair("PNG and PDF", BuiltDocument.png() + BuiltDocument.pdf(), .png, and: .pdf),
    Pair("GIF and PDF", Array("GIF89a".utf8) + BuiltDocument.pdf(), .gif, and: .pdf),
    Pair("ELF and PDF", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + BuiltDocument.pdf(), .elf, and: .pdf),
    Pair("A page and PDF", BuiltDocument.pdf(before: "<!DOCTYPE html><html><!--"), .html, and: .pdf),
    Pair(
      "A page and a PDF that is no text", BuiltDocument.pdf(before: "<!DOCTYPE html><html><!--") + [0, 1, 2], .html,
      and: .pdf)
  ]

  static let single: [Pair] = [
    Pair("A photo with its film", BuiltDocument.jpeg() + film, .jpeg),
    Pair("Two photos in one file", BuiltDocument.jpeg() + BuiltDocument.jpeg(), .jpeg),
    Pair("A photo with a thumbnail", BuiltDocument.jpeg(BuiltDocument.segment(0xE1, BuiltDocument.jpeg())), .jpeg),
    Pair(
      "A photo whose comment speaks of PDF", BuiltDocument.jpeg(BuiltDocument.segment(0xFE, Array("%PDF-1.4".utf8))),
      .jpeg),
    Pair(
      "A photo cut out of a PDF", BuiltDocument.jpeg() + Array("\nendstream\nendobj\nstartxref\n0\n%%EOF".utf8), .jpeg),
    Pair("A picture followed by what was there before", BuiltDocument.png() + filling, .png),
    Pair("A PDF with an archive attached", BuiltDocument.pdf(attachment: archive), .pdf),
    Pair("A PDF with a photo attached", BuiltDocument.pdf(attachment: BuiltDocument.jpeg()), .pdf),
    Pair("A PDF with a PDF attached", BuiltDocument.pdf(attachment: BuiltDocument.pdf()), .pdf),
    Pair("A PDF with an end record and no archive", BuiltDocument.pdf() + Array("PK\u{5}\u{6}".utf8) + filling, .pdf),
    Pair("A PDF behind a printer's job", BuiltDocument.pdf(before: "\u{1B}%-12345X@PJL SET\r\n"), .pdf),
    Pair("A PDF behind a mail header", BuiltDocument.pdf(before: "From: a@b.fr\r\nMIME-Version: 1.0\r\n\r\n"), .pdf)
  ]

  /// More than readers search for a header.
  private static let filling = [UInt8](repeating: 0x55, count: 2000)
}
