import Vocabulary
import Yams

extension PolicyKey {
  /// What a policy file may name, in the order in which a policy is shown.
  static let all: [PolicyKey] = [
    PolicyKey(
      "name", "What records call this policy.", why: "A verdict can be traced to the rules that gave it.",
      reading: .value(allowed: allowedName) { node, policy in
        guard let name = node.string, Policy.isName(name) else { return "takes \(allowedName)" }
        guard !Policy.isBuiltIn(name) else { return "\(name) is built in: this policy needs a name of its own" }
        policy.name = name
        return nil
      }, text: { " \($0.name)" }),
    PolicyKey(
      "version", "Counted up with every change of a value.",
      why: "Two records under one name and version were judged alike.", \.version, in: 1...1_000_000_000),
    PolicyKey(
      "formats", "What is accepted, by content: any of pdf, jpeg, png.",
      why: "The published article names these three.", allowed: "a list of pdf, jpeg, png",
      read: { node, policy in
        guard let names = node.array().map(\.string) as [String?]?, !names.isEmpty else { return false }
        let formats = names.compactMap { $0.flatMap(FileFormat.init) }.filter(accepted.contains)
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
      reading: .entries(
        allowed: "formats, each with a number of bytes or none; or none for all of them",
        read: { name, node, policy in
          guard let format = FileFormat(rawValue: name), accepted.contains(format) else {
            return "there is no such format here; there are pdf, jpeg, png"
          }
          guard node.isNone || node.byteCount != nil else {
            return "takes a number of bytes, or one with kB or MB, or none"
          }
          policy.sizeAdvice[format] = node.byteCount
          return nil
        }, remove: { $0.sizeAdvice = [:] }),
      text: { policy in
        entries(accepted.map { ($0.rawValue, policy.sizeAdvice[$0].map { bytes in "\(bytes)" } ?? none) })
      }),
    PolicyKey(
      "tolerated_missing_share", "The share of an image's rows that may be missing with advice alone.",
      why: "A few missing rows at the bottom of a page seldom hold text.",
      \.toleratedMissingShare, in: 0...1),
    PolicyKey(
      "minimum_resolution", "In DPI: a coarser scan is refused where the figure is certain.",
      why: "Text of ordinary size is then less than 9 pixels high.", \.minimumResolution,
      in: 0...2_400, none: 0),
    PolicyKey(
      "advised_resolution", "In DPI, from and to: outside of it a scan gets advice.",
      why: "The article advises it: enough to read by, and no heavier than needed.",
      allowed: "two numbers from 0 to 2400 in order, such as [200, 300], or none",
      read: { node, policy in
        guard !node.isNone else {
          policy.advisedResolution = nil
          return true
        }
        let bounds = node.array().compactMap(\.float)
        guard bounds.count == 2, node.array().count == 2, bounds[0] <= bounds[1],
          bounds.allSatisfy((0...2_400).contains)
        else { return false }
        policy.advisedResolution = bounds[0]...bounds[1]
        return true
      },
      text: { policy in
        policy.advisedResolution.map { "[\(number($0.lowerBound)), \(number($0.upperBound))]" } ?? none
      }),
    PolicyKey(
      "minimum_score", "Of 100: pages that can be read less well are refused or advised against.",
      why: "Under half of the characters a page is of no use.", \.minimumScore,
      in: 0...100, none: 0),
    PolicyKey(
      "minimum_character_height_px", "In pixels: smaller characters are hard to read.",
      why: "Of pages with smaller ones, 85 % cannot be read.", \.minimumCharacterHeight,
      in: 0...100, none: 0),
    PolicyKey(
      "minimum_characters", "With fewer nothing is said about a page.",
      why: "Cards, photos and handwriting are not refused for their lack of print.", \.minimumCharacters,
      in: 0...100_000, none: 0),
    PolicyKey(
      "recognition", "When a text recogniser reads a few lines of a page.",
      why: "Where the measures leave a doubt it decides; asking always costs more.", \.recognition),
    PolicyKey(
      "sandbox",
      "How the processes that examine are shut in: standard denies harmful calls, strict ends at any that is not listed.",
      why: "An update of a library can bring a call that the strict list does not know.", \.sandbox),
    PolicyKey(
      "severities", "What a reason weighs, where it is not what it weighs by default.", why: "Recipients differ.",
      reading: .entries(allowed: "a list of reason codes with refusal, advice or note") { name, node, policy in
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
      reading: .entries(allowed: "a list of bounds with their values") { name, node, policy in
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

  /// The formats that are examined, and so can be accepted.
  private static let accepted: [FileFormat] = [.pdf, .jpeg, .png]

  private static let allowedName = "a word of up to 64 letters, digits, dots, dashes and underscores"
}
