import Vocabulary
import Yams

/// One key of a policy file: what it means, how it is read and written.
struct PolicyKey: Sendable {
  enum Reading: Sendable {
    /// A single value; `read` says whether it is one of those allowed.
    case value(allowed: String, read: @Sendable (Node, inout Policy) -> Bool)
    /// Named entries; `read` returns what is wrong with one.
    case entries(allowed: String, read: @Sendable (String, Node, inout Policy) -> String?)
  }

  let name: String
  let meaning: String
  /// Why it is there, or has the default that it has.
  let why: String
  let reading: Reading
  /// What stands behind the colon, with its line breaks.
  let text: @Sendable (Policy) -> String

  static let all: [PolicyKey] = [
    PolicyKey(
      "name", "What records call this policy.", why: "A verdict can be traced to the rules that gave it.",
      allowed: "a word of up to 64 letters, digits, dots and dashes",
      read: { node, policy in
        guard let name = node.string, Policy.isName(name) else { return false }
        policy.name = name
        return true
      }, text: \.name),
    PolicyKey(
      "version", "Counted up with every change of a value.",
      why: "Two records under one name and version were judged alike.", \.version, in: 1...1_000_000_000),
    PolicyKey(
      "formats", "What is accepted, by content: any of pdf, jpeg, png.",
      why: "The published article names these three.", allowed: "a list of pdf, jpeg, png",
      read: { node, policy in
        guard let names = node.array().map(\.string) as [String?]?, !names.isEmpty else { return false }
        let formats = names.compactMap { $0.flatMap(FileFormat.init) }.filter { [.pdf, .jpeg, .png].contains($0) }
        policy.formats = formats
        return formats.count == names.count && Set(formats).count == formats.count
      }, text: { "[\($0.formats.map(\.rawValue).joined(separator: ", "))]" }),
    PolicyKey(
      "restricted", "What to do with a PDF that opens but withholds rights such as printing.",
      why: "A caseworker may have to print or copy; not every recipient minds.", \.restricted),
    PolicyKey(
      "size_limit", "The size in bytes from which a file is refused.",
      why: "The article asks for less than 5 MB; the French Mo is 1,000,000 bytes.",
      allowed: "a number of bytes from 1 on, or one with kB or MB",
      read: { node, policy in
        guard let bytes = node.byteCount, bytes > 0 else { return false }
        policy.sizeLimit = bytes
        return true
      }, text: { "\($0.sizeLimit)" }),
    PolicyKey(
      "size_advice", "The size in bytes from which advice is given, by format.",
      why: "The article advises pictures under 3 MB.",
      reading: .entries(allowed: "formats with a number of bytes") { name, node, policy in
        guard let format = FileFormat(rawValue: name), [.pdf, .jpeg, .png].contains(format) else {
          return "there is no such format here; there are pdf, jpeg, png"
        }
        guard let bytes = node.byteCount else { return "takes a number of bytes, or one with kB or MB" }
        policy.sizeAdvice[format] = bytes
        return nil
      }, text: { policy in entries(policy.sizeAdvice.map { ($0.key.rawValue, "\($0.value)") }) }),
    PolicyKey(
      "tolerated_missing_share", "The share of an image's rows that may be missing with advice alone.",
      why: "A few missing rows at the bottom of a page seldom hold text.",
      \.toleratedMissingShare, in: 0...1),
    PolicyKey(
      "minimum_resolution", "In DPI: a coarser scan is refused where the figure is certain.",
      why: "Text of ordinary size is then less than 9 pixels high.", \.minimumResolution,
      in: 0...2_400),
    PolicyKey(
      "advised_resolution", "In DPI, from and to: outside of it a scan gets advice.",
      why: "The article advises it: enough to read by, and no heavier than needed.",
      allowed: "two numbers from 0 to 2400 in order, such as [200, 300]",
      read: { node, policy in
        let bounds = node.array().compactMap(\.float)
        guard bounds.count == 2, node.array().count == 2, bounds[0] <= bounds[1],
          bounds.allSatisfy((0...2_400).contains)
        else { return false }
        policy.advisedResolution = bounds[0]...bounds[1]
        return true
      },
      text: { "[\(number($0.advisedResolution.lowerBound)), \(number($0.advisedResolution.upperBound))]" }),
    PolicyKey(
      "minimum_score", "Of 100: pages that can be read less well are refused or advised against.",
      why: "Under half of the characters a page is of no use.", \.minimumScore,
      in: 0...100),
    PolicyKey(
      "minimum_character_height_px", "In pixels: smaller characters are hard to read.",
      why: "Of pages with smaller ones, 85 % cannot be read.", \.minimumCharacterHeight,
      in: 0...100),
    PolicyKey(
      "minimum_characters", "With fewer nothing is said about a page.",
      why: "Cards, photos and handwriting are not refused for their lack of print.", \.minimumCharacters,
      in: 0...100_000),
    PolicyKey(
      "recognition", "When a text recogniser reads a few lines of a page.",
      why: "Where the measures leave a doubt it decides; asking always costs more.", \.recognition),
    PolicyKey(
      "sandbox",
      "How the processes that examine are shut in: standard denies harmful calls, strict ends at any that is not listed.",
      why: "An update of a library can bring a call that the strict list does not know.", \.sandbox),
    PolicyKey(
      "severities", "What a reason weighs, where it is not what it weighs by default.", why: "Recipients differ.",
      reading: .entries(allowed: "reason codes with refusal, advice or note") { name, node, policy in
        guard let code = ReasonCode(rawValue: name) else {
          return "there is no such reason; guichet explain lists them"
        }
        guard let severity = node.string.flatMap(Severity.init) else { return "takes \(words(Severity.self))" }
        policy.severities[code] = severity
        return nil
      }, text: { policy in entries(policy.severities.map { ($0.key.rawValue, $0.value.rawValue) }) }),
    PolicyKey(
      "bounds", "What an examination may cost, whatever the recipient wishes.",
      why: "They hold before anything is allocated, so that no file costs more than this.",
      reading: .entries(allowed: "bounds with their values") { name, node, policy in
        guard let bound = PolicyBound.all.first(where: { $0.name == name }) else {
          return "there is no such bound; there are \(PolicyBound.all.map(\.name).joined(separator: ", "))"
        }
        guard let value = node.byteCount, bound.allowed.contains(value) else {
          return "takes a whole number from \(bound.allowed.lowerBound) to \(bound.allowed.upperBound)"
        }
        bound.set(value, &policy.bounds)
        return nil
      }, text: { policy in entries(PolicyBound.all.map { ($0.name, "\($0.get(policy.bounds))") }) })
  ]

