import FoundationEssentials
import Glibc
import Guichet
import SystemPackage
import Testing

@Suite("A directory is walked in order, and not out of")
struct DirectoryWalkTests {
  private func paths(in directory: TemporaryDirectory, options: DirectoryWalk.Options = .init()) -> [String] {
    DirectoryWalk(root: directory.path, options: options).map { source in
      var relative = source.path
      _ = relative.removePrefix(directory.path)
      return relative.string
    }
  }

  @Test("depth first, each directory in the order of its names' bytes")
  func order() throws {
    let directory = try TemporaryDirectory()
    for name in ["b.pdf", "a/z.pdf", "a/é.pdf", "a/Z.pdf", "c/d/e.pdf", "B.pdf"] { try directory.write("x", to: name) }
    #expect(paths(in: directory) == ["B.pdf", "a/Z.pdf", "a/z.pdf", "a/é.pdf", "b.pdf", "c/d/e.pdf"])
  }

  @Test("hidden files and what systems leave behind are passed over and counted")
  func passedOver() throws {
    let directory = try TemporaryDirectory()
    for name in ["a.pdf", ".DS_Store", ".hidden/b.pdf", "Thumbs.db", "~$lettre.docx"] {
      try directory.write("x", to: name)
    }
    let walk = DirectoryWalk(root: directory.path)
    #expect(walk.map(\.path.lastComponent?.string) == ["a.pdf"])
    #expect(walk.passedOver == 4)
    var options = DirectoryWalk.Options()
    options.includesHidden = true
    #expect(paths(in: directory, options: options) == [".hidden/b.pdf", "a.pdf"])
  }

  @Test("exclusions match names and paths")
  func exclusions() throws {
    let directory = try TemporaryDirectory()
    for name in ["a.pdf", "a.txt", "b/a.pdf", "b/c.pdf"] { try directory.write("x", to: name) }
    var options = DirectoryWalk.Options()
    options.exclusions = ["*.txt", "b/a*"]
    #expect(paths(in: directory, options: options) == ["a.pdf", "b/c.pdf"])
  }

  @Test("links are followed to files inside only")
  func links() async throws {
    let outside = try TemporaryDirectory()
    let secret = try outside.write("secret", to: "secret.pdf")
    let directory = try TemporaryDirectory()
    try directory.write("x", to: "inside/a.pdf")
    let links = [
      ("link-to-file.pdf", "inside/a.pdf"), ("link-to-directory", "inside"), ("loop", "."), ("out.pdf", secret.string),
      ("out", outside.path.string), ("dangling.pdf", "nothing")
    ]
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: directory.path.appending(name).string, withDestinationPath: target)
    }
    let walk = DirectoryWalk(root: directory.path)
    #expect(walk.map(\.path.lastComponent?.string) == ["a.pdf", "link-to-file.pdf"])
    #expect(walk.passedOver == 5)
  }

  @Test("a file that becomes a link leading out after it was listed is not read")
  func swappedForLink() async throws {
    let outside = try TemporaryDirectory()
    let secret = try outside.write("secret", to: "secret.png")
    let directory = try TemporaryDirectory()
    let file = try directory.write("x", to: "a.png")
    let source = try #require(Array(DirectoryWalk(root: directory.path)).first)
    try FileManager.default.removeItem(atPath: file.string)
    try FileManager.default.createSymbolicLink(atPath: file.string, withDestinationPath: secret.string)
    #expect(try await DoubleWorker.checker().check(source).fault?.code == .outsideTree)
  }

  @Test("pipes and sockets are passed over")
  func special() throws {
    let directory = try TemporaryDirectory()
    let pipe = directory.path.appending("pipe.pdf")
    #expect(unsafe mkfifo(pipe.string, 0o600) == 0)
    let walk = DirectoryWalk(root: directory.path)
    #expect(Array(walk).isEmpty)
    #expect(walk.passedOver == 1)
  }

  @Test("a directory that is not there is told, not passed over")
  func missing() async throws {
    let sources = Array(DirectoryWalk(root: "/nonexistent/directory"))
    #expect(sources.count == 1)
    #expect(try await DoubleWorker.checker().check(sources[0]).fault?.code == .notFound)
  }
}
