import Guichet
import SystemPackage

/// Where text for people goes.
struct Console {
  let descriptor: FileDescriptor
  let usesColor: Bool
  /// In columns; nil where lines are as long as they are, for programs that read them.
  var width: Int?

  /// - Returns: Whether somebody still reads it.
  @discardableResult
  func write(_ text: String) -> Bool {
    (try? descriptor.writeAll(text.utf8)) != nil
  }

  func styled(_ text: String, _ style: Style) -> String {
    usesColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Attributes of ECMA-48, 8.3.117.
  enum Style: String {
    case bold = "1"
    case faint = "2"
    case green = "32"
    case red = "31"
    case yellow = "33"
  }

  /// A word on the standard error.
  static func complain(_ message: String) {
    _ = try? FileDescriptor.standardError.writeAll("guichet: \(message)\n".utf8)
  }
}
