public import Vocabulary
internal import Yams

/// A recipient's policy, written in YAML: what it changes of a policy that it extends.
///
/// ```yaml
/// extends: edoc-perso
/// name: archive
/// version: 3
/// size_limit: 10 MB
/// severities:
///   resolution.below-advice: refusal
/// ```
public enum PolicyFile {
  /// What is wrong with a file, and where.
  public struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
    /// From 1; nil where the file as a whole is meant.
    public var line: Int?
    /// Dotted, such as `bounds.maximum_pages`; nil where it is about no key.
    public var key: String?
    public var message: String

    public var description: String {
      [line.map { "line \($0)" }, key, message].compactMap(\.self).joined(separator: ": ")
    }
  }

  /// All that is wrong with a file.
  public struct Problems: Error, Equatable, Sendable {
    public var all: [Problem]
  }

  /// Reads a policy.
  ///
  /// - Throws: Every problem that the text has.
  public static func policy(from text: String) throws(Problems) -> Policy {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw Problems(all: [Problem(syntax: error)])
    }
    guard case .mapping(let mapping)? = root else {
      throw Problems(all: [Problem(message: "a policy is a list of keys with their values")])
    }
    var reading = PolicyReading()
    let policy = reading.policy(from: mapping)
    guard reading.problems.isEmpty else {
      throw Problems(all: reading.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
    }
    return policy
  }

  /// A policy as a file, with what every key means and takes.
  public static func text(of policy: Policy) -> String {
    let keys = PolicyKey.all.map { key in
      "# \(key.meaning) Takes \(key.allowed).\n\(key.name):\(key.text(policy))\n"
    }
    return keys.joined(separator: "\n")
  }
}

extension PolicyFile.Problem {
  fileprivate init(syntax error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, message: "this is not YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(
        line: context.mark.line, message: "twice the same key: \(duplicates.map { "\($0)" }.joined(separator: ", "))")
    default:
      self.init(message: "this is not YAML")
    }
  }
}
