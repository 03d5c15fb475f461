import FoundationEssentials
import Glibc
import Guichet
import SystemPackage
import Testing

@Suite("What cannot be received is a fault that says why")
struct ReceivingTests {
  @Test("a path that leads nowhere")
  func missing() async throws {
    #expect(try await DoubleWorker.checker().check(Source(path: "/nonexistent.pdf")).fault?.code == .notFound)
  }

  @Test("a directory, a device and a pipe without a writer, at once")
  func notAFile() async throws {
    let directory = try TemporaryDirectory()
    let pipe = directory.path.appending("pipe")
    #expect(unsafe mkfifo(pipe.string, 0o600) == 0)
    let checker = try await DoubleWorker.checker()
    for path: FilePath in [directory.path, "/dev/zero", pipe] {
      #expect(await checker.check(Source(path: path)).fault?.code == .notAFile)
    }
  }

  @Test("a name that is not UTF-8 is shown with replacements and given exactly")
  func undecodableName() async throws {
    let directory = try TemporaryDirectory()
    let name: [CChar] = [0x61, CChar(bitPattern: 0xE9), 0x2E, 0x70, 0x6E, 0x67, 0]
    let path = directory.path.appending(try #require(FilePath.Component(platformString: name)))
    let file = try FileDescriptor.open(path, .writeOnly, options: .create, permissions: .ownerReadWrite)
    try file.writeAll([1])
    try file.close()
    let record = try await DoubleWorker.checker().check(Source(path: path))
    #expect(record.verdict == .conforme)
    #expect(record.path.hasSuffix("a\u{FFFD}.png"))
    #expect(record.pathBytes?.suffix(6) == Data([0x61, 0xE9, 0x2E, 0x70, 0x6E, 0x67]))
    let line = try RecordCoder().line(for: record)
    #expect(try RecordCoder().record(from: line) == record)
  }

  @Test("a file that is longer or shorter than it was said to be is what could be read of it")
  func otherLength() async throws {
    // The kernel's own files: of no length, and of a page whatever they hold.
    let longer: FilePath = "/proc/version"
    let shorter: FilePath = "/sys/kernel/mm/transparent_hugepage/enabled"
    for path in [longer, shorter] {
      let record = try await DoubleWorker.checker().check(Source(path: path))
      let bytes = try Data(contentsOf: URL(filePath: path.string))
      #expect(try path.stat().size != bytes.count)
      #expect(record.bytes == Int64(bytes.count))
      let same = try await DoubleWorker.checker().check(Source(bytes: Array(bytes), name: "same"))
      #expect(record.sha256 == same.sha256)
    }
  }

  @Test("a file that grows over the bound while it is read is not read on")
  func growth() async throws {
    var policy = Policy.edocPerso
    policy.bounds.maximumBytes = 16
    let record = try await DoubleWorker.checker(policy: policy).check(Source(path: "/proc/version"))
    #expect(record.reasons.map(\.code) == [.sizeTooLargeToExamine])
  }

  @Test("a file that vanished after it was listed is a fault")
  func vanished() async throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write("abc", to: "a.png")
    let sources = Array(DirectoryWalk(root: directory.path))
    try FileManager.default.removeItem(atPath: path.string)
    #expect(try await DoubleWorker.checker().check(#require(sources.first)).fault?.code == .notFound)
  }

  @Test("a file's bytes, hash and time of change")
  func facts() async throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write("abc", to: "a.png")
    var times = (timespec(tv_sec: 0, tv_nsec: 0), timespec(tv_sec: 1_000_000_000, tv_nsec: 0))
    let set = unsafe withUnsafePointer(to: &times) { times in
      unsafe times.withMemoryRebound(to: timespec.self, capacity: 2) {
        unsafe utimensat(AT_FDCWD, path.string, $0, 0)
      }
    }
    #expect(set == 0)
    let record = try await DoubleWorker.checker().check(Source(path: path))
    #expect(record.bytes == 3)
    // FIPS 180-2, appendix B.1.
    #expect(record.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(record.modified == "2001-09-09T01:46:40Z")
  }
}
