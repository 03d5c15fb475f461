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

extension Page {
  /// A scan of an A4 page.
  static func scan(_ number: Int, _ x: Double, _ y: Double) -> Page {
    Page(
      number: number, kind: .scan, widthInMillimetres: 210, heightInMillimetres: 297,
      resolution: EffectiveResolution(x: x, y: y, method: .placement, confidence: .high))
  }
}

extension Evidence {
  /// One scanned page, and what is changed in it.
  static func scanned(_ x: Double, by y: Double? = nil, _ change: (inout Page) -> Void = { _ in }) -> Evidence {
    var page = Page.scan(1, x, y ?? x)
    change(&page)
    return .sample { $0.pages = [page] }
  }
}

extension Judgement {
  var codes: [ReasonCode] { reasons.map(\.code) }
}
