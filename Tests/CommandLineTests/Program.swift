import FoundationEssentials
import Glibc
import SystemPackage

/// The program `guichet`, run as a user runs it.
struct Program {
  struct Result {
    let status: Int32
    let output: String
    let error: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// Beside the program that runs the tests, where the build puts all programs.
  static var directory: String {
    get throws {
      FilePath(try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")).removingLastComponent()
        .string
    }
  }

  /// Runs it to its end.
  ///
  /// - Parameter redirection: What the shell is to do besides, such as `| head -1`.
  static func run(_ arguments: String..., redirection: String = "", environment: String = "") throws -> Result {
    let scratch = try TemporaryDirectory()
    let quoted = arguments.map { "'" + $0.replacing("'", with: #"'\''"#) + "'" }.joined(separator: " ")
    let command =
      "\(environment) '\(try directory)/guichet' \(quoted) 2>'\(scratch.path)/error' \(redirection) >'\(scratch.path)/output'"
    let status = unsafe system("export LC_ALL=fr_FR.UTF-8; " + command)
    return Result(
      status: (status >> 8) & 0xFF,
      output: try String(contentsOfFile: scratch.path.appending("output").string, encoding: .utf8),
      error: try String(contentsOfFile: scratch.path.appending("error").string, encoding: .utf8))
  }
}

extension Program {
  /// Runs it on a terminal of its own, where the standard error goes too.
  ///
  /// - Parameter environment: Variables of the program, such as `NO_COLOR=1`.
  static func runOnTerminal(_ arguments: String..., columns: Int = 80, environment: String = "") throws -> String {
    let scratch = try TemporaryDirectory()
    let quoted = arguments.map { "'" + $0 + "'" }.joined(separator: " ")
    let script = try scratch.write(
      Array("stty cols \(columns)\n\(environment) '\(try directory)/guichet' \(quoted)\n".utf8), to: "script")
    // What is read never ends, as it would have the terminal hang up.
    let command = "mkfifo '\(scratch.path)/input' && script -qec 'sh \(script)' '\(scratch.path)/typescript'"
    _ = unsafe system(
      "unset CI NO_COLOR; export TERM=xterm LC_ALL=fr_FR.UTF-8; \(command) <>'\(scratch.path)/input' >/dev/null")
    return try String(contentsOfFile: scratch.path.appending("typescript").string, encoding: .utf8)
  }
}

/// A directory that goes away with its owner.
final class TemporaryDirectory {
  let path: FilePath

  init() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "guichet-cli-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: false)
    self.path = FilePath(path.path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path.string)
  }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path.appending(name)
    try FileManager.default.createDirectory(
      atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file.string))
    return file.string
  }
}
