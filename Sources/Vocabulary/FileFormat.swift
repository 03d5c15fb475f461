/// What a document is by its content. The raw value is the word of the record.
public enum FileFormat: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
  case pdf, jpeg, png
  // Pictures that are not accepted.
  case tiff, bmp, gif, webp, heic, avif, jp2, jbig2, svg, ico, psd
  // Office documents: OLE 2, Office Open XML, OpenDocument and the rest.
  case doc, xls, ppt, msg, docx, xlsx, pptx, odt, ods, odp, rtf, epub, xps
  /// An OLE 2 compound file that is none of the kinds above.
  case ole
  /// An Office document inside an encrypted OLE 2 envelope: which kind it is cannot be told without the password.
  case encryptedOffice = "encrypted-office"
  // Archives.
  case zip, rar, gzip, bzip2, xz, tar
  case sevenZip = "7z"
  // Text.
  case html, xml, eml, text
  case postScript = "postscript"
  // Sound and film.
  case mp3, mp4, wav
  // Programs.
  case elf, pe
  /// No bytes at all.
  case empty
  case unknown
}
