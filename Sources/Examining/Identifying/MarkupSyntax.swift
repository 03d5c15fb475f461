import Vocabulary

/// HTML, XML and SVG: told by the first element of the text and by what may stand before it.
struct MarkupSyntax {
  private var declaredVersion: String?
  private var isDeclaredXML = false
  private var doctype: Range<Int>?

  /// `isWhole` says that the text does not go on behind its last byte.
  static func identify(_ text: Span<UInt8>, isWhole: Bool) -> Identity? {
    var syntax = MarkupSyntax()
    return syntax.read(text, isWhole: isWhole)
  }

  /// Whether the document begins as a browser would write it: what a web server's message does not.
  static func startsAsPage(_ document: Span<UInt8>) -> Bool {
    let start = skipWhitespace(document, from: document.holds([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0)
    return document.holdsIgnoringCase("<!doctype html".utf8, at: start)
      || document.holdsIgnoringCase("<html".utf8, at: start)
  }

  private mutating func read(_ text: Span<UInt8>, isWhole: Bool) -> Identity? {
    var offset = Self.skipWhitespace(text, from: 0)
    while text.byte(at: offset) == UInt8(ascii: "<") {
      let end: Int?
      if text.holds("<?".utf8, at: offset) {
        end = Self.end(of: "?>", text, from: offset)
        if text.holds("<?xml".utf8, at: offset), text.byte(at: offset + 5)?.isWhitespace == true {
          isDeclaredXML = true
          declaredVersion = Self.attribute("version", text, in: offset..<(end ?? text.count))
        }
      } else if text.holds("<!--".utf8, at: offset) {
        end = Self.end(of: "-->", text, from: offset)
      } else if text.holdsIgnoringCase("<!doctype".utf8, at: offset) {
        end = Self.endOfDoctype(text, from: offset)
        doctype = offset..<(end ?? text.count)
      } else {
        return root(text, at: offset, isWhole: isWhole)
      }
      guard let end else { break }
      offset = Self.skipWhitespace(text, from: end)
    }
    if let doctype, Self.isDoctype("html", text, doctype) { return page(text) }
    return isDeclaredXML ? xml : nil
  }

  private func root(_ text: Span<UInt8>, at offset: Int, isWhole: Bool) -> Identity? {
    let name = Self.name(text, at: offset + 1)
    let local = name.split(separator: ":").last.map { $0.lowercased() } ?? ""
    if local == "svg" { return picture(text, root: offset) }
    if let doctype, Self.isDoctype("html", text, doctype) { return page(text) }
    if local == "html" { return page(text) }
    if isDeclaredXML { return xml }
    if Self.elementsOfPages.contains(local) { return page(text) }
    // XML needs no declaration, but then it must be closed: a text may begin with something in angle brackets.
    let isClosed = text.contains("</\(name)>".utf8, in: text.tail(name.utf8.count + 64))
    return isWhole && !name.isEmpty && isClosed ? Identity(.xml) : nil
  }

  private var xml: Identity {
    switch declaredVersion {
    case "1.0": Identity(.xml, "fmt/101")
    case "1.1": Identity(.xml, "fmt/1776")
    default: Identity(.xml)
    }
  }

  private func picture(_ text: Span<UInt8>, root: Int) -> Identity {
    let end = text.firstOffset(of: ">".utf8, in: root..<text.count) ?? text.count
    return switch Self.attribute("version", text, in: root..<end) {
    case "1.0": Identity(.svg, "fmt/91")
    case "1.1": Identity(.svg, "fmt/92")
    case "1.2": Identity(.svg, "fmt/413")
    default: Identity(.svg)
    }
  }

  /// The version is in the public identifier of the document type.
  private func page(_ text: Span<UInt8>) -> Identity {
    guard let doctype else { return Identity(.html, "fmt/96") }
    let versions = [
      ("XHTML 1.0", "fmt/102"), ("XHTML 1.1", "fmt/103"), ("HTML 4.01", "fmt/100"), ("HTML 4.0", "fmt/99"),
      ("HTML 3.2", "fmt/98"), ("HTML 2.0", "fmt/97")
    ]
    let version = versions.first { text.contains($0.0.utf8, in: doctype) }
    if let version { return Identity(.html, version.1) }
    let isPlain =
      doctype.count <= "<!doctype html >".utf8.count || text.contains("about:legacy-compat".utf8, in: doctype)
    return Identity(.html, isPlain ? "fmt/471" : "fmt/96")
  }

  /// Elements with which pages begin that leave out the first ones, as HTML allows.
  private static let elementsOfPages: Set<String> = [
    "head", "body", "title", "meta", "link", "script", "style", "table", "div", "p", "br", "h1", "h2", "h3", "center",
    "font", "a", "b", "span", "iframe", "form"
  ]

  private static func skipWhitespace(_ text: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while let byte = text.byte(at: offset), byte.isWhitespace { offset += 1 }
    return offset
  }

  private static func end(of mark: String, _ text: Span<UInt8>, from start: Int) -> Int? {
    text.firstOffset(of: mark.utf8, in: start..<text.count).map { $0 + mark.utf8.count }
  }

  /// A document type may hold declarations of its own between brackets.
  private static func endOfDoctype(_ text: Span<UInt8>, from start: Int) -> Int? {
    var isInside = false
    for offset in start..<text.count {
      switch text[offset] {
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">") where !isInside: return offset + 1
      default: break
      }
    }
    return nil
  }

  private static func isDoctype(_ lowercaseName: String, _ text: Span<UInt8>, _ doctype: Range<Int>) -> Bool {
    let name = skipWhitespace(text, from: doctype.lowerBound + "<!doctype".utf8.count)
    return text.holdsIgnoringCase(lowercaseName.utf8, at: name)
  }

  private static func name(_ text: Span<UInt8>, at start: Int) -> String {
    let maximumLength = 64
    var bytes: [UInt8] = []
    var offset = start
    while let byte = text.byte(at: offset), bytes.count < maximumLength, isNameCharacter(byte) {
      bytes.append(byte)
      offset += 1
    }
    return bytes.first?.isLetter == true ? String(decoding: bytes, as: UTF8.self) : ""
  }

  private static func isNameCharacter(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || ":-_.".utf8.contains(byte)
  }

  /// The value of an attribute, up to 16 characters.
  private static func attribute(_ name: String, _ text: Span<UInt8>, in tag: Range<Int>) -> String? {
    guard let start = text.firstOffset(of: " \(name)".utf8, in: tag) else { return nil }
    var offset = skipWhitespace(text, from: start + 1 + name.utf8.count)
    guard text.byte(at: offset) == UInt8(ascii: "=") else { return nil }
    offset = skipWhitespace(text, from: offset + 1)
    guard let quote = text.byte(at: offset), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    var value: [UInt8] = []
    while value.count < 16, let byte = text.byte(at: offset + 1 + value.count), byte != quote { value.append(byte) }
    return String(decoding: value, as: UTF8.self)
  }
}
