/// HTML. Text that is put into it is made fit to be shown first (``PrintableText``) and can neither end what it stands in
/// nor begin anything: only a `Markup` enters as it is.
struct Markup: ExpressibleByStringInterpolation, Sendable {
  private(set) var text: String

  init(stringLiteral text: String) {
    self.text = text
  }

  /// - Parameter text: Our own: nothing of it is escaped.
  init(verbatim text: String) {
    self.text = text
  }

  init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
  }

  static func += (left: inout Markup, right: Markup) {
    left.text += right.text
  }

  static func + (left: Markup, right: Markup) -> Markup {
    "\(left)\(right)"
  }

  /// The parts of a literal stand as they are, and so do numbers.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    mutating func appendInterpolation(_ text: String) {
      for scalar in PrintableText.showing(text).unicodeScalars {
        switch scalar {
        case "&": self.text += "&amp;"
        case "<": self.text += "&lt;"
        case ">": self.text += "&gt;"
        case "\"": self.text += "&quot;"
        case "'": self.text += "&#39;"
        default: self.text.unicodeScalars.append(scalar)
        }
      }
    }

    mutating func appendInterpolation(_ markup: Markup) {
      text += markup.text
    }

    mutating func appendInterpolation(_ number: Int) {
      text += String(number)
    }
  }
}

extension Sequence<Markup> {
  func joined(separator: Markup = "") -> Markup {
    var result: Markup?
    for part in self { result = result.map { $0 + separator + part } ?? part }
    return result ?? ""
  }
}
