import FoundationEssentials
import Guichet
import Testing

@Suite("A picture crosses the border as bounded samples, and only where it is wanted")
struct ThumbnailTests {
  private func illustrated(_ order: String, drawsThumbnails: Bool = true) async throws -> IllustratedRecord {
    let checker = try await DoubleWorker.checker(drawsThumbnails: drawsThumbnails)
    var iterator = checker.check([DoubleWorker.ordering("thumbnail-\(order)")]).illustrated.makeAsyncIterator()
    return try #require(await iterator.next())
  }

  @Test("beside its record, which is the same without it")
  func wanted() async throws {
    let with = try await illustrated("sound")
    #expect(
      with.thumbnail == Thumbnail(page: 1, width: 3, height: 2, samples: Data([0x03, 0x60, 0x9C, 0xF0])))
    let without = try await illustrated("sound", drawsThumbnails: false)
    #expect(without.thumbnail == nil)
    #expect(try RecordCoder().line(for: with.record) == RecordCoder().line(for: without.record))
  }

  @Test(
    "one that no honest child could have drawn makes the whole answer none",
    arguments: ["short", "long", "wide", "high", "flat", "negative", "other-page", "unannounced", "unsent"])
  func implausible(order: String) async throws {
    let answer = try await illustrated(order)
    #expect(answer.record.fault?.code == .workerAnswer)
    #expect(answer.thumbnail == nil)
  }

  @Test("so does one that nobody asked for")
  func unwanted() async throws {
    #expect(try await illustrated("unwanted", drawsThumbnails: false).record.fault?.code == .workerAnswer)
  }

  @Test("a crash while drawing costs the picture, not the verdict")
  func crash() async throws {
    let answer = try await illustrated("crash")
    #expect(answer.record.verdict == .conforme)
    #expect(answer.record.failure == nil)
    #expect(answer.thumbnail == nil)
  }
}
