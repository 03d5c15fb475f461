/// Text, mail and programs: what is sent by mistake.
package enum RefusedFile {
  package static func rtf(_ text: String) -> [UInt8] {
    // Everything beyond ASCII is written as a number (RTF 1.9.1, "Unicode RTF").
    let escaped = text.utf16.map { $0 < 0x80 ? String(UnicodeScalar(UInt8($0))) : "\\u\($0)?" }.joined()
    return Array("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Helvetica;}}\\f0\\fs24 \(escaped)\\par}\n".utf8)
  }

  package static func html(_ text: String) -> [UInt8] {
    Array("<!DOCTYPE html>\n<html lang=\"fr\"><meta charset=\"utf-8\"><title>Reçu</title><p>\(text)</p></html>\n".utf8)
  }

  package static func xml(_ text: String) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<facture><objet>\(text)</objet></facture>\n".utf8)
  }

  package static func mail(_ text: String) -> [UInt8] {
    let lines = [
      "Return-Path: <helene@exemple.example>", "From: Helene <helene@exemple.example>",
      "To: service@caisse.example", "Subject: Justificatif", "Date: Tue, 3 Nov 2026 09:00:00 +0100",
      "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "", text, ""
    ]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  /// The header of a program for Linux on x86-64, which ends at once: there is nothing to run.
  package static let elf: [UInt8] = {
    var bytes = Array("\u{7F}ELF\u{2}\u{1}\u{1}".utf8) + Array(repeating: 0, count: 9)
    for value: UInt16 in [2, 62] { bytes.append(littleEndian: value) }
    bytes.append(littleEndian: UInt32(1))
    return bytes + Array(repeating: 0, count: 40)
  }()

  /// The headers of a program for Windows on x86-64, without sections.
  package static let pe: [UInt8] = {
    var bytes = Array("MZ".utf8) + Array(repeating: 0, count: 58)
    bytes.append(littleEndian: UInt32(64))
    bytes.append(ascii: "PE\0\0")
    for value: UInt16 in [0x8664, 0, 0, 0, 0, 0, 0, 0, 240, 0x22, 0x20B] { bytes.append(littleEndian: value) }
    return bytes + Array(repeating: 0, count: 238)
  }()
}
