import FoundationEssentials
import Vocabulary

/// What a worker's child is asked to do with a document, and how its answer is read.
///
/// The child gets the document and an empty file for its answer. Where it is to make something, it also gets the request
/// for it, sealed, and an empty file to make it in.
struct Errand<Answer: Equatable & Sendable>: Sendable {
  /// Beside the document and the answer.
  var request: MemoryFile?
  var product: MemoryFile?
  /// No file that the child writes may become longer.
  var maximumBytes: Int
  /// Whether the child is also to draw a page small.
  var drawsThumbnail = false
  /// Nil for an answer that no honest child could have given.
  var decode: @Sendable ([UInt8]) -> Answer?

  /// 300 pages take about 100 kB.
  static var maximumAnswerBytes: Int { 4 << 20 }
}

extension Errand<ExaminationAnswer> {
  static func examination(bounds: Bounds, drawsThumbnail: Bool) -> Errand {
    Errand(maximumBytes: maximumAnswerBytes, drawsThumbnail: drawsThumbnail) { answer in
      ExaminationAnswer(answer, bounds: bounds, mayShow: drawsThumbnail)
    }
  }
}

extension Errand<MendedExamination> {
  /// Of a document that is too large, with a remedy if that is made at once.
  ///
  /// - Throws: Where memory or descriptors have run out.
  static func examination(mendingTo aim: RemedyAim, bounds: Bounds) throws -> Errand {
    try making(RemedyRequest(aim: aim, examination: nil, attempt: 0)) { answer, product in
      MendedExamination(answer, in: product, under: aim, bounds: bounds)
    }
  }

  /// The same without a remedy.
  static func examination(bounds: Bounds) -> Errand {
    let errand = Errand<ExaminationAnswer>.examination(bounds: bounds, drawsThumbnail: false)
    return Errand(maximumBytes: errand.maximumBytes) { answer in
      errand.decode(answer).map { MendedExamination(answer: $0, remedy: nil) }
    }
  }
}

extension Errand<MadeRemedy> {
  /// - Throws: Where memory or descriptors have run out.
  static func remedy(_ wanted: RemedyRequest, bounds: Bounds) throws -> Errand {
    try making(wanted) { answer, product in
      MadeRemedy(answer, in: product, under: wanted.aim.byteLimit, bounds: bounds)
    }
  }
}

extension Errand {
  fileprivate static func making(
    _ wanted: RemedyRequest, decode: @escaping @Sendable (RemedyAnswer, MemoryFile) -> Answer?
  ) throws -> Errand {
    let request = try MemoryFile(name: "guichet-request")
    try unsafe JSONEncoder().encode(wanted).withUnsafeBytes { try unsafe request.append($0) }
    try request.seal()
    let product = try MemoryFile(name: "guichet-remedy")
    return Errand(
      request: request, product: product, maximumBytes: max(maximumAnswerBytes, Int(clamping: wanted.aim.byteLimit))
    ) { answer in
      (try? JSONDecoder().decode(RemedyAnswer.self, from: Data(answer))).flatMap { decode($0, product) }
    }
  }
}
