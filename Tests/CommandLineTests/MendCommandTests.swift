import FixtureForge
import FoundationEssentials
import Glibc
import SystemPackage
import Testing
import Vocabulary

@Suite("guichet mend")
struct MendCommandTests {
  private let directory: TemporaryDirectory
  private let remedy: String

  init() throws {
    directory = try TemporaryDirectory()
    remedy = directory.path.appending("remedy").string
  }

  /// Under a policy that wants fewer bytes than that.
  private func mend(_ path: String, under limit: Int) throws -> (status: Int32, record: Record) {
    let rules = "extends: edoc-perso\nname: small\nversion: 1\nsize_limit: \(limit)\nsize_advice: none\n"
    let policy = try directory.write(Array(rules.utf8), to: "small.yaml")
    let result = try Program.run("mend", path, "-o", remedy, "--policy", policy, "--report", "-", "--quiet")
    let line = try #require(result.lines.first, "\(result.error)")
    return (result.status, try JSONDecoder().decode(Record.self, from: Data(line.utf8)))
  }

  private var written: [UInt8]? { FileManager.default.contents(atPath: remedy).map(Array.init) }

  private static let page: Raster = {
    var random = RandomSequence(seed: 11)
    var renderer = SheetRenderer(resolution: 200, channels: .rgb)
    renderer.skewInDegrees = 0.3
    return PaperLook(paper: 247, ink: 26, grain: 5, seed: 3).applied(to: renderer.render(PageSources.sheets(&random)))
  }()

  private static func scan(_ feature: PDFFeature...) throws -> [UInt8] {
    let image = try PDFImage(page, jpeg: JPEGWriter(quality: 95))
    return ForgedPDF([ForgedPage(scan: image, resolution: 200)], features: feature).bytes()
  }

  enum Kind: String, CaseIterable {
    case jpeg, png, pdf, losslessPDF

    func document() throws -> [UInt8] {
      switch self {
      case .jpeg:
        var writer = JPEGWriter(quality: 97, density: .perInch(200, 200))
        writer.exif = ExifBlock(
          camera: ExifBlock.Camera(make: "Fabrique", model: "Modèle"), orientation: 3, resolution: 200,
          place: ExifBlock.Place(latitude: [47, 12, 0], longitude: [1, 33, 0]))
        return try writer.encode(page)
      case .png: return PNGWriter(pixelsPerMetre: 7_874, level: 1).encode(page)
      case .pdf: return try scan(.link("https://example.fr"), .acroForm)
      case .losslessPDF: return ForgedPDF([ForgedPage(scan: PDFImage(flate: page), resolution: 200)]).bytes()
      }
    }

    /// Programs that read a remedy, each with what it does to say nothing where nothing is wrong.
    var readers: [(name: String, command: String)] {
      switch self {
      case .jpeg, .png: [("djpeg", "djpeg -outfile /dev/null")]
      case .pdf, .losslessPDF:
        [("qpdf", "qpdf --check"), ("pdftoppm", "pdftoppm -r 50 -png"), ("pdfinfo", "pdfinfo")]
      }
    }
  }

  @Test(
    "writes a smaller file that other programs read without a word, and leaves the original", arguments: Kind.allCases)
  func readable(kind: Kind) throws {
    let document = try kind.document()
    let path = try directory.write(document, to: "original")
    let (status, record) = try mend(path, under: document.count * 6 / 10)
    #expect(status == 0)
    #expect(record.verdict == .conforme)
    let made = try #require(written)
    #expect(record.remedy?.bytes == Int64(made.count))
    #expect(made.count < document.count * 6 / 10)
    #expect(FileManager.default.contents(atPath: path).map(Array.init) == document)
    for reader in kind.readers where try Shell.has(reader.name) {
      let said = try Shell.errors(of: "\(reader.command) '\(remedy)'")
      #expect(said.isEmpty, "\(reader.name): \(said)")
    }
  }

  @Test("shows what it made, and how long all of it took")
  func text() throws {
    let document = try Kind.jpeg.document()
    let path = try directory.write(document, to: "original.jpg")
    let rules = "name: small\nversion: 1\nsize_limit: \(document.count * 6 / 10)\nsize_advice: none\n"
    let policy = try directory.write(Array(rules.utf8), to: "small.yaml")
    let result = try Program.run("mend", path, "-o", remedy, "--policy", policy)
    #expect(result.status == 0)
    #expect(result.output.contains("⇒ \(remedy)"))
    #expect(result.output.contains("1 document"))
    #expect(!result.output.contains("(0\u{A0}ms)"))
  }

