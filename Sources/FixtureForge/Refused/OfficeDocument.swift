/// Office documents with one paragraph each, whole enough for a word processor to open.
package enum OfficeDocument {
  /// Office Open XML (ECMA-376), text.
  package static func docx(_ text: String) -> [UInt8] {
    var zip = ZIPWriter()
    zip.add(
      "[Content_Types].xml",
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Override PartName="/word/document.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
      """)
    zip.add(
      "_rels/.rels",
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
      Target="word/document.xml"/></Relationships>
      """)
    zip.add(
      "word/document.xml",
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>\
      <w:t>\(text)</w:t></w:r></w:p></w:body></w:document>
      """)
    return zip.bytes()
  }

  /// OpenDocument (ISO/IEC 26300), text. Its type comes first and uncompressed, so that it stands at a fixed place.
  package static func odt(_ text: String) -> [UInt8] {
    let type = "application/vnd.oasis.opendocument.text"
    var zip = ZIPWriter()
    zip.add("mimetype", type)
    zip.add(
      "META-INF/manifest.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">\
      <manifest:file-entry manifest:full-path="/" manifest:media-type="\(type)"/>\
      <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
      """)
    zip.add(
      "content.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:text>\
      <text:p>\(text)</text:p></office:text></office:body></office:document-content>
      """)
    return zip.bytes()
  }
}
