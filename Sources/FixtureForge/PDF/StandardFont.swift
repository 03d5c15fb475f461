/// The fonts that every reader brings along (ISO 32000-2, 9.6.2.2), as far as sheets are set in them.
enum StandardFont: String, CaseIterable {
  case helvetica = "Helvetica"
  case helveticaBold = "Helvetica-Bold"
  case times = "Times-Roman"
  case timesBold = "Times-Bold"
  case courier = "Courier"
  case courierBold = "Courier-Bold"
  case helveticaOblique = "Helvetica-Oblique"

  init(_ family: FontFamily, bold: Bool) {
    self =
      switch family {
      case .sans, .liberationSans: bold ? .helveticaBold : .helvetica
      case .serif, .liberationSerif: bold ? .timesBold : .times
      case .typewriter: bold ? .courierBold : .courier
      case .pen: .helveticaOblique
      }
  }

  /// Its name in a page's resources.
  var resource: String {
    switch self {
    case .helvetica: "F1"
    case .helveticaBold: "F2"
    case .times: "F3"
    case .timesBold: "F4"
    case .courier: "F5"
    case .courierBold: "F6"
    case .helveticaOblique: "F7"
    }
  }

  /// Courier is narrowed to fit where Helvetica does.
  var widthScale: Double {
    switch self {
    case .courier, .courierBold: 0.78
    default: 1
    }
  }

  /// In points, ``widthScale`` included.
  func width(of text: String, size: Double) -> Double {
    switch self {
    case .helvetica, .helveticaOblique: Helvetica.width(of: text, size: size, bold: false)
    case .helveticaBold: Helvetica.width(of: text, size: size, bold: true)
    // Times is narrower by about a tenth: near enough to put a title in the middle.
    case .times, .timesBold: Helvetica.width(of: text, size: size, bold: self == .timesBold) * 0.91
    case .courier, .courierBold: Double(text.unicodeScalars.count) * 0.6 * widthScale * size
    }
  }
}
