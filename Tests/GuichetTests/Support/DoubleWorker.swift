import FoundationEssentials
import Glibc
import Guichet
import SystemPackage

/// The worker that misbehaves on order, and what is needed around it.
enum DoubleWorker {
  /// Beside the program that runs the tests, where the build puts all programs.
  static var path: FilePath {
    get throws {
      FilePath(try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")).removingLastComponent()
        .appending("WorkerDouble")
    }
  }

  /// - Parameter sandbox: `newest-landlock`, `landlock-2`, `landlock-0`, or `limits` for none, in which a child can send
  ///   signals.
  static func checker(
    jobs: Int = 2, secondsPerFile: Int = 60, sandbox: String = "newest-landlock", requiresIsolation: Bool = false,
    policy: Policy = .edocPerso, remedies: FilePath? = nil, drawsThumbnails: Bool = false
  ) async throws -> Checker {
    // The double goes by the name of its program.
    let link = try path.removingLastComponent().appending("double-of-\(sandbox)")
    try? FileManager.default.createSymbolicLink(atPath: link.string, withDestinationPath: "WorkerDouble")
    var plan = Plan()
    plan.jobs = jobs
    plan.worker = link
    plan.requiresIsolation = requiresIsolation
    plan.recordsTimes = false
    plan.remedies = remedies
    plan.drawsThumbnails = drawsThumbnails
    plan.policy = policy
    plan.policy.bounds.secondsPerFile = secondsPerFile
    return try await Checker(plan: plan)
  }

  /// A document that makes a child misbehave.
  static func ordering(_ misbehaviour: String) -> Source {
    Source(bytes: Array("double:\(misbehaviour)".utf8), name: "\(misbehaviour.prefix { $0 != " " }).png")
  }

  /// The `number`th of a row of documents without fault.
  static func harmless(_ number: Int) -> Source {
    Source(bytes: Array("harmless \(number)".utf8), name: "\(number).png")
  }
}

/// A directory that goes away with its owner.
final class TemporaryDirectory: Sendable {
  let path: FilePath

  init() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("guichet-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: false)
    self.path = FilePath(path.path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path.string)
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> FilePath {
    let file = path.appending(name)
    try FileManager.default.createDirectory(
      atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file.string))
    return file
  }
}
