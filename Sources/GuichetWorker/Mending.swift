import Codecs
import FoundationEssentials
import Remedying
import Vocabulary

/// What a child does with a document that is too large.
struct Mending {
  typealias Answer = (answer: [UInt8], product: [UInt8], isInDoubt: Bool)

  let bounds: Bounds
  let encoder: JSONEncoder
  /// Examines a document that was not yet; what it reads of JPEGs is kept.
  let examine: (Span<UInt8>, KeptCoefficients) -> (examination: Examination, isInDoubt: Bool)

  func answer(to request: Span<UInt8>, for document: Span<UInt8>) -> Answer {
    let text = unsafe request.withUnsafeBytes { unsafe Data($0) }
    guard let request = try? JSONDecoder().decode(RemedyRequest.self, from: text) else { return ([], [], false) }
    if let examination = request.examination { return remedy(request, examination, of: document, .none) }
    let coefficients = KeptCoefficients(maximumBytes: bounds.memoryForPicture(of: document))
    let (examination, isInDoubt) = examine(document, coefficients)
    // A recogniser may find it less legible, which the choice of a remedy depends on.
    guard examination.format == .jpeg || examination.format == .pdf, !isInDoubt else {
      return (encoded(RemedyAnswer(examination: examination)), [], isInDoubt)
    }
    return remedy(request, examination, of: document, coefficients)
  }

  private func remedy(
    _ request: RemedyRequest, _ examination: Examination, of document: Span<UInt8>, _ coefficients: KeptCoefficients
  ) -> Answer {
    var (answer, product): (RemedyAnswer, [UInt8])
    do throws(RemedyObstacle) {
      let remedy = try Remedier(aim: request.aim, bounds: bounds, coefficients: coefficients)
        .remedy(for: document, examination, attempt: request.attempt)
      (answer, product) = (RemedyAnswer(method: remedy.method, quality: remedy.quality), remedy.bytes)
    } catch {
      (answer, product) = (RemedyAnswer(obstacle: error), [])
    }
    if request.examination == nil { answer.examination = examination }
    return (encoded(answer), product, false)
  }

  private func encoded(_ answer: RemedyAnswer) -> [UInt8] {
    (try? encoder.encode(answer)).map(Array.init) ?? []
  }
}
