/// Office documents with one paragraph, cell or slide each.
package enum OfficeDocument {
  /// Office Open XML (ECMA-376), text.
  package static func docx(_ text: String, macros: Bool = false) -> [UInt8] {
    openXML(
      main: "word/document.xml", type: "wordprocessingml.document", program: "word.document", macros: macros,
      """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>\
      <w:t>\(text)</w:t></w:r></w:p></w:body></w:document>
      """)
  }

  /// Office Open XML, a table. Its one sheet is left out.
  package static func xlsx(macros: Bool = false) -> [UInt8] {
    openXML(
      main: "xl/workbook.xml", type: "spreadsheetml.sheet", program: "excel.sheet", macros: macros,
      """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>
      """)
  }

  /// Office Open XML, a presentation without slides.
  package static func pptx(macros: Bool = false) -> [UInt8] {
    openXML(
      main: "ppt/presentation.xml", type: "presentationml.presentation", program: "powerpoint.presentation",
      macros: macros,
      """
      <p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>
      """)
  }

  /// OpenDocument (ISO/IEC 26300), text.
  package static func odt(_ text: String) -> [UInt8] {
    openDocument("text", body: "<office:text><text:p>\(text)</text:p></office:text>")
  }

  /// OpenDocument, a table without cells.
  package static func ods() -> [UInt8] {
    openDocument("spreadsheet", body: "<office:spreadsheet/>")
  }

  /// The list of content types, the relationship that names the main part, the main part.
  private static func openXML(
    main: String, type: String, program: String, macros: Bool, _ content: String
  ) -> [UInt8] {
    let contentType =
      macros
      ? "application/vnd.ms-\(program).macroEnabled.main+xml"
      : "application/vnd.openxmlformats-officedocument.\(type).main+xml"
    var zip = ZIPWriter()
    zip.add(
      "[Content_Types].xml",
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Override PartName="/\(main)" ContentType="\(contentType)"/></Types>
      """)
    zip.add(
      "_rels/.rels",
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
      Target="\(main)"/></Relationships>
      """)
    zip.add(main, #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n" + content)
    if macros {
      var project = OLEWriter()
      project.add("PROJECT", Array("ID=\"{00000000-0000-0000-0000-000000000000}\"\r\n".utf8))
      zip.add(main.prefix { $0 != "/" } + "/vbaProject.bin", project.bytes())
    }
    return zip.bytes()
  }

  /// The type comes first and uncompressed, so that it stands at a fixed place.
  private static func openDocument(_ kind: String, body: String) -> [UInt8] {
    let type = "application/vnd.oasis.opendocument.\(kind)"
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
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body>\
      \(body)</office:body></office:document-content>
      """)
    return zip.bytes()
  }
}
