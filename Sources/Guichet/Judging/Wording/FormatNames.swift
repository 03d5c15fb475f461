public import Vocabulary

extension FileFormat {
  /// What a person would call it, with its article: `un document Word (DOCX)`.
  public var name: Words {
    switch self {
    case .pdf: Words(fr: "un document PDF", en: "a PDF document")
    case .jpeg: Words(fr: "une image JPEG", en: "a JPEG image")
    case .png: Words(fr: "une image PNG", en: "a PNG image")
    case .tiff: Words(fr: "une image TIFF", en: "a TIFF image")
    case .bmp: Words(fr: "une image BMP", en: "a BMP image")
    case .gif: Words(fr: "une image GIF", en: "a GIF image")
    case .webp: Words(fr: "une image WebP", en: "a WebP image")
    case .heic: Words(fr: "une photo HEIC", en: "a HEIC photo")
    case .avif: Words(fr: "une image AVIF", en: "an AVIF image")
    case .jp2: Words(fr: "une image JPEG 2000", en: "a JPEG 2000 image")
    case .jbig2: Words(fr: "une image JBIG2", en: "a JBIG2 image")
    case .svg: Words(fr: "un dessin SVG", en: "an SVG drawing")
    case .ico: Words(fr: "une icône (ICO)", en: "an icon (ICO)")
    case .psd: Words(fr: "une image Photoshop (PSD)", en: "a Photoshop image (PSD)")
    case .doc: Words(fr: "un document Word (DOC)", en: "a Word document (DOC)")
    case .docx: Words(fr: "un document Word (DOCX)", en: "a Word document (DOCX)")
    case .xls: Words(fr: "un classeur Excel (XLS)", en: "an Excel workbook (XLS)")
    case .xlsx: Words(fr: "un classeur Excel (XLSX)", en: "an Excel workbook (XLSX)")
    case .ppt: Words(fr: "une présentation PowerPoint (PPT)", en: "a PowerPoint presentation (PPT)")
    case .pptx: Words(fr: "une présentation PowerPoint (PPTX)", en: "a PowerPoint presentation (PPTX)")
    case .msg: Words(fr: "un courriel Outlook (MSG)", en: "an Outlook email (MSG)")
    case .odt: Words(fr: "un document LibreOffice (ODT)", en: "a LibreOffice document (ODT)")
    case .ods: Words(fr: "un classeur LibreOffice (ODS)", en: "a LibreOffice spreadsheet (ODS)")
    case .odp: Words(fr: "une présentation LibreOffice (ODP)", en: "a LibreOffice presentation (ODP)")
    case .rtf: Words(fr: "un document RTF", en: "an RTF document")
    case .epub: Words(fr: "un livre numérique (EPUB)", en: "an e-book (EPUB)")
    case .xps: Words(fr: "un document XPS", en: "an XPS document")
    case .ole: Words(fr: "un fichier d'un ancien logiciel de bureau", en: "a file of an old office program")
    case .encryptedOffice: Words(fr: "un document Office protégé", en: "a protected Office document")
    case .zip: Words(fr: "une archive ZIP", en: "a ZIP archive")
    case .rar: Words(fr: "une archive RAR", en: "a RAR archive")
    case .sevenZip: Words(fr: "une archive 7z", en: "a 7z archive")
    case .tar: Words(fr: "une archive TAR", en: "a TAR archive")
    case .gzip: Words(fr: "un fichier compressé (GZIP)", en: "a compressed file (GZIP)")
    case .bzip2: Words(fr: "un fichier compressé (BZIP2)", en: "a compressed file (BZIP2)")
    case .xz: Words(fr: "un fichier compressé (XZ)", en: "a compressed file (XZ)")
    case .html: Words(fr: "une page web (HTML)", en: "a web page (HTML)")
    case .xml: Words(fr: "un fichier de données XML", en: "an XML data file")
    case .eml: Words(fr: "un courriel (EML)", en: "an email (EML)")
    case .text: Words(fr: "un fichier texte", en: "a text file")
    case .postScript: Words(fr: "un fichier PostScript", en: "a PostScript file")
    case .mp3: Words(fr: "un enregistrement sonore (MP3)", en: "a sound recording (MP3)")
    case .wav: Words(fr: "un enregistrement sonore (WAV)", en: "a sound recording (WAV)")
    case .mp4: Words(fr: "une vidéo (MP4)", en: "a video (MP4)")
    case .elf: Words(fr: "un programme Linux", en: "a Linux program")
    case .pe: Words(fr: "un programme Windows", en: "a Windows program")
    case .empty: Words(fr: "un fichier vide", en: "an empty file")
    case .unknown: Words(fr: "un fichier de format inconnu", en: "a file of an unknown format")
    }
  }

  /// As it stands in a list of formats: `PDF`, `JPEG`.
  var acronym: String {
    switch self {
    case .postScript: "PostScript"
    case .encryptedOffice: "Office"
    default: rawValue.uppercased()
    }
  }
}