  /// The values that may stand behind the key.
  var allowed: String {
    switch reading {
    case .value(let allowed, _), .entries(let allowed, _): allowed
    }
  }

  private static func entries(_ pairs: [(String, String)]) -> String {
    pairs.isEmpty ? " {}" : pairs.sorted { $0.0 < $1.0 }.reduce(into: "") { $0 += "\n  \($1.0): \($1.1)" }
  }

  fileprivate static func words<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) -> String {
    Choice.allCases.map(\.rawValue).joined(separator: ", ")
  }

  fileprivate static func number(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\(value)"
  }
}

extension PolicyKey {
  init(
    _ name: String, _ meaning: String, why: String, reading: Reading, text: @escaping @Sendable (Policy) -> String
  ) {
    (self.name, self.meaning, self.why, self.reading, self.text) = (name, meaning, why, reading, text)
  }

  private init(
    _ name: String, _ meaning: String, why: String, allowed: String,
    read: @escaping @Sendable (Node, inout Policy) -> Bool, text: @escaping @Sendable (Policy) -> String
  ) {
    self.init(name, meaning, why: why, reading: .value(allowed: allowed, read: read)) { " " + text($0) }
  }

  private init(
    _ name: String, _ meaning: String, why: String, _ path: any WritableKeyPath<Policy, Int> & Sendable,
    in range: ClosedRange<Int>
  ) {
    self.init(
      name, meaning, why: why, allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      read: { node, policy in
        guard let value = node.int, range.contains(value) else { return false }
        policy[keyPath: path] = value
        return true
      }, text: { "\($0[keyPath: path])" })
  }

  private init(
    _ name: String, _ meaning: String, why: String, _ path: any WritableKeyPath<Policy, Double> & Sendable,
    in range: ClosedRange<Double>
  ) {
    self.init(
      name, meaning, why: why,
      allowed: "a number from \(Self.number(range.lowerBound)) to \(Self.number(range.upperBound))",
      read: { node, policy in
        guard let value = node.float, range.contains(value) else { return false }
        policy[keyPath: path] = value
        return true
      }, text: { Self.number($0[keyPath: path]) })
  }

  private init<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
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
  /// It stands in records and file names.
  fileprivate static func isName(_ text: String) -> Bool {
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
  /// `5000000`, `500 kB`, `5 MB` or `5 Mo`, of 1,000 bytes a step.
  fileprivate var byteCount: Int64? {
    if let int { return Int64(exactly: int).flatMap { $0 >= 0 ? $0 : nil } }
    guard let words = string?.split(separator: " "), words.count == 2, let number = Double(words[0]) else { return nil }
    let factors = ["kB": 1e3, "ko": 1e3, "MB": 1e6, "Mo": 1e6]
    return factors[String(words[1])].flatMap { Int64(exactly: (number * $0).rounded()) }.flatMap { $0 >= 0 ? $0 : nil }
  }
}
