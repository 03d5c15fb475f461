import FoundationEssentials
import Guichet
import Testing
import Vocabulary

@Suite("The published schema says what a record is")
struct RecordSchemaTests {
  private let schema: SchemaObject

  init() throws {
    let package = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let text = try Data(contentsOf: URL(filePath: "/\(package)/Schemas/guichet-1.schema.json"))
    schema = try JSONDecoder().decode(SchemaObject.self, from: text)
  }

  @Test("every closed list of words is the code's own", arguments: Enumeration.all)
  func words(enumeration: Enumeration) throws {
    let words = try #require(schema.definitions?[enumeration.name]?.enumeration)
    #expect(words == enumeration.words, "\(enumeration.name)")
  }

  @Test("no list of words in the schema is without its type")
  func lists() {
    let named = schema.definitions?.filter { $0.value.enumeration != nil }.keys.sorted()
    #expect(named == Enumeration.all.map(\.name).sorted())
  }

  @Test("a record with every fact has the keys of the schema, and no others")
  func keys() throws {
    let record = try RecordCoder().line(for: .complete)
    var walk = SchemaWalk(definitions: schema.definitions ?? [:])
    walk.compare(try JSONDecoder().decode(JSONValue.self, from: record), with: schema, at: "record")
    #expect(walk.differences.isEmpty, "\(walk.differences)")
    let objects = Set(schema.definitions?.filter { $0.value.properties != nil }.keys.map { $0 } ?? [])
    #expect(walk.visited == objects, "objects of the schema that the record lacks, or the other way round")
  }
}

/// A closed list of words: of the schema by its name, and of the code.
struct Enumeration: Sendable, CustomTestStringConvertible {
  let name: String
  let words: [String]

  init<Word: RawRepresentable<String> & CaseIterable>(_ name: String, _: Word.Type) {
    self.name = name
    words = Word.allCases.map(\.rawValue)
  }

  var testDescription: String { name }

  static let all = [
    Enumeration("verdict", Verdict.self), Enumeration("failure", ExaminationFailure.self),
    Enumeration("reasonCode", ReasonCode.self), Enumeration("severity", Severity.self),
    Enumeration("unit", Quantity.Unit.self), Enumeration("format", FileFormat.self),
    Enumeration("protectionKind", Protection.Kind.self), Enumeration("protectionMethod", Protection.Method.self),
    Enumeration("right", Protection.Right.self), Enumeration("damageKind", Damage.Kind.self),
    Enumeration("boundKind", BoundMet.Kind.self), Enumeration("activeContent", ActiveContent.self),
    Enumeration("form", Form.self), Enumeration("pageKind", Page.Kind.self),
    Enumeration("resolutionMethod", EffectiveResolution.Method.self),
    Enumeration("confidence", EffectiveResolution.Confidence.self),
    Enumeration("legibilityState", Legibility.State.self), Enumeration("cause", Legibility.Cause.self),
    Enumeration("color", ImageFacts.Color.self), Enumeration("coding", ImageFacts.Coding.self),
    Enumeration("densitySource", DeclaredDensity.Source.self), Enumeration("densityUnit", DeclaredDensity.Unit.self),
    Enumeration("remedyMethod", RemedyMethod.self), Enumeration("obstacleKind", RemedyObstacle.Kind.self),
    Enumeration("part", RemedyObstacle.Weight.Part.self), Enumeration("faultCode", Fault.Code.self),
    Enumeration("recognition", Policy.Recognition.self)
  ]
}

extension Record {
  /// Every fact that a record can hold, each once, whether they go together or not.
  fileprivate static var complete: Record {
    var record = Record(
      path: "a.pdf",
      context: Context(
        policy: "edoc-perso@1", program: "0.1.0", libraries: "qpdf", recognition: "in-doubt", isolation: "full"))
    let words = Words(fr: "mots", en: "words")
    record.reasons = [
      Reason(
        code: .legibilityBlurred, severity: .refusal, pages: [1], region: Region(x: 0, y: 0, width: 1, height: 1),
        measured: Quantity(31, .score), limit: Quantity(50, .score), message: words, action: words)
    ]
    record.examination = .complete
    record.remedy = Remedy(path: "b.pdf", bytes: 1, sha256: "", method: .pdfImages, quality: 80)
    record.remedyObstacle = RemedyObstacle(.exhausted, weights: [.init(.images, bytes: 1)])
    record.fault = Fault(.notFound)
    record.elapsed = Elapsed(receive: 1, examine: 2, remedy: 3)
    return record
  }
}

extension Examination {
  fileprivate static var complete: Examination {
    var legibility = Legibility(state: .measured)
    legibility.families = Legibility.Families(geometry: 1, light: 2, recognition: 3)
    legibility.region = Region(x: 0, y: 0, width: 1, height: 1)
    legibility.strokeContrast = Legibility.StrokeContrast(median: 2, faintest: 1)
    var examination = Examination(format: .pdf)
    examination.damage = Damage(kind: .corrupt, missingShare: 0.1, pages: [1])
    examination.boundMet = BoundMet(kind: .pages, value: 301, limit: 300, page: 1)
    examination.pages = [
      Page(
        number: 1, resolution: EffectiveResolution(x: 200, y: 200, method: .placement, confidence: .high),
        legibility: legibility)
    ]
    examination.image = ImageFacts(
      width: 1, height: 1, components: 1, bits: 8, color: .gray, coding: .baseline,
      densities: [DeclaredDensity(source: .jfif, x: 1, y: 1, unit: .ratio)])
    return examination
  }
}
