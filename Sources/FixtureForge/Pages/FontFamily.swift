/// A typeface of a line: one name for pixels, another for the standard fonts of a PDF.
package enum FontFamily: CaseIterable, Sendable {
  /// DejaVu Sans, narrowed to the width of Helvetica.
  case sans
  /// DejaVu Serif, narrowed to about the width of Times.
  case serif
  /// DejaVu Sans Mono, narrowed so that it fits where a proportional face does.
  case typewriter
  /// Liberation Sans, as wide as Helvetica and Arial.
  case liberationSans
  /// Liberation Serif, as wide as Times.
  case liberationSerif
  /// What a pen writes into a form: DejaVu Sans, slanted.
  case pen

  /// As fontconfig knows it.
  var face: String {
    switch self {
    case .sans, .pen: "DejaVu Sans"
    case .serif: "DejaVu Serif"
    case .typewriter: "DejaVu Sans Mono"
    case .liberationSans: "Liberation Sans"
    case .liberationSerif: "Liberation Serif"
    }
  }

  /// The width of a letter over the one that the face gives it.
  var widthScale: Double {
    switch self {
    case .sans: 0.88
    case .serif: 0.8
    case .typewriter: 0.78
    case .liberationSans, .liberationSerif: 1
    case .pen: 0.92
    }
  }

  /// By how much the top of a letter leans to the right, over its height. Slanted here rather than by fontconfig, whose
  /// choice depends on which fonts are installed.
  var slant: Double { self == .pen ? 0.28 : 0 }
}
