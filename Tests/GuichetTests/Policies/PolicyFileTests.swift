import FoundationEssentials
import Guichet
import Testing

@Suite("A policy file changes what it names and nothing else")
struct PolicyFileTests {
  private let head = "name: archive\nversion: 2\n"

  private func problems(_ text: String) -> [PolicyFile.Problem] {
    do {
      _ = try PolicyFile.policy(from: text)
      return []
    } catch {
      return error.all
    }
  }

  @Test("what is not named stays as in the policy that is extended")
  func extending() throws {
    let policy = try PolicyFile.policy(from: head + "extends: edoc-perso-10\nminimum_score: 60\n")
    var expected = Policy.edocPerso10
    (expected.name, expected.version, expected.minimumScore) = ("archive", 2, 60)
    #expect(policy == expected)
    #expect(try PolicyFile.policy(from: head).sizeLimit == Policy.edocPerso.sizeLimit)
  }

  @Test("every built-in policy survives being written and read under a name of its own", arguments: Policy.builtIn)
  func roundTrip(policy: Policy) throws {
    var policy = policy
    policy.name = "own"
    #expect(try PolicyFile.policy(from: PolicyFile.text(of: policy)) == policy)
  }

  @Test("a policy that is built in cannot be passed for", arguments: ["edoc-perso", "edoc-perso-10", "Edoc-Perso"])
  func reservedName(name: String) {
    let problems = problems("version: 2\nname: \(name)\n")
    #expect(problems.map(\.line) == [2])
    #expect(problems.map(\.key) == ["name"])
    #expect(problems.allSatisfy { $0.message.contains("built in") })
  }

  @Test("every limit of the policy that is extended can be done without")
  func withoutLimits() throws {
    let text = """
      \(head)extends: edoc-perso-10
      size_advice: none
      advised_resolution: none
      minimum_resolution: none
      minimum_score: none
      minimum_character_height_px: none
      minimum_characters: none
      """
    let policy = try PolicyFile.policy(from: text)
    var expected = Policy.edocPerso10
    (expected.name, expected.version) = ("archive", 2)
    (expected.sizeAdvice, expected.advisedResolution) = ([:], nil)
    (expected.minimumResolution, expected.minimumScore) = (0, 0)
    (expected.minimumCharacterHeight, expected.minimumCharacters) = (0, 0)
    #expect(policy == expected)
    #expect(try PolicyFile.policy(from: PolicyFile.text(of: policy)) == policy)
  }

  @Test("advice on the size of one format can be done without, and the others keep theirs")
  func withoutOneAdvice() throws {
    let policy = try PolicyFile.policy(from: head + "extends: edoc-perso-10\nsize_advice: {png: none}\n")
    #expect(policy.sizeAdvice == [.pdf: 5_000_000, .jpeg: 5_000_000])
    #expect(try PolicyFile.policy(from: PolicyFile.text(of: policy)) == policy)
  }

  @Test("a policy in which every value is another survives too")
  func everyValue() throws {
    var policy = Policy(name: "other", version: 7)
    policy.formats = [.png]
    policy.restricted = .advise
    policy.sizeLimit = 1
    policy.sizeAdvice = [.pdf: 2]
    policy.toleratedMissingShare = 0.5
    policy.minimumResolution = 72.5
    policy.advisedResolution = 99...101.5
    policy.minimumScore = 1
    policy.minimumCharacterHeight = 2.5
    policy.minimumCharacters = 3
    policy.recognition = .always
    policy.sandbox = .strict
    policy.severities = [.legibilityBlank: .note, .pdfSigned: .refusal]
    policy.bounds.maximumBytes = 11
    policy.bounds.maximumPixels = 12
    policy.bounds.maximumSide = 13
    policy.bounds.maximumScans = 14
    policy.bounds.maximumPages = 15
    policy.bounds.maximumPageSideInInches = 16
    policy.bounds.secondsPerPage = 17
    policy.bounds.secondsPerFile = 18
    policy.bounds.maximumMemory = 300_000_000
    #expect(try PolicyFile.policy(from: PolicyFile.text(of: policy)) == policy)
  }

  @Test(
    "sizes may be given in kB and MB",
    arguments: [("5000000", 5_000_000), ("5 MB", 5_000_000), ("1.5 Mo", 1_500_000), ("12 kB", 12_000)])
  func sizes(text: String, bytes: Int64) throws {
    #expect(try PolicyFile.policy(from: head + "size_limit: \(text)").sizeLimit == bytes)
  }

  @Test(
    "a mistake is told with its line and key",
    arguments: [
      ("colour: red", "colour"), ("minimum_score: 101", "minimum_score"), ("minimum_score: high", "minimum_score"),
      ("restricted: maybe", "restricted"), ("formats: [gif]", "formats"), ("formats: []", "formats"),
      ("formats: pdf", "formats"), ("formats: [pdf, pdf]", "formats"), ("size_limit: 5 GB", "size_limit"),
      ("size_limit: -1", "size_limit"), ("size_limit: 0", "size_limit"),
      ("advised_resolution: [200, 9999]", "advised_resolution"),
      ("advised_resolution: [300, 200]", "advised_resolution"),
      ("advised_resolution: 200", "advised_resolution"), ("advised_resolution: [a, 1, 2]", "advised_resolution"),
      ("severities: {a.b: note}", "severities.a.b"), ("severities: {pdf.signed: bad}", "severities.pdf.signed"),
      ("severities: note", "severities"), ("bounds: {maximum_pages: 0}", "bounds.maximum_pages"),
      ("bounds: {pages: 1}", "bounds.pages"), ("size_advice: {gif: 1}", "size_advice.gif"),
      ("size_advice: {png: nothing}", "size_advice.png"), ("size_advice: 3", "size_advice"),
      ("size_limit: none", "size_limit"), ("bounds: none", "bounds"),
      ("bounds: {maximum_pages: none}", "bounds.maximum_pages"), ("severities: none", "severities"),
      ("extends: nothing", "extends"), ("recognition: sometimes", "recognition")
    ])
  func mistake(text: String, key: String) {
    #expect(problems(head + text).map(\.key) == [key])
    #expect(problems(head + text).map(\.line) == [3])
  }

  @Test("all mistakes are told, in their order")
  func allMistakes() {
    #expect(problems(head + "minimum_score: x\nformats: [pdf]\nbounds:\n  a: 1\n  b: 2\n").map(\.line) == [3, 6, 7])
  }

  @Test("a policy has a name and a version", arguments: [("name: a", "version"), ("version: 1", "name")])
  func identity(text: String, missing: String) {
    #expect(problems(text).map(\.key) == [missing])
  }

  @Test("what is no policy is told too", arguments: ["", "- a\n- b", "a: [", "name: a\nname: b\nversion: 1", "\u{1}"])
  func noPolicy(text: String) {
    #expect(!problems(text).isEmpty)
  }

  @Test(
    "the example files are policies under their own names",
    arguments: ["strict-archive", "phone-first-counter", "id-photos"])
  func examples(name: String) throws {
    let package = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let text = try String(contentsOfFile: "/\(package)/Policies/\(name).yaml", encoding: .utf8)
    #expect(try PolicyFile.policy(from: text).name == name)
  }
}
