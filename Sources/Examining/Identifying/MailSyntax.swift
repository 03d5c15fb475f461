import Vocabulary

/// An electronic mail (RFC 5322), or a mailbox that begins with one: a block of header fields and nothing else.
enum MailSyntax {
  static func identify(_ text: Span<UInt8>) -> Identity? {
    let isMailbox = text.holds("From ".utf8, at: 0)
    var offset = isMailbox ? nextLine(text, after: 0) : 0
    var fields: Set<String> = []
    for _ in 0..<maximumLines {
      guard let first = text.byte(at: offset), first != 0x0A, first != 0x0D else { break }
      let isFolded = first == 0x20 || first == 0x09
      if !isFolded {
        guard let name = fieldName(text, at: offset) else { break }
        fields.insert(name)
      }
      offset = nextLine(text, after: offset)
    }
    // A note may begin with "From:" and "Subject:"; these are written by mail programs alone.
    let isWrittenByProgram = !fields.isDisjoint(with: ["message-id", "received", "mime-version", "return-path"])
    let isAddressed = !fields.isDisjoint(with: ["from", "to", "date", "subject", "delivered-to"])
    guard isWrittenByProgram, isAddressed else { return nil }
    if isMailbox { return Identity(.eml, "fmt/720") }
    let isMIME = fields.isSuperset(of: ["mime-version", "to", "from", "date", "content-type"])
    return Identity(.eml, isMIME ? "fmt/950" : nil)
  }

  private static let maximumLines = 256

  /// In lower case: letters, digits and hyphens up to a colon.
  private static func fieldName(_ text: Span<UInt8>, at start: Int) -> String? {
    let maximumLength = 76
    var name: [UInt8] = []
    while let byte = text.byte(at: start + name.count), byte != UInt8(ascii: ":") {
      guard name.count < maximumLength, byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") else { return nil }
      name.append(byte.lowercasedASCII)
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  private static func nextLine(_ text: Span<UInt8>, after start: Int) -> Int {
    text.firstOffset(of: "\n".utf8, in: start..<text.count).map { $0 + 1 } ?? text.count
  }
}
