import FoundationEssentials
import Guichet
import Testing

@Suite("A child's answer is hostile input")
struct HostileAnswerTests {
  /// With something in it of every kind that has a range.
  private static var honest: Examination {
    var page = Page(number: 1)
    page.legibility = Legibility(state: .measured)
    page.legibility?.score = 80
    page.legibility?.region = Region(x: 0, y: 0, width: 1, height: 1)
    var examination = Examination(format: .jpeg)
    examination.puid = "fmt/43"
    examination.pageCount = 1
    examination.pages = [page]
    examination.damage = Damage(kind: .pagesMissing, missingShare: 0.5, pages: [1])
    examination.image = ImageFacts(
      width: 10, height: 10, components: 3, bits: 8, color: .ycc, coding: .baseline,
      densities: [density])
    return examination
  }

  private static let density = DeclaredDensity(source: .jfif, x: 72, y: 72, unit: .perInch)

  private static func text(of examination: Examination) throws -> String {
    String(decoding: try ExaminationAnswer(examination).encoded(by: JSONEncoder()), as: UTF8.self)
  }

  private func record(of answer: String, by checker: Checker) async -> Record {
    await checker.check(DoubleWorker.ordering("answer \(answer)"))
  }

  @Test("an honest one is believed")
  func control() async throws {
    let checker = try await DoubleWorker.checker()
    let record = await record(of: try Self.text(of: Self.honest), by: checker)
    #expect(record.examination == Self.honest)
  }

  /// Each change makes of an honest answer one that no honest child could have given.
  private static let lies: [(name: String, change: @Sendable (inout Examination) -> Void)] = [
    ("no such page", { $0.pages[0].number = 0 }),
    ("a page beyond the bound", { $0.pages[0].number = 301 }),
    ("a page twice", { $0.pages.append($0.pages[0]) }),
    ("more pages than counted", { $0.pageCount = 0 }),
    ("no page count", { $0.pageCount = nil }),
    ("a rotation between", { $0.pages[0].rotation = 45 }),
    ("characters below none", { $0.pages[0].characters = -1 }),
    ("a page of negative width", { $0.pages[0].widthInMillimetres = -1 }),
    ("a score above all", { $0.pages[0].legibility?.score = 101 }),
    ("no score where one was measured", { $0.pages[0].legibility?.score = nil }),
    ("a region beyond the page", { $0.pages[0].legibility?.region = Region(x: 0, y: 0, width: 2, height: 1) }),
    ("text in the identifier", { $0.puid = "fmt/\u{1B}[2J" }),
    ("a path in the identifier", { $0.puid = "../43" }),
    ("more missing than there is", { $0.damage?.missingShare = 1.5 }),
    ("damage to no page", { $0.damage?.pages = [0] }),
    ("attachments below none", { $0.embeddedFiles = -1 }),
    ("a picture of negative width", { $0.image?.width = -1 }),
    ("samples of no size", { $0.image?.bits = .max }),
    ("no such orientation", { $0.image?.orientation = 9 }),
    ("densities without end", { $0.image?.densities = Array(repeating: density, count: 9) })
  ]

  @Test("what no honest child could say is no answer", arguments: lies.indices)
  func lie(index: Int) async throws {
    var examination = Self.honest
    Self.lies[index].change(&examination)
    let record = await record(of: try Self.text(of: examination), by: try await DoubleWorker.checker())
    #expect(record.fault?.code == .workerAnswer, "\(Self.lies[index].name)")
    #expect(record.examination == nil)
  }

  @Test("what is not JSON, not an examination, or without end, is no answer")
  func malformed() async throws {
    let checker = try await DoubleWorker.checker()
    let honest = try Self.text(of: Self.honest)
    let answers = [
      "{}", "null", "[]", honest.replacing("\"jpeg\"", with: "\"exe\""), honest + honest,
      honest.replacing("\"missing_share\":0.5", with: "\"missing_share\":1e999"),
      honest.replacing("\"embedded_files\":0", with: "\"embedded_files\":99999999999999999999"),
      honest.replacing("\"embedded_files\":0", with: "\"embedded_files\":0.5"),
      String(repeating: "[", count: 200_000), String(repeating: "{\"format\":", count: 100_000)
    ]
    #expect(Set(answers).count == answers.count, "each change changed something")
    for answer in answers {
      #expect(await record(of: answer, by: checker).fault?.code == .workerAnswer)
    }
  }

  @Test("one changed anywhere is refused or believed, and never the end of who reads it")
  func changed() async throws {
    let checker = try await DoubleWorker.checker()
    let honest = Array(try Self.text(of: Self.honest).utf8)
    for (index, byte) in zip(stride(from: 0, to: honest.count, by: 3), Array(#"0-9e."{}[]:,tn"#.utf8).cycled()) {
      var answer = honest
      answer[index] = byte
      let record = await record(of: String(decoding: answer, as: UTF8.self), by: checker)
      #expect((record.verdict == nil) == (record.fault?.code == .workerAnswer))
    }
  }
}

extension Array {
  /// Its elements again and again.
  fileprivate func cycled() -> some Sequence<Element> {
    sequence(state: 0) { (index: inout Int) -> Element? in
      defer { index += 1 }
      return self[index % count]
    }
  }
}
