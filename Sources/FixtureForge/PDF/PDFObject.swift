/// An object as it is written in a PDF (ISO 32000-2, 7.3).
package enum PDFObject: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case real(Double)
  case name(String)
  case string([UInt8])
  case array([PDFObject])
  case dictionary(PDFDictionary)
  case stream(PDFDictionary, [UInt8])
  case reference(PDFReference)

  /// A text string (7.9.2.2): bytes where it is ASCII, else UTF-16 with its mark.
  package static func text(_ text: String) -> PDFObject {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return .string(Array(text.utf8)) }
    var bytes: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 { bytes.append(bigEndian: unit) }
    return .string(bytes)
  }

  /// One of the fonts that every reader brings along (9.6.2.2), with the characters of ``WinAnsi``.
  static func standardFont(_ name: String) -> PDFObject {
    [
      "Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name(name),
      "Encoding": .name("WinAnsiEncoding")
    ]
  }

  package static func numbers(_ values: [Double]) -> PDFObject {
    .array(values.map(PDFObject.real))
  }
}

/// The number of an object; its generation is always 0 here.
package struct PDFReference: Hashable, Sendable {
  package let number: Int

  /// A reference to any number, even to an object that is not there.
  package init(number: Int) {
    self.number = number
  }
}

/// Keys and values in the order in which they are written.
package struct PDFDictionary: ExpressibleByDictionaryLiteral, Sendable {
  package private(set) var entries: [(key: String, value: PDFObject)]

  package init(dictionaryLiteral elements: (String, PDFObject)...) {
    entries = elements.map { (key: $0.0, value: $0.1) }
  }

  package subscript(key: String) -> PDFObject? {
    get { entries.first { $0.key == key }?.value }
    set {
      let index = entries.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append((key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension PDFObject: ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(arrayLiteral elements: PDFObject...) { self = .array(elements) }

  package init(dictionaryLiteral elements: (String, PDFObject)...) {
    var dictionary: PDFDictionary = [:]
    for (key, value) in elements { dictionary[key] = value }
    self = .dictionary(dictionary)
  }
}
