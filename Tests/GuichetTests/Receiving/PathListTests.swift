import FoundationEssentials
import Guichet
import SystemPackage
import Testing

@Suite("A list of paths is read in the form it has")
struct PathListTests {
  private func sources(in text: String) throws -> [Source] {
    let directory = try TemporaryDirectory()
    let file = try FileDescriptor.open(try directory.write(text, to: "list"), .readOnly)
    defer { try? file.close() }
    return Array(PathList(reading: file))
  }

  @Test(
    "lines, with and without an end, of Unix and of Windows",
    arguments: [
      "a.pdf\nb c.pdf\n", "a.pdf\nb c.pdf", "a.pdf\r\n\r\nb c.pdf\r\n", "a.pdf\u{0}b c.pdf\u{0}", "a.pdf\u{0}b c.pdf"
    ])
  func lines(text: String) throws {
    #expect(try sources(in: text).map(\.path) == ["a.pdf", "b c.pdf"])
  }

  @Test("paths separated by NUL may hold line feeds")
  func lineFeeds() throws {
    #expect(try sources(in: "a\u{0}b\nc\u{0}").map(\.path) == ["a", "b\nc"])
  }

  @Test("JSON lines bring an id, and a broken one costs itself alone")
  func json() async throws {
    let sources = try sources(in: #"{"path":"a.png","id":"1"}"# + "\nnonsense\n" + #"{"path":"b.png"}"# + "\n")
    #expect(sources.map(\.id) == ["1", nil, nil])
    #expect(sources.map(\.path) == ["a.png", "nonsense", "b.png"])
    #expect(try await DoubleWorker.checker().check(sources[1]).fault?.code == .malformedEntry)
  }

  @Test("JSON lines name exactly what is not UTF-8, as records do")
  func exactBytes() throws {
    let name: [UInt8] = [0x72, 0xE9, 0x73, 0x75, 0x6D, 0xE9]
    let entry = #"{"path":"r\#u{FFFD}sum\#u{FFFD}","path_bytes":"\#(Data(name).base64EncodedString())"}"#
    let characters: [CChar] = name.map { CChar(bitPattern: $0) } + [0]
    let expected = FilePath(root: nil, [try #require(FilePath.Component(platformString: characters))])
    #expect(try sources(in: entry + "\n").map(\.path) == [expected])
  }

  @Test("a path with a NUL in it is none, in either form", arguments: [#""a\u0000b""#, #""a","path_bytes":"YQBi""#])
  func zeroByte(path: String) async throws {
    let source = try #require(sources(in: #"{"path":\#(path)}"# + "\n").first)
    #expect(try await DoubleWorker.checker().check(source).fault?.code == .malformedEntry)
  }

  @Test("a line with a NUL in it is none: what stands before it may be another file")
  func zeroByteInLine() async throws {
    let sources = try sources(in: "a.png\nb.png\u{0}.exe\nc.png\n")
    #expect(sources.map(\.path) == ["a.png", "b.png", "c.png"])
    #expect(try await DoubleWorker.checker().check(sources[1]).fault?.code == .malformedEntry)
  }

  @Test("nothing")
  func empty() throws {
    #expect(try sources(in: "").isEmpty)
    #expect(try sources(in: "\n\n").isEmpty)
  }

  @Test("many, across the pieces in which they are read")
  func many() throws {
    let names = (0..<20_000).map { "dossier/fichier-\($0).pdf" }
    #expect(try sources(in: names.joined(separator: "\n")).map(\.path.string) == names)
  }
}
