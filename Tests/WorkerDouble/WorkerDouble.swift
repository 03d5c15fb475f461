import FoundationEssentials
import Glibc
import Serving
import Vocabulary

/// A worker whose children do what their document orders: a text that begins with `double:` and a misbehaviour. Any other
/// document is examined as a PNG without fault.
@main
enum WorkerDouble {
  static func main() throws {
    var reads = false
    let server = ForkServer(version: version, sandbox: sandbox) { greeting in
      reads = greeting.loadsRecogniser
      return (libraries: "double", recognition: greeting.recognition != .never)
    } answer: { document, _, drawsThumbnail in
      answer(to: document, reads: reads, drawsThumbnail: drawsThumbnail)
    } make: { document, request, _ in
      RemedyDouble(document, reads: reads).answer(to: request)
    }
    try server.run()
  }

  /// With the newest Landlock there is, or an older one where the program's name asks for it.
  private static func sandbox(_ profile: Policy.SandboxProfile) -> Sandbox? {
    let readable = ["/usr/share/fonts"]
    let name = CommandLine.arguments[0]
    if name.hasSuffix("-of-landlock-0") { return Sandbox(profile, readable: readable, landlockVersion: 0) }
    if name.hasSuffix("-of-landlock-2") { return Sandbox(profile, readable: readable, landlockVersion: 2) }
    if name.hasSuffix("-of-limits") { return nil }
    return Sandbox(profile, readable: readable)
  }

  /// Another one where the program's name asks for it.
  private static var version: String {
    CommandLine.arguments[0].hasSuffix("-of-another-version") ? "0.0.0" : GuichetVersion.current
  }

  /// - Parameters:
  ///   - reads: Whether a recogniser would be there.
  ///   - drawsThumbnail: Whether a picture is wanted.
  private static func answer(
    to document: Span<UInt8>, reads: Bool, drawsThumbnail: Bool
  ) -> (answer: [UInt8], isInDoubt: Bool) {
    let text = String(decoding: document.indices.map { document[$0] }, as: UTF8.self)
    if text.hasPrefix("double:thumbnail-") {
      return (ThumbnailDouble(order: text).answer(drawsThumbnail: drawsThumbnail), false)
    }
    guard text.hasPrefix("double:in-doubt") else { return (answer(to: text), false) }
    guard reads else { return (honestAnswer, true) }
    if text.hasSuffix("abort") { abort() }
    return (answerOfReader, false)
  }

  private static func answer(to text: String) -> [UInt8] {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.first?.hasPrefix("double:") ?? false else { return honestAnswer }
    switch words[0].dropFirst("double:".count) {
    case "abort": abort()
    case "segfault": return [unsafe UnsafePointer<UInt8>(bitPattern: 16)?.pointee ?? 0]
    case "library-exit": exit(1)
    case "sleep": while true { sleep(1_000) }
    case "late": sleep(1)
    case "spin": while true { clock() }
    case "out-of-memory": exhaustMemory()
    case "killed-from-outside": kill(getpid(), SIGKILL)
    case "worker-killed": killWorker()
    case "silent": return []
    case "garbage": return Array("no examination".utf8)
    case "half": return honestAnswer.dropLast(20)
    case "oversized": return [UInt8](repeating: UInt8(ascii: " "), count: 32 << 20)
    case "implausible": return implausibleAnswer
    case "answer": return Array(words[1].utf8)
    case "abort-at-first": if isFirstTime(marker: words[1]) { abort() }
    case "killed-at-first": if isFirstTime(marker: words[1]) { kill(getpid(), SIGKILL) }
    case "escape": return Escape(rawValue: words[1])?.isDenied ?? false ? honestAnswer : []
    default: break
    }
    return honestAnswer
  }

  private static var honestAnswer: [UInt8] {
    encoded(Examination(format: .png))
  }

  private static func encoded(_ examination: Examination) -> [UInt8] {
    (try? ExaminationAnswer(examination).encoded(by: JSONEncoder())) ?? []
  }

  /// With a page of which a recogniser was asked.
  private static var answerOfReader: [UInt8] {
    var page = Page(number: 1)
    page.legibility = Legibility(state: .uncertain)
    page.legibility?.recognised = true
    var examination = Examination(format: .png)
    examination.pageCount = 1
    examination.pages = [page]
    return encoded(examination)
  }

  /// Well-formed, and about pages that no document can have.
  private static var implausibleAnswer: [UInt8] {
    var examination = Examination(format: .pdf)
    examination.pageCount = 1
    examination.pages = [Page(number: -7)]
    return encoded(examination)
  }

  private static func exhaustMemory() {
    var blocks: [[UInt8]] = []
    while true { blocks.append([UInt8](repeating: 1, count: 1 << 20)) }
  }

  /// The worker may outlive the signal by a moment, in which no answer must be given.
  private static func killWorker() {
    kill(getppid(), SIGKILL)
    sleep(1_000)
  }

  /// Whether nobody has been here before; a directory is the memory.
  private static func isFirstTime(marker: String) -> Bool {
    unsafe mkdir(marker, 0o700) == 0
  }
}
