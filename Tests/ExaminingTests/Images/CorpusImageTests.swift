import Examining
import FoundationEssentials
import Testing
import Vocabulary

/// Agreement with what independent readers say of images that nobody here made.
@Suite(.enabled(if: Corpus.root != nil, "GUICHET_CORPUS names no directory"))
struct CorpusImageTests {
  @Test("At least 99 of 100 images are told sound or broken as the usual readers tell them")
  func agreement() throws {
    let images = try Corpus.images()
    var disagreements: [String] = []
    for image in images {
      let examination = try examine(image)
      let isRefused = examination.boundMet != nil || examination.isOfUnsupportedCoding
      let agrees =
        switch image["consensus_decodes"] {
        case "yes" where image["clean_image"] == "yes": !isRefused && examination.damage == nil
        case "yes": !isRefused && examination.damage?.kind != .unreadable
        case "no": isRefused || examination.damage != nil
        default: true
        }
      if !agrees { disagreements.append(image["file"] ?? "") }
    }
    #expect(images.count > 100)
    #expect(disagreements.count * 100 <= images.count, "\(disagreements)")
  }

  @Test("Size, coding and samples are those that readers found")
  func facts() throws {
    for image in try Corpus.images() {
      guard let facts = try examine(image).image else { continue }
      let name = Comment(rawValue: image["file"] ?? "")
      if let width = image.number("header_width") { #expect(facts.width == width, name) }
      if let height = image.number("header_height") { #expect(facts.height == height, name) }
      if let bits = image.number("jpeg_precision") ?? image.number("png_bit_depth") {
        #expect(facts.bits == bits, name)
      }
      if let components = image.number("jpeg_components") { #expect(facts.components == components, name) }
      if let interlaced = image.number("png_interlaced") {
        #expect((facts.coding == .interlaced) == (interlaced == 1), name)
      }
    }
  }

  private func examine(_ image: Corpus.Row) throws -> Examination {
    let bytes = [UInt8](try Data(contentsOf: try #require(Corpus.root).appending(path: try #require(image["file"]))))
    guard image["true_format"] == "png" else {
      var examination = Examination(format: .jpeg)
      JPEGExaminer(bounds: Bounds()).examine(bytes.span, into: &examination)
      return examination
    }
    var examination = Examination(format: .png)
    PNGExaminer(bounds: Bounds()).examine(bytes.span, into: &examination)
    return examination
  }
}

extension Examination {
  fileprivate var isOfUnsupportedCoding: Bool {
    image?.coding == .lossless || image?.coding == .hierarchical || (format == .jpeg && image?.bits == 12)
  }
}

/// The directory and table that GUICHET_CORPUS names.
private enum Corpus {
  struct Row {
    private let values: [String: Substring]

    init(_ columns: [Substring], _ cells: [Substring]) {
      values = Dictionary(uniqueKeysWithValues: zip(columns.map(String.init), cells))
    }

    /// Nil where the cell is empty.
    subscript(column: String) -> String? {
      values[column].flatMap { $0.isEmpty ? nil : String($0) }
    }

    func number(_ column: String) -> Int? { self[column].flatMap { Int($0) } }
  }

  static let root = ProcessInfo.processInfo.environment["GUICHET_CORPUS"].map { URL(filePath: $0) }

  static func images() throws -> [Row] {
    let table = try String(contentsOf: try #require(root).appending(path: "truth.tsv"), encoding: .utf8)
    let lines = table.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    return lines.dropFirst().map { Row(lines[0], $0) }.filter { ["jpeg", "png"].contains($0["true_format"]) }
  }
}
