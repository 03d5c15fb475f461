import Vocabulary

/// What a child found out about a document that is too large, and what it made of it where it did so at once.
struct MendedExamination: Equatable, Sendable {
  var answer: ExaminationAnswer
  /// Nil where none was tried, so that one is still to be asked for.
  var remedy: MadeRemedy?

  init(answer: ExaminationAnswer, remedy: MadeRemedy?) {
    self.answer = answer
    self.remedy = remedy
  }

  /// Nil for an answer that no honest child could have given.
  init?(_ answer: RemedyAnswer, in product: MemoryFile, under aim: RemedyAim, bounds: Bounds) {
    guard let examination = answer.examination, examination.isPlausible(under: bounds) else { return nil }
    let remedy = MadeRemedy(answer, in: product, under: aim.byteLimit, bounds: bounds)
    let isTried = answer.method != nil || answer.obstacle != nil
    guard isTried == (remedy != nil) else { return nil }
    self.init(answer: ExaminationAnswer(examination), remedy: remedy)
  }
}
