/// Whether a caseworker can use the document.
public enum Verdict: String, Codable, CaseIterable, Sendable {
  case conforme = "Conforme"
  case nonConforme = "Non conforme"
}
