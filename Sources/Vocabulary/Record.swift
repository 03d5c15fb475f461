public import FoundationEssentials

/// All that Guichet says of one document: one line of a report. `schema` changes when a field does.
public struct Record: Codable, Equatable, Sendable {
  public static let schema = "guichet/1"

  public var schema: String
  /// What the caller named the document by, given with its path.
  @ExplicitNull public var id: String?
  /// As given; bytes that are not UTF-8 are replaced.
  public var path: String
  /// The exact path where ``path`` had to replace something.
  @ExplicitNull public var pathBytes: Data?
  @ExplicitNull public var bytes: Int64?
  /// Lower-case hexadecimal, over the very bytes that were examined.
  @ExplicitNull public var sha256: String?
  /// When the file was last modified, ISO 8601 in UTC.
  @ExplicitNull public var modified: String?
  /// Null where there is a fault.
  @ExplicitNull public var verdict: Verdict?
  public var reasons: [Reason]
  @ExplicitNull public var examination: Examination?
  /// How the examination ended by its own limits or signal, where it gave no facts.
  @ExplicitNull public var failure: ExaminationFailure?
  @ExplicitNull public var remedy: Remedy?
  /// Why there is no remedy, where one was wanted.
  @ExplicitNull public var remedyObstacle: RemedyObstacle?
  @ExplicitNull public var fault: Fault?
  public var context: Context
  @ExplicitNull public var elapsed: Elapsed?

  public init(path: String, context: Context) {
    schema = Record.schema
    self.path = path
    self.context = context
    reasons = []
    id = nil
    pathBytes = nil
    bytes = nil
    sha256 = nil
    modified = nil
    verdict = nil
    examination = nil
    failure = nil
    remedy = nil
    remedyObstacle = nil
    fault = nil
    elapsed = nil
  }

  enum CodingKeys: String, CodingKey {
    case schema, id, path, bytes, sha256, modified, verdict, reasons, examination, failure, remedy, fault, context
    case pathBytes = "path_bytes"
    case remedyObstacle = "remedy_obstacle"
    case elapsed = "elapsed_ms"
  }
}

/// How an examination ended, twice, by its own limits or signal.
public enum ExaminationFailure: String, Codable, CaseIterable, Sendable {
  case timeout, memory, crashed
}

/// A file made to be sent in place of an original that is too large.
public struct Remedy: Codable, Equatable, Sendable {
  public var path: String
  public var bytes: Int64
  public var sha256: String
  public var method: RemedyMethod
  /// On libjpeg's scale, 1 to 100; null where no picture was coded by it.
  @ExplicitNull public var quality: Int?

  public init(path: String, bytes: Int64, sha256: String, method: RemedyMethod, quality: Int?) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
    self.method = method
    self.quality = quality
  }
}

/// Ours, not the document's: no verdict can be given.
public struct Fault: Error, Codable, Equatable, Sendable {
  public enum Code: String, Codable, CaseIterable, Sendable {
    /// There is no file of that name.
    case notFound = "file.not-found"
    /// We may not read it.
    case notPermitted = "file.not-permitted"
    /// A directory, device, pipe or socket.
    case notAFile = "file.not-a-file"
    /// A link that leads out of the directory that is checked.
    case outsideTree = "file.outside-tree"
    /// Reading failed.
    case unreadable = "file.unreadable"
    /// The process that examines cannot be started, or does not agree on a version.
    case workerUnavailable = "worker.unavailable"
    /// The system cannot shut in the process that examines, and that was asked for.
    case workerIsolation = "worker.isolation"
    /// Its child was killed from outside, twice.
    case workerKilled = "worker.killed"
    /// Its child gave an answer that is none, twice.
    case workerAnswer = "worker.answer"
    /// The remedy cannot be written.
    case remedyUnwritten = "remedy.unwritten"
    /// Where the remedy is to be written there is another file.
    case remedyInTheWay = "remedy.in-the-way"
    /// The check was called off before it ended.
    case interrupted = "check.interrupted"
    /// A line of a list of paths is not what the list promises.
    case malformedEntry = "list.malformed-entry"
    /// Memory or descriptors ran out here.
    case resources = "system.resources"
  }

  public var code: Code
  public var message: Words

  public init(_ code: Code, message: Words) {
    self.code = code
    self.message = message
  }
}

/// Under what a verdict was given.
public struct Context: Codable, Equatable, Sendable {
  /// `name@version`.
  public var policy: String
  /// Guichet's version.
  public var program: String
  /// The versions of the C libraries that examine, as the worker says them.
  public var libraries: String
  /// When text recognition is asked: `never`, `in-doubt` or `always`.
  public var recognition: String
  /// What shuts in the process that examines.
  public var isolation: String

  public init(policy: String, program: String, libraries: String, recognition: String, isolation: String) {
    self.policy = policy
    self.program = program
    self.libraries = libraries
    self.recognition = recognition
    self.isolation = isolation
  }
}

/// Wall time of each step, in milliseconds.
public struct Elapsed: Codable, Equatable, Sendable {
  public var receive: Int
  /// With the making of a remedy, where that was done with what was read to examine it.
  public var examine: Int
  public var remedy: Int

  public init(receive: Int, examine: Int, remedy: Int) {
    self.receive = receive
    self.examine = examine
    self.remedy = remedy
  }
}
