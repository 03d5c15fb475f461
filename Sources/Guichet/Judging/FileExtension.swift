package import Vocabulary

/// The ending of a file's name, where it is one that promises a format.
package struct FileExtension: Equatable, Sendable {
  /// In lower case, without the dot.
  package let text: String
  /// The formats that bear it.
  package let formats: [FileFormat]

  /// Nil for a name without an ending, or with one that promises nothing: `.bin`, `.tmp`, or any that is not known.
  package init?(ofName name: String?) {
    guard let name, let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let text = name[name.index(after: dot)...].lowercased()
    guard let formats = Self.promises[text] else { return nil }
    self.text = text
    self.formats = formats
  }

  private static let promises: [String: [FileFormat]] = FileFormat.allCases.reduce(into: [:]) { promises, format in
    for text in format.extensions { promises[text, default: []].append(format) }
  }
}

extension FileFormat {
  /// The endings that files of this format bear, the usual one first.
  package var extensions: [String] {
    switch self {
    case .pdf: ["pdf"]
    case .jpeg: ["jpg", "jpeg", "jpe", "jfif", "jif"]
    case .png: ["png", "apng"]
    case .tiff: ["tif", "tiff"]
    case .bmp: ["bmp", "dib"]
    case .gif: ["gif"]
    case .webp: ["webp"]
    case .heic: ["heic", "heif", "hif"]
    case .avif: ["avif"]
    case .jp2: ["jp2", "j2k", "jpf", "jpx", "jpm"]
    case .jbig2: ["jb2", "jbig2"]
    case .svg: ["svg"]
    case .ico: ["ico"]
    case .psd: ["psd", "psb"]
    case .doc: ["doc", "dot"]
    case .xls: ["xls", "xlt"]
    case .ppt: ["ppt", "pps", "pot"]
    case .msg: ["msg"]
    case .docx: ["docx", "docm", "dotx", "dotm"]
    case .xlsx: ["xlsx", "xlsm", "xltx", "xltm", "xlsb"]
    case .pptx: ["pptx", "pptm", "ppsx", "ppsm", "potx", "potm"]
    case .odt: ["odt", "ott"]
    case .ods: ["ods", "ots"]
    case .odp: ["odp", "otp"]
    case .rtf: ["rtf"]
    case .epub: ["epub"]
    case .xps: ["xps", "oxps"]
    case .ole: ["doc", "xls", "ppt", "msg", "pub", "vsd", "wps"]
    case .encryptedOffice:
      FileFormat.docx.extensions + FileFormat.xlsx.extensions + FileFormat.pptx.extensions
    case .zip: ["zip"]
    case .rar: ["rar"]
    case .gzip: ["gz", "tgz"]
    case .bzip2: ["bz2", "tbz2"]
    case .xz: ["xz", "txz"]
    case .tar: ["tar"]
    case .sevenZip: ["7z"]
    case .html: ["html", "htm", "xhtml"]
    case .xml: ["xml"]
    case .eml: ["eml"]
    case .text: ["txt", "csv"]
    case .postScript: ["ps", "eps"]
    case .mp3: ["mp3"]
    case .mp4: ["mp4", "m4v", "m4a", "mov"]
    case .wav: ["wav"]
    case .elf: ["so"]
    case .pe: ["exe", "dll", "scr"]
    case .empty, .unknown: []
    }
  }
}
