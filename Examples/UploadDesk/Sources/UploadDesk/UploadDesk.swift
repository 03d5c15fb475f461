import Guichet

/// Where uploads come in: each is checked before it is accepted, and what is too large is taken in its lighter form.
struct UploadDesk: Sendable {
  /// What a person is told, and what the service keeps.
  enum Answer: Sendable {
    /// The bytes to keep, with advice that changes nothing.
    case accepted([UInt8], advice: [String])
    case refused(reasons: [String])
    /// Ours, not the person's: nothing can be said of the document.
    case tryAgainLater(String)
  }

  private let checker: Checker

  /// Once for the life of the service.
  init() async throws(Fault) {
    checker = try await Checker()
  }

  /// - Parameter name: Under which the upload came; only compared with the content, never trusted.
  func receive(_ upload: [UInt8], named name: String, from language: Language) async -> Answer {
    let (record, remedy) = await checker.mend(Source(bytes: upload, name: name))
    let sentences = record.reasons.map { reason in "\(reason.message[language]) \(reason.action[language])" }
    switch record.verdict {
    case .conforme: return .accepted(remedy ?? upload, advice: remedy == nil ? sentences : [])
    case .nonConforme: return .refused(reasons: sentences)
    case nil: return .tryAgainLater(record.fault?.message[language] ?? "")
    }
  }
}
