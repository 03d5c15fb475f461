import Guichet
import Vocabulary

extension Examination {
  /// Facts without a fault, and what is changed in them.
  static func sample(_ format: FileFormat = .pdf, _ change: (inout Examination) -> Void = { _ in }) -> Examination {
    var examination = Examination(format: format)
    switch format {
    case .pdf:
      examination.pageCount = 1
      examination.pages = [Page(number: 1)]
    case .jpeg:
      examination.image = ImageFacts(
        width: 2480, height: 3508, components: 3, bits: 8, color: .ycc, coding: .baseline, scans: 1)
    case .png:
      examination.image = ImageFacts(
        width: 1240, height: 1754, components: 3, bits: 8, color: .rgb, coding: .sequential)
    default: break
    }
    change(&examination)
    return examination
  }
}

extension Evidence {
  /// A document of an ordinary size, without a fault but for what is changed.
  static func sample(
    _ format: FileFormat = .pdf, name: String? = nil, bytes: Int64 = 800_000,
    _ change: (inout Examination) -> Void = { _ in }
  ) -> Evidence {
    Evidence(name: name, bytes: bytes, examination: .sample(format, change))
  }
}

extension Judgement {
  var codes: [ReasonCode] { reasons.map(\.code) }
}
