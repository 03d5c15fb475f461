extension PDFObject {
  /// Appends the object as ISO 32000-2, 7.3, writes it.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(ascii: "null")
    case .boolean(let value): bytes.append(ascii: value ? "true" : "false")
    case .integer(let value): bytes.append(ascii: "\(value)")
    case .real(let value): bytes.append(ascii: pdfNumber(value))
    case .name(let name): Self.write(name: name, to: &bytes)
    case .string(let content): Self.write(string: content, to: &bytes)
    case .reference(let reference): bytes.append(ascii: "\(reference.number) 0 R")
    case .array(let elements):
      bytes.append(ascii: "[")
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(ascii: " ") }
        element.write(to: &bytes)
      }
      bytes.append(ascii: "]")
    case .dictionary(let dictionary): Self.write(dictionary, to: &bytes)
    case .stream(var dictionary, let content):
      if dictionary["Length"] == nil { dictionary["Length"] = .integer(content.count) }
      Self.write(dictionary, to: &bytes)
      bytes.append(ascii: "\nstream\n")
      bytes += content
      bytes.append(ascii: "\nendstream")
    }
  }

  private static func write(_ dictionary: PDFDictionary, to bytes: inout [UInt8]) {
    bytes.append(ascii: "<<")
    for (key, value) in dictionary.entries {
      bytes.append(ascii: " ")
      write(name: key, to: &bytes)
      bytes.append(ascii: " ")
      value.write(to: &bytes)
    }
    bytes.append(ascii: " >>")
  }

  private static func write(name: String, to bytes: inout [UInt8]) {
    bytes.append(ascii: "/")
    for byte in name.utf8 {
      if (0x21...0x7E).contains(byte), !"#()<>[]{}/%".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes.append(ascii: "#" + hexadecimal([byte]))
      }
    }
  }

  /// Literal where it is plain ASCII, else hexadecimal.
  private static func write(string: [UInt8], to bytes: inout [UInt8]) {
    guard string.allSatisfy({ (0x20...0x7E).contains($0) && !"()\\".utf8.contains($0) }) else {
      bytes.append(ascii: "<" + hexadecimal(string) + ">")
      return
    }
    bytes.append(ascii: "(")
    bytes += string
    bytes.append(ascii: ")")
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0x0F)]] }, as: UTF8.self)
  }
}

/// A number without exponent, which PDF does not know, rounded to three decimals.
func pdfNumber(_ value: Double) -> String {
  let thousandths = Int((value * 1000).rounded())
  let whole = "\(thousandths < 0 ? "-" : "")\(thousandths.magnitude / 1000)"
  let decimals = thousandths.magnitude % 1000
  guard decimals > 0 else { return whole }
  var digits = String(1000 + decimals).dropFirst()
  while digits.last == "0" { digits.removeLast() }
  return "\(whole).\(digits)"
}
