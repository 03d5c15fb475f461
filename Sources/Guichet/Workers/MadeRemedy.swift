import Vocabulary

/// What a child made of a document that is too large: as hostile as the document, until it has been examined like any other.
enum MadeRemedy: Equatable, Sendable {
  case made(SealedRemedy)
  case obstacle(RemedyObstacle)

  /// Nil for an answer that no honest child could have given, or a remedy that is not there or too large.
  init?(_ answer: RemedyAnswer, in product: MemoryFile, under limit: Int64, bounds: Bounds) {
    switch (answer.method, answer.obstacle) {
    case (let method?, nil):
      guard (1...100).contains(answer.quality ?? 1), (try? product.seal()) != nil,
        let length = product.length, (1..<limit).contains(length), let sha256 = product.sha256()
      else { return nil }
      self = .made(
        SealedRemedy(file: product, bytes: length, sha256: sha256, method: method, quality: answer.quality))
    case (nil, let obstacle?):
      // No part weighs more than the largest file that is examined.
      guard obstacle.weights.allSatisfy({ (0...max(0, bounds.maximumBytes)).contains($0.bytes) }),
        obstacle.weights.count <= RemedyObstacle.Weight.Part.allCases.count
      else { return nil }
      self = .obstacle(obstacle)
    default:
      return nil
    }
  }
}

/// A remedy that nobody can change any more.
struct SealedRemedy: Equatable, Sendable {
  let file: MemoryFile
  let bytes: Int64
  let sha256: String
  let method: RemedyMethod
  let quality: Int?

  static func == (left: SealedRemedy, right: SealedRemedy) -> Bool { left.file === right.file }
}
