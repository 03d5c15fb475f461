import FoundationEssentials
import Glibc
import Vocabulary

/// Makes remedies as a document orders that begins with `double:remedy-`: by default a short one that is accepted.
struct RemedyDouble {
  private let order: String

  init(_ document: Span<UInt8>) {
    order = String(decoding: document.indices.map { document[$0] }.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }

  func answer(to request: Span<UInt8>) -> (answer: [UInt8], product: [UInt8]) {
    let text = Data(request.indices.map { request[$0] })
    guard let request = try? JSONDecoder().decode(RemedyRequest.self, from: text) else { return ([], []) }
    let made = encoded(RemedyAnswer(method: .pngLossless, quality: nil))
    switch order {
    case "double:remedy-crash": abort()
    case "double:remedy-silent": return ([], Array("lighter".utf8))
    case "double:remedy-missing": return (made, [])
    case "double:remedy-heavy": return (made, [UInt8](repeating: 0, count: Int(request.aim.byteLimit)))
    case "double:remedy-both":
      var answer = RemedyAnswer(method: .pngLossless, quality: nil)
      answer.obstacle = RemedyObstacle(.exhausted)
      return (encoded(answer), Array("lighter".utf8))
    case "double:remedy-quality": return (encoded(RemedyAnswer(method: .pngToJPEG, quality: 101)), Array("l".utf8))
    case "double:remedy-none":
      return (
        encoded(RemedyAnswer(obstacle: RemedyObstacle(.weightElsewhere, weights: [.init(.fonts, bytes: 70)]))), []
      )
    case "double:remedy-weighty":
      return (
        encoded(RemedyAnswer(obstacle: RemedyObstacle(.weightElsewhere, weights: [.init(.fonts, bytes: .max)]))), []
      )
    // Examined as a document of its own, the first ones crash: they are not accepted.
    case "double:remedy-third": return (made, Array((request.attempt < 2 ? "double:abort" : "lighter").utf8))
    case "double:remedy-jpeg": return (encoded(RemedyAnswer(method: .pngToJPEG, quality: 75)), Array("lighter".utf8))
    default: return (made, Array("lighter".utf8))
    }
  }

  private func encoded(_ answer: RemedyAnswer) -> [UInt8] {
    (try? JSONEncoder().encode(answer)).map(Array.init) ?? []
  }
}
