import Codecs
package import Vocabulary

/// What a process has to do with text recognition, by what is wanted of it and what is installed.
package struct Recognition {
  /// Never, where there is nobody to ask.
  private let when: Policy.Recognition
  private let recogniser: TextRecogniser?
  /// Of Tesseract, where it is wanted and there.
  package let version: String?

  /// Nobody asks.
  package static var none: Recognition { Recognition(when: .never, recogniser: nil, version: nil) }

  private init(when: Policy.Recognition, recogniser: TextRecogniser?, version: String?) {
    self.when = when
    self.recogniser = recogniser
    self.version = version
  }

  /// - Parameter loadsRecogniser: Whether it is to be asked by this process and its children, which costs each of them
  ///   1 ms. They are only to tell of their doubts otherwise.
  package init(_ when: Policy.Recognition, loadsRecogniser: Bool) {
    self = .none
    guard when != .never else { return }
    let recogniser = loadsRecogniser ? TextRecogniser.load() : nil
    guard let version = loadsRecogniser ? recogniser?.version : TextRecogniser.installedVersion else { return }
    self.init(when: when, recogniser: recogniser, version: version)
  }

  package var isPossible: Bool { version != nil }

  /// For one document.
  package func secondOpinion() -> SecondOpinion { SecondOpinion(when, recogniser: recogniser) }
}