  @Test("tells nobody where and with what a picture was taken")
  func notes() throws {
    let document = try Kind.jpeg.document()
    _ = try mend(try directory.write(document, to: "original.jpg"), under: document.count * 6 / 10)
    let text = String(decoding: try #require(written), as: Unicode.ASCII.self)
    #expect(!text.contains("Fabrique"))
    #expect(text.contains("Exif"))
  }

  @Test("never writes over a file, and leaves no part of one")
  func inTheWay() throws {
    let document = try Kind.jpeg.document()
    let path = try directory.write(document, to: "original.jpg")
    try directory.write([1, 2, 3], to: "remedy")
    let policy = try directory.write(
      Array("extends: edoc-perso\nname: s\nversion: 1\nsize_limit: 150000\n".utf8), to: "s.yaml")
    #expect(try Program.run("mend", path, "-o", remedy, "--policy", policy).status == 70)
    #expect(written == [1, 2, 3])
    #expect(try Program.run("mend", path, "-o", path, "--policy", policy).status == 70)
    #expect(FileManager.default.contents(atPath: path).map(Array.init) == document)
    let names = try FileManager.default.contentsOfDirectory(atPath: directory.path.string)
    #expect(names.sorted() == ["original.jpg", "remedy", "s.yaml"])
  }

  @Test("does not touch what is signed, and says so")
  func signed() throws {
    let document = try Self.scan(.signature(filled: true))
    let (status, record) = try mend(try directory.write(document, to: "signed.pdf"), under: document.count / 2)
    #expect(status == 3)
    #expect(record.reasons.map(\.code) == [.sizeOverLimit, .pdfSigned])
    #expect(record.remedyObstacle == RemedyObstacle(.signed))
    #expect(record.reasons[0].message.fr.contains("sa signature serait perdue"))
    #expect(written == nil)
  }

  @Test("says what weighs where that is no image, with figures")
  func weights() throws {
    var random = RandomSequence(seed: 9)
    let noise = (0..<90_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let document = ForgedPDF(pages: 1, features: [.attachment(PDFAttachment(name: "notes.bin", content: noise))])
      .bytes()
    let (status, record) = try mend(try directory.write(document, to: "heavy.pdf"), under: 40_000)
    #expect(status == 3)
    #expect(record.remedyObstacle?.kind == .weightElsewhere)
    let message = try #require(record.reasons.first { $0.code == .sizeOverLimit }).message
    #expect(message.fr.contains("pièces jointes"))
    #expect(message.fr.contains("ko)"))
    #expect(written == nil)
  }

  @Test("brings a PDF under the limit that opens only after repair")
  func repaired() throws {
    var document = try Self.scan()
    let marker = try #require(document.lastRange(of: Array("startxref".utf8)))
    document.replaceSubrange(marker.upperBound..<document.count, with: Array("\n7\n%%EOF\n".utf8))
    let (status, record) = try mend(try directory.write(document, to: "broken.pdf"), under: document.count * 6 / 10)
    #expect(record.examination?.repaired == true)
    #expect(status == 0)
    #expect(record.remedy?.method == .pdfImages)
    if try Shell.has("qpdf") { #expect(try Shell.errors(of: "qpdf --check '\(remedy)'").isEmpty) }
  }

  @Test("writes nothing where a file is small enough")
  func small() throws {
    let path = try directory.write(ForgedPDF(pages: 1).bytes(), to: "small.pdf")
    #expect(try mend(path, under: 1_000_000).record.remedy == nil)
    #expect(written == nil)
  }
}

/// Other programs, where they are installed.
private enum Shell {
  static func has(_ program: String) throws -> Bool {
    unsafe system("command -v \(program) >/dev/null") == 0
  }

  /// What it says on standard error, with its exit status where that is not 0.
  static func errors(of command: String) throws -> String {
    let directory = try TemporaryDirectory()
    let said = directory.path.appending("said").string
    let status = unsafe system("cd '\(directory.path)' && \(command) >/dev/null 2>'\(said)'")
    return (status == 0 ? "" : "\(status): ") + (try String(contentsOfFile: said, encoding: .utf8))
  }
}

extension [UInt8] {
  fileprivate func lastRange(of other: [UInt8]) -> Range<Int>? {
    (0...Swift.max(0, count - other.count)).last { self[$0...].starts(with: other) }.map { $0..<$0 + other.count }
  }
}
