import FoundationEssentials
import Remedying
import Vocabulary

/// What a child does with a document that is too large.
struct Mending {
  let bounds: Bounds
  let encoder: JSONEncoder

  func answer(to request: Span<UInt8>, for document: Span<UInt8>) -> (answer: [UInt8], product: [UInt8]) {
    let text = unsafe request.withUnsafeBytes { unsafe Data($0) }
    guard let request = try? JSONDecoder().decode(RemedyRequest.self, from: text) else { return ([], []) }
    do throws(RemedyObstacle) {
      let remedy = try Remedier(aim: request.aim, bounds: bounds)
        .remedy(for: document, request.examination, attempt: request.attempt)
      return (encoded(RemedyAnswer(method: remedy.method, quality: remedy.quality)), remedy.bytes)
    } catch {
      return (encoded(RemedyAnswer(obstacle: error)), [])
    }
  }

  private func encoded(_ answer: RemedyAnswer) -> [UInt8] {
    (try? encoder.encode(answer)).map(Array.init) ?? []
  }
}
