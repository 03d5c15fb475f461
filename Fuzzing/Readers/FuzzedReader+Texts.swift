import FoundationEssentials
import Guichet
import SystemPackage
import Vocabulary

// What the coordinator reads besides documents and answers.
extension FuzzedReader {
  static func readPolicy(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    do throws(PolicyFile.Problems) {
      let policy = try PolicyFile.policy(from: text)
      let again = try? PolicyFile.policy(from: PolicyFile.text(of: policy))
      hold(again == policy, "a policy is the same when it is written and read again")
    } catch {
      hold(!error.all.isEmpty, "who refuses a policy says why")
      for problem in error.all { _ = PrintableText.showing(problem.description) }
    }
  }

  static func readPathList(_ bytes: [UInt8]) {
    withFile(of: bytes) { list in
      var count = 0
      for source in PathList(reading: list) {
        count += 1
        hold(!source.path.string.utf8.contains(0), "a path holds no NUL")
        _ = PrintableText.showing(source.path.string)
      }
      hold(count <= bytes.count, "an entry takes a byte at least")
    }
  }

  static func readReport(_ bytes: [UInt8]) {
    withFile(of: bytes) { report in
      var records = RecordReader(reading: report)
      while let record = try? records.next() {
        self.report(record)
        for policy in Policy.builtIn { self.report(record.judged(under: policy)) }
      }
    }
  }

  /// Lends a file with these bytes, which is read from its beginning.
  private static func withFile(of bytes: [UInt8], _ body: (FileDescriptor) -> Void) {
    guard let file = try? MemoryFile(name: "guichet-fuzzed"), (try? unsafe bytes.withUnsafeBytes(file.append)) != nil
    else { return }
    let descriptor = FileDescriptor(rawValue: file.descriptor)
    guard (try? descriptor.seek(offset: 0, from: .start)) == 0 else { return }
    body(descriptor)
  }
}
