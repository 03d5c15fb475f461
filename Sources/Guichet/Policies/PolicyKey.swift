import Vocabulary
import Yams

/// One key of a policy file: what it means, how it is read and written.
struct PolicyKey: Sendable {
  enum Reading: Sendable {
    /// A single value; `read` returns what is wrong with it.
    case value(allowed: String, read: @Sendable (Node, inout Policy) -> String?)
    /// Named entries; `read` returns what is wrong with one. Or `none`, for which `remove` takes all of them away; nil where
    /// there is always one.
    case entries(
      allowed: String, read: @Sendable (String, Node, inout Policy) -> String?,
      remove: (@Sendable (inout Policy) -> Void)? = nil)
  }

  let name: String
  let meaning: String
  /// Why it is there, or has the default that it has.
  let why: String
  let reading: Reading
  /// What stands behind the colon, with its line breaks.
  let text: @Sendable (Policy) -> String

  /// The values that may stand behind the key.
  var allowed: String {
    switch reading {
    case .value(let allowed, _), .entries(let allowed, _, _): allowed
    }
  }

  /// What takes the place of a limit that does not hold, also where the policy that is extended has one.
  static let none = "none"

  static func entries(_ pairs: [(String, String)]) -> String {
    pairs.isEmpty ? " {}" : pairs.sorted { $0.0 < $1.0 }.reduce(into: "") { $0 += "\n  \($1.0): \($1.1)" }
  }

  static func words<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) -> String {
    Choice.allCases.map(\.rawValue).joined(separator: ", ")
  }

  static func number(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\(value)"
  }
}

extension PolicyKey {
  init(
    _ name: String, _ meaning: String, why: String, reading: Reading, text: @escaping @Sendable (Policy) -> String
  ) {
    (self.name, self.meaning, self.why, self.reading, self.text) = (name, meaning, why, reading, text)
  }

  /// - Parameter read: Says whether a value is one of those allowed.
  init(
    _ name: String, _ meaning: String, why: String, allowed: String,
    read: @escaping @Sendable (Node, inout Policy) -> Bool, text: @escaping @Sendable (Policy) -> String
  ) {
    let reading = Reading.value(allowed: allowed) { read($0, &$1) ? nil : "takes \(allowed)" }
    self.init(name, meaning, why: why, reading: reading) { " " + text($0) }
  }

  /// - Parameter neutral: The value that no document fails to meet, which is written `none`; nil where there is always a
  ///   limit.
  init(
    _ name: String, _ meaning: String, why: String, _ path: any WritableKeyPath<Policy, Int> & Sendable,
    in range: ClosedRange<Int>, none neutral: Int? = nil
  ) {
    let allowed = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    self.init(
      name, meaning, why: why, allowed: neutral == nil ? allowed : "\(allowed), or \(Self.none)",
      read: { node, policy in
        guard let value = node.isNone ? neutral : node.int, range.contains(value) else { return false }
        policy[keyPath: path] = value
        return true
      }, text: { $0[keyPath: path] == neutral ? Self.none : "\($0[keyPath: path])" })
  }

  /// - Parameter neutral: As above.
  init(
    _ name: String, _ meaning: String, why: String, _ path: any WritableKeyPath<Policy, Double> & Sendable,
    in range: ClosedRange<Double>, none neutral: Double? = nil
  ) {
    let allowed = "a number from \(Self.number(range.lowerBound)) to \(Self.number(range.upperBound))"
    self.init(
      name, meaning, why: why, allowed: neutral == nil ? allowed : "\(allowed), or \(Self.none)",
      read: { node, policy in
        guard let value = node.isNone ? neutral : node.float, range.contains(value) else { return false }
        policy[keyPath: path] = value
        return true
      }, text: { $0[keyPath: path] == neutral ? Self.none : Self.number($0[keyPath: path]) })
  }

  init<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ meaning: String, why: String, _ path: any WritableKeyPath<Policy, Choice> & Sendable
  ) {
    self.init(
      name, meaning, why: why, allowed: Self.words(Choice.self),
      read: { node, policy in
        guard let value = node.string.flatMap(Choice.init) else { return false }
        policy[keyPath: path] = value
        return true
      }, text: { $0[keyPath: path].rawValue })
  }
}

extension Policy {
  /// Whether a person would take a name for that of a policy that is built in.
  static func isBuiltIn(_ name: String) -> Bool {
    builtIn.contains { $0.name == name.lowercased() }
  }

  /// It stands in records and file names.
  static func isName(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}

extension Node {
  var isNone: Bool { string == PolicyKey.none }

  /// `5000000`, `500 kB`, `5 MB` or `5 Mo`, of 1,000 bytes a step.
  var byteCount: Int64? {
    if let int { return Int64(exactly: int).flatMap { $0 >= 0 ? $0 : nil } }
    guard let words = string?.split(separator: " "), words.count == 2, let number = Double(words[0]) else { return nil }
    let factors = ["kB": 1e3, "ko": 1e3, "MB": 1e6, "Mo": 1e6]
    return factors[String(words[1])].flatMap { Int64(exactly: (number * $0).rounded()) }.flatMap { $0 >= 0 ? $0 : nil }
  }
}
