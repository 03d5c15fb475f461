package import Vocabulary

extension Severity {
  package var name: Words {
    switch self {
    case .refusal: Words(fr: "refus", en: "refusal")
    case .advice: Words(fr: "conseil", en: "advice")
    case .note: Words(fr: "note", en: "note")
    }
  }
}
