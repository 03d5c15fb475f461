package import Vocabulary

/// What a person is told: what is the matter, and what to do about it.
package struct Statement: Equatable, Sendable {
  package let message: Words
  package let action: Words

  init(fr: (message: String, action: String), en: (message: String, action: String)) {
    message = .typeset(fr: fr.message, en: en.message)
    action = .typeset(fr: fr.action, en: en.action)
  }

  init(fr: String, en: String, action: Words) {
    message = .typeset(fr: fr, en: en)
    self.action = action
  }
}
