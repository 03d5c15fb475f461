/// Office documents of before 2007, as far as programs know them by: the streams with their first records. Nothing can
/// be read in them.
package enum LegacyOffice {
  /// Word 97 (MS-DOC 2.5.2).
  package static func doc(encrypted: Bool = false) -> [UInt8] {
    var base: [UInt8] = []
    // Identifier, version, product, French, no next document, flags: encrypted where it is, and a 1Table stream.
    for value: UInt16 in [0xA5EC, 0x00C1, 0, 0x040C, 0, encrypted ? 0x0300 : 0x0200, 0x00BF] {
      base.append(littleEndian: value)
    }
    var file = OLEWriter()
    file.add("WordDocument", base)
    file.add("1Table", [])
    return file.bytes()
  }

  /// Excel 97 (MS-XLS 2.4.21).
  package static func xls(encrypted: Bool = false) -> [UInt8] {
    var records = record(0x0809, [0x00, 0x06, 0x05, 0x00, 0xBB, 0x0D, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0])
    // The obfuscation of Excel 95, with its key and verifier (MS-XLS 2.4.117).
    if encrypted { records += record(0x002F, [0, 0, 0x34, 0x12, 0x78, 0x56]) }
    records += record(0x000A, [])
    var file = OLEWriter()
    file.add("Workbook", records)
    return file.bytes()
  }

  /// PowerPoint 97 (MS-PPT 2.3.2).
  package static func ppt(encrypted: Bool = false) -> [UInt8] {
    var user: [UInt8] = [0, 0, 0xF6, 0x0F]
    let values: [UInt32] = [0x18, 0x14, encrypted ? 0xF3D1_C4DF : 0xE391_C05F, 0, 0x03F4_0000]
    for value in values { user.append(littleEndian: value) }
    var file = OLEWriter()
    file.add("Current User", user)
    file.add("PowerPoint Document", [0x0F, 0, 0xE8, 0x03, 0, 0, 0, 0])
    return file.bytes()
  }

  /// The envelope of an encrypted Office Open XML document, agile encryption (MS-OFFCRYPTO 2.3.4.10).
  package static func encryptedPackage(_ content: [UInt8]) -> [UInt8] {
    let description = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"><keyData saltSize="16" blockSize="16" \
      keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"/>\
      </encryption>
      """
    var file = OLEWriter()
    file.add("EncryptionInfo", [4, 0, 4, 0, 0x40, 0, 0, 0] + Array(description.utf8))
    var package: [UInt8] = []
    package.append(littleEndian: UInt64(content.count))
    file.add("EncryptedPackage", package + content)
    return file.bytes()
  }

  private static func record(_ type: UInt16, _ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: type)
    bytes.append(littleEndian: UInt16(content.count))
    return bytes + content
  }
}
