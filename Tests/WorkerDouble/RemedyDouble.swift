import FoundationEssentials
import Glibc
import Vocabulary

/// Makes remedies as a document orders that begins with `double:remedy-`: by default a short one that is accepted.
///
/// It does so once the document is examined, or where the order ends with `-at-once` as it is examined, and never after.
struct RemedyDouble {
  typealias Answer = (answer: [UInt8], product: [UInt8], isInDoubt: Bool)

  private let order: String
  private let isAtOnce: Bool
  private let reads: Bool

  /// - Parameter reads: Whether a recogniser would be there.
  init(_ document: Span<UInt8>, reads: Bool) {
    let order = String(
      decoding: document.indices.map { document[$0] }.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    isAtOnce = order.hasSuffix(Self.atOnce)
    self.order = String(order.dropLast(isAtOnce ? Self.atOnce.count : 0))
    self.reads = reads
  }

  private static let atOnce = "-at-once"

  func answer(to request: Span<UInt8>) -> Answer {
    let text = Data(request.indices.map { request[$0] })
    guard let request = try? JSONDecoder().decode(RemedyRequest.self, from: text) else { return ([], [], false) }
    if order == "double:remedy-crash" { abort() }
    guard request.examination == nil else {
      // The third attempt comes after two others, of which only the first can be made at once.
      let isLate = isAtOnce && order != "double:remedy-third"
      let (answer, product) = isLate ? (RemedyAnswer(obstacle: RemedyObstacle(.exhausted)), []) : remedy(request)
      return (encoded(answer), product, false)
    }
    let examination = Examination(format: .png)
    let isInDoubt = order == "double:remedy-doubted" && !reads
    guard isAtOnce, !isInDoubt else { return (encoded(RemedyAnswer(examination: examination)), [], isInDoubt) }
    var (answer, product) = remedy(request)
    switch order {
    case "double:remedy-unexamined": break
    case "double:remedy-implausible": answer?.examination = Self.implausible
    default: answer?.examination = examination
    }
    return (encoded(answer), product, false)
  }

  private func remedy(_ request: RemedyRequest) -> (answer: RemedyAnswer?, product: [UInt8]) {
    let made = RemedyAnswer(method: .pngLossless, quality: nil)
    switch order {
    case "double:remedy-silent": return (nil, Array("lighter".utf8))
    case "double:remedy-missing": return (made, [])
    case "double:remedy-heavy": return (made, [UInt8](repeating: 0, count: Int(request.aim.byteLimit)))
    case "double:remedy-both":
      var answer = made
      answer.obstacle = RemedyObstacle(.exhausted)
      return (answer, Array("lighter".utf8))
    case "double:remedy-quality": return (RemedyAnswer(method: .pngToJPEG, quality: 101), Array("l".utf8))
    case "double:remedy-none":
      return (RemedyAnswer(obstacle: RemedyObstacle(.weightElsewhere, weights: [.init(.fonts, bytes: 70)])), [])
    case "double:remedy-weighty":
      return (RemedyAnswer(obstacle: RemedyObstacle(.weightElsewhere, weights: [.init(.fonts, bytes: .max)])), [])
    // Examined as a document of its own, the first ones crash: they are not accepted.
    case "double:remedy-third": return (made, Array((request.attempt < 2 ? "double:abort" : "lighter").utf8))
    case "double:remedy-jpeg": return (RemedyAnswer(method: .pngToJPEG, quality: 75), Array("lighter".utf8))
    default: return (made, Array("lighter".utf8))
    }
  }

  /// About a page that no document can have.
  private static var implausible: Examination {
    var examination = Examination(format: .png)
    examination.pageCount = 1
    examination.pages = [Page(number: -7)]
    return examination
  }

  private func encoded(_ answer: RemedyAnswer?) -> [UInt8] {
    answer.flatMap { try? JSONEncoder().encode($0) }.map(Array.init) ?? []
  }
}
